package org.resnetexplorer.image.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeChoicesTest {

  @Test
  void nothingChosenChangesNothing() {
    assertThat(RecipeChoices.NONE.applyTo(Preprocess.IMAGENET_V2))
        .isEqualTo(Preprocess.IMAGENET_V2);
  }

  /** {@code floor(size / crop_pct)}, as timm has it. */
  @ParameterizedTest
  @CsvSource({"224, 0.875, 256", "224, 0.95, 235", "288, 0.95, 303", "160, 1, 160", "32, 0.9, 35"})
  void cropShareIsTimms(int size, double share, int shorter) {
    RecipeChoices choices = RecipeChoices.NONE.withSize(size).withCropShare(share);

    assertThat(choices.applyTo(Preprocess.IMAGENET_V1)).hasToString(shorter + ":" + size);
  }

  @Test
  void sizeAloneKeepsTheShareOfThePicture() {
    RecipeChoices choices = RecipeChoices.NONE.withSize(288);

    assertThat(choices.applyTo(Preprocess.IMAGENET_V1)).hasToString("329:288");
    assertThat(choices.applyTo(Preprocess.CIFAR)).hasToString("whole:288");
  }

  @Test
  void cropShareEndsResizingOfTheWholePicture() {
    assertThat(RecipeChoices.NONE.withCropShare(1.0).applyTo(Preprocess.CIFAR))
        .hasToString("32:32");
  }

  @Test
  void numbersAboveOneSayThatLevelsRunTo255() {
    RecipeChoices caffe =
        RecipeChoices.NONE
            .withMean(List.of(102.9801f, 115.9465f, 122.7717f))
            .withStd(List.of(1f))
            .withOrder(ColourOrder.BGR);

    Preprocess recipe = caffe.applyTo(Preprocess.IMAGENET_V1);

    assertThat(recipe)
        .hasToString("256:224,mean=102.9801/115.9465/122.7717,std=1/1/1,bgr,levels=255");
    assertThat(RecipeChoices.NONE.withStd(List.of(1f)).applyTo(recipe).normalisation().levels())
        .isEqualTo(LevelScale.BYTE);
  }

  @Test
  void oneNumberIsForAllColours() {
    RecipeChoices half = RecipeChoices.NONE.withMean(List.of(0.5f)).withStd(List.of(0.5f));

    assertThat(half.applyTo(Preprocess.IMAGENET_V1))
        .hasToString("256:224,mean=0.5/0.5/0.5,std=0.5/0.5/0.5");
    assertThat(half.applyTo(Preprocess.IMAGENET_V1.withChannels(1)))
        .hasToString("256:224,mean=0.5,std=0.5");
  }

  @Test
  void threeNumbersDoNotFitAGreyPicture() {
    RecipeChoices colours = RecipeChoices.NONE.withMean(List.of(0.1f, 0.2f, 0.3f));

    assertThat(colours.fits(Preprocess.IMAGENET_V1)).isTrue();
    assertThat(colours.fits(Preprocess.IMAGENET_V1.withChannels(1))).isFalse();
  }

  @Test
  void whatIsWrittenReadsBack() {
    RecipeChoices all =
        new RecipeChoices(
            List.of(0.4914f, 0.4822f, 0.4465f),
            List.of(0.247f),
            ColourOrder.RGB,
            Interpolation.BICUBIC,
            0.95,
            288);

    assertThat(RecipeChoices.read(all.written())).isEqualTo(all);
    assertThat(all.written()).containsEntry("mean", "0.4914/0.4822/0.4465");
    assertThat(RecipeChoices.read(Map.of())).isEqualTo(RecipeChoices.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mean=1/2",
        "mean=",
        "mean=NaN",
        "mean=9999999",
        "std=0",
        "std=-1",
        "colour-order=grb",
        "interpolation=nearest",
        "crop-share=0",
        "crop-share=1.5",
        "crop-share=1e-9",
        "size=0",
        "size=5000",
        "size=12345678901"
      })
  void whatIsDamagedCountsAsNotChosen(String line) {
    String[] parts = line.split("=", 2);

    assertThat(RecipeChoices.read(Map.of(parts[0], parts[1]))).isEqualTo(RecipeChoices.NONE);
  }

  @Test
  void impossibleChoiceIsRefused() {
    assertThatThrownBy(() -> RecipeChoices.NONE.withCropShare(0.0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RecipeChoices.NONE.withSize(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RecipeChoices.NONE.withStd(List.of(0f)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
