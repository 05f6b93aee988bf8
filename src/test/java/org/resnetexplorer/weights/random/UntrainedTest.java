package org.resnetexplorer.weights.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

class UntrainedTest {
  private final ModelOpener opener =
      new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder")));

  @Test
  void aNetworkOfOnesOwnNumbersOpensAndTellsHowToOpenItAgain() throws WeightsException {
    String asked =
        "resnet:bottleneck,3-4-6-3,groups=32,width=4,classes=10,stride=v1,zero-init:random=7";
    try (WeightedModel model = opener.open(asked)) {
      assertThat(model.id()).isEqualTo(asked);
      assertThat(model.spec().displayName()).isEqualTo("ResNeXt-50 32x4d");
      assertThat(model.spec().stride()).isEqualTo(StridePlacement.FIRST_1X1);
      assertThat(model.spec().classes()).isEqualTo(10);
      assertThat(model.weights().floats("layer1.0.bn3.weight")).containsOnly(0f);
      assertThat(model.notes())
          .singleElement()
          .satisfies(note -> assertThat(note.text(Locale.ENGLISH)).contains("zero_init_residual"));
    }
  }

  @Test
  void theSameNumbersAsAPresetHaveTheSameWeights() throws WeightsException {
    try (WeightedModel own = opener.open("resnet:basic,2-2-2-2:random=3");
        WeightedModel preset = opener.open("resnet18:random=3")) {
      assertThat(own.spec()).isEqualTo(ResNetSpec.preset("resnet18"));
      assertThat(own.weights().floats("conv1.weight"))
          .isEqualTo(preset.weights().floats("conv1.weight"));
    }
  }

  @Test
  void threeStagesTakePicturesAsCifarDoes() throws WeightsException {
    try (WeightedModel model = opener.open("resnet:basic,3-3-3")) {
      assertThat(model.recipe()).isEqualTo(Preprocess.CIFAR);
      assertThat(model.id()).isEqualTo("resnet:basic,3-3-3:random=0");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resnet:basic,2-2 | basic,2-2 is not how a network is written.",
        "resnet:basic,2-2-2-2:random=x | resnet:basic,2-2-2-2:random=x is not how a network",
        "resnet:basic,2-2-2-2,groups=2 | BasicBlock only supports groups=1 and base_width=64",
        "resnet:bottleneck,3-4-23-3,groups=64,width=64 | parameters; this program opens up to",
      })
  void whatMakesNoNetworkIsRefusedWithTheReason(String asked, String sentence) {
    assertThatThrownBy(() -> opener.open(asked))
        .isInstanceOfSatisfying(
            WeightsException.class, e -> assertThat(e.sentence(Locale.ENGLISH)).contains(sentence));
  }
}
