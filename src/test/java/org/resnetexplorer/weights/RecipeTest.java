package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {

  @Test
  void readsResizeAndCrop() throws WeightsException {
    assertThat(Recipe.parse("232:224")).isEqualTo(new Recipe(232, 224));
  }

  @Test
  void readsAndWritesWholePictures() throws WeightsException {
    assertThat(Recipe.parse("whole:32")).isEqualTo(Recipe.CIFAR).hasToString("whole:32");
    assertThat(Recipe.IMAGENET).hasToString("256:224");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "256",
        "224:256",
        "0:0",
        "256:0",
        "-1:-2",
        "9999:224",
        "256:224 ",
        "whole:0",
        "32:whole"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Recipe.parse(text))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("weights.recipe");
  }
}
