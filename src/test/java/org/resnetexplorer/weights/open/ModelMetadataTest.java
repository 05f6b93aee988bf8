package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.Phrase;

class ModelMetadataTest {

  private static final Network FOUND =
      Network.of(SpecText.parse("bottleneck,1-1-1-1,channels=8,classes=3"));

  @Test
  void architectureTellsWhatNoTensorDoes() {
    ModelMetadata metadata = architecture("bottleneck,1-1-1-1,channels=8,classes=3,stride=v1");

    assertThat(metadata.network(FOUND))
        .hasValueSatisfying(
            said -> assertThat(said.spec().stride()).isEqualTo(StridePlacement.FIRST_1X1));
  }

  /** Whatever a file says of itself, its tensors decide. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no network",
        "bottleneck,1-1-1-1,channels=8,classes=4",
        "bottleneck,9999-9999-9999-9999,channels=8,classes=3",
        "basic,1-1-1-1,channels=8,classes=3",
        "bottleneck,1-1-1-1,channels=8,classes=3,head=linear"
      })
  void architectureOfOtherTensorsCountsForNothing(String written) {
    assertThat(architecture(written).network(FOUND)).isEmpty();
  }

  @Test
  void endlessWordsAreNotRead() {
    assertThat(architecture("bottleneck,1-1-1-1" + ",a=1".repeat(100_000)).network(FOUND))
        .isEmpty();
  }

  @Test
  void recipeThatCannotBeReadIsNotedAndUnknownOutputsAreNone() {
    ModelMetadata metadata = new ModelMetadata(Map.of("preprocess", "big", "output", "yes"));
    List<Phrase> notes = new ArrayList<>();

    assertThat(metadata.recipe(notes)).isEmpty();
    assertThat(notes).containsExactly(Phrase.note("recipe-unread", "big"));
    assertThat(metadata.outputs()).isEmpty();
  }

  private static ModelMetadata architecture(String written) {
    return new ModelMetadata(Map.of("architecture", written));
  }
}
