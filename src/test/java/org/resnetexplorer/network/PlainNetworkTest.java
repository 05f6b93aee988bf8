package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plain networks of He et al. (2015), section 3.3: no shortcuts. */
class PlainNetworkTest {
  private static final Network RESNET = Network.of(ResNetSpec.preset("resnet34"));
  private static final Network PLAIN = Network.of(ResNetSpec.preset("resnet34").withoutShortcuts());

  @Test
  void nothingIsAddedAnywhere() {
    assertThat(PLAIN.calls()).noneMatch(Call::isSum);
    assertThat(PLAIN.blocks())
        .hasSize(16)
        .allMatch(Block::isPlain)
        .noneMatch(Block::hasIdentity)
        .noneMatch(Block::hasProjection);
  }

  @Test
  void eachCallReadsTheOneBefore() {
    assertThat(PLAIN.calls())
        .allSatisfy(call -> assertThat(call.inputs()).containsExactly(call.index() - 1));
  }

  @Test
  void aReluFollowsEachConvolution() {
    assertThat(PLAIN.blocks().get(0).calls().stream().map(Call::name))
        .containsExactly(
            "layer1.0.conv1",
            "layer1.0.bn1",
            "layer1.0.relu#1",
            "layer1.0.conv2",
            "layer1.0.bn2",
            "layer1.0.relu#2");
  }

  /** So the weights of the one are those of the other, less the projections. */
  @Test
  void itsTensorsAreThoseOfTheResnetWithoutProjections() {
    assertThat(PLAIN.stateDict())
        .containsExactlyElementsOf(
            RESNET.stateDict().stream()
                .filter(tensor -> !tensor.name().contains("downsample"))
                .toList());
  }

  /** Sums are free. */
  @Test
  void itTakesTheMultiplyAddsOfTheResnetWithoutProjections() {
    assertThat(multiplyAdds(PLAIN)).isEqualTo(multiplyAdds(RESNET));
  }

  private static long multiplyAdds(Network network) {
    ShapesAndCosts sizes = network.sizes(224, 224);
    return network.calls().stream()
        .filter(call -> !call.name().contains("downsample"))
        .mapToLong(sizes::multiplyAdds)
        .sum();
  }

  @Test
  void itsDepthIsThatOfTheResnetAndItIsNoPreset() {
    assertThat(PLAIN.spec().depth()).isEqualTo(34);
    assertThat(PLAIN.spec().presetName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'basic,3-4-6-3', Plain-34",
    "'bottleneck,3-4-6-3,groups=32,width=4', Plain ResNeXt-50 32x4d",
    "'bottleneck,3-4-6-3,width=128', Plain Wide ResNet-50-2"
  })
  void itsNameSaysThatItIsPlain(String word, String name) {
    assertThat(SpecText.parse(word).withoutShortcuts().displayName()).isEqualTo(name);
  }
}
