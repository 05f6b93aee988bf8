package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkComparisonTest {
  private static final ResNetSpec FIFTY = ResNetSpec.preset("resnet50");

  private static NetworkComparison compare(
      ResNetSpec first, ResNetSpec second, NetworkComparison.Pairing how) {
    return NetworkComparison.of(sizes(first), sizes(second), how);
  }

  private static ShapesAndCosts sizes(ResNetSpec spec) {
    int side = spec.family().stem().usualSide();
    return Network.of(spec).sizes(side, side);
  }

  private static NetworkComparison.PartPair part(NetworkComparison comparison, String name) {
    return comparison.parts().stream()
        .filter(pair -> pair.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNetworkDoesNotDifferFromItself() {
    NetworkComparison same = compare(FIFTY, FIFTY, NetworkComparison.Pairing.NAME);
    assertThat(same.differences()).isEmpty();
    assertThat(same.parts()).noneMatch(NetworkComparison.PartPair::differs);
    assertThat(same.calls()).hasSize(175);
  }

  @Test
  void thirtyFourAndFiftyHaveTheSameStemAndBlocksAndNothingElse() {
    NetworkComparison both =
        compare(ResNetSpec.preset("resnet34"), FIFTY, NetworkComparison.Pairing.NAME);
    assertThat(both.parts())
        .extracting(NetworkComparison.PartPair::name)
        .containsExactly("stem", "layer1", "layer2", "layer3", "layer4", "head");
    assertThat(part(both, "stem").differs()).isFalse();
    NetworkComparison.PartPair third = part(both, "layer3");
    assertThat(third.first().map(NetworkComparison.Part::blocks)).contains(6);
    assertThat(third.second().map(NetworkComparison.Part::blocks)).contains(6);
    assertThat(third.first().map(NetworkComparison.Part::block)).contains("BasicBlock");
    assertThat(third.second().map(NetworkComparison.Part::block)).contains("Bottleneck");
  }

  @Test
  void differencesOfPartsAddUpToThatOfTheNets() {
    NetworkComparison both =
        compare(ResNetSpec.preset("resnet34"), FIFTY, NetworkComparison.Pairing.NAME);
    assertThat(both.whole().difference(NetworkComparison.Part::parameters))
        .isEqualTo(25_557_032 - 21_797_672)
        .isEqualTo(
            both.parts().stream()
                .mapToLong(pair -> pair.difference(NetworkComparison.Part::parameters))
                .sum());
    assertThat(both.whole().difference(NetworkComparison.Part::multiplyAdds))
        .isEqualTo(4_089_184_256L - 3_663_761_408L);
    assertThat(both.whole().first().map(NetworkComparison.Part::weightLayers)).contains(34);
  }

  @Test
  void movingTheStrideCostsMultiplyAddsButNoParametersInThreeBlocks() {
    NetworkComparison versions =
        compare(FIFTY.withStride(StridePlacement.FIRST_1X1), FIFTY, NetworkComparison.Pairing.NAME);
    assertThat(versions.whole().difference(NetworkComparison.Part::parameters)).isZero();
    assertThat(versions.whole().difference(NetworkComparison.Part::multiplyAdds)).isPositive();
    assertThat(versions.differences())
        .extracting(pair -> pair.first().orElseThrow().name())
        .containsExactlyElementsOf(
            List.of("layer2.0", "layer3.0", "layer4.0").stream()
                .flatMap(
                    block ->
                        List.of("conv1", "bn1", "relu#1", "conv2").stream()
                            .map(call -> block + "." + call))
                .toList());
  }

  @Test
  void byPlaceTheLastReluOfABlockMeetsTheLastReluWhateverItsName() {
    NetworkComparison both =
        compare(ResNetSpec.preset("resnet34"), FIFTY, NetworkComparison.Pairing.PLACE);
    assertThat(both.calls())
        .anySatisfy(
            pair -> {
              assertThat(pair.first().map(NetworkComparison.Side::name))
                  .contains("layer1.0.relu#2");
              assertThat(pair.second().map(NetworkComparison.Side::name))
                  .contains("layer1.0.relu#3");
            });
  }

  @Test
  void aStageThatOnlyOneHasStandsAlone() {
    NetworkComparison both = compare(ResNetSpec.cifar(3), FIFTY, NetworkComparison.Pairing.NAME);
    assertThat(part(both, "layer4").first()).isEqualTo(Optional.empty());
    assertThat(part(both, "layer4").differs()).isTrue();
    assertThat(both.parts().get(5).name()).isEqualTo("head");
  }

  @Test
  void everyCallOfBothStandsInOnePair() {
    NetworkComparison both =
        compare(ResNetSpec.preset("resnet18"), FIFTY, NetworkComparison.Pairing.PLACE);
    assertThat(both.calls().stream().flatMap(pair -> pair.first().stream())).hasSize(69);
    assertThat(both.calls().stream().flatMap(pair -> pair.second().stream())).hasSize(175);
  }
}
