package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which call of A goes with a call of B. */
class CallPairingTest {
  private static ShapesAndCosts sizes(String preset) {
    return Network.of(ResNetSpec.preset(preset)).sizes(224, 224);
  }

  private static Optional<CallPairing.Pair> pair(String a, String b, String call) {
    ShapesAndCosts second = sizes(b);
    return new CallPairing(sizes(a), second).of(second.network().findCall(call).orElseThrow());
  }

  @Test
  void inOneNetworkEveryCallGoesWithItself() {
    ShapesAndCosts both = sizes("resnet18");

    assertThat(new CallPairing(both, both).all())
        .hasSize(both.network().calls().size())
        .allMatch(pair -> pair.first().equals(pair.second()))
        .allMatch(pair -> pair.how() == CallPairing.How.NAME && pair.sameShape());
  }

  @Test
  void oneNameAndOneShapeGoTogether() {
    assertThat(pair("resnet18", "resnet50", "conv1"))
        .hasValueSatisfying(
            pair -> {
              assertThat(pair.how()).isEqualTo(CallPairing.How.NAME);
              assertThat(pair.first().name()).isEqualTo("conv1");
            });
  }

  /** ResNet-50 has 3, 4, 6 and 3 blocks where ResNet-18 has two: the halves go together. */
  @ParameterizedTest
  @CsvSource({
    "layer1.0.conv3, layer1.0.conv2",
    "layer2.2.conv2, layer2.1.conv1",
    "layer1.2.add, layer1.1.add",
    "layer3.0.bn3, layer3.0.bn2",
    "layer3.1.relu#3, layer3.0.relu#2",
    "layer3.4.relu#3, layer3.1.relu#2",
    "layer3.5.relu#2, layer3.1.relu#1",
    "layer4.0.downsample.0, layer4.0.downsample.0"
  })
  void betweenNetworksStageDepthAndRoleDecide(String ofFifty, String ofEighteen) {
    assertThat(pair("resnet18", "resnet50", ofFifty))
        .hasValueSatisfying(
            pair -> {
              assertThat(pair.first().name()).isEqualTo(ofEighteen);
              assertThat(pair.how()).isEqualTo(CallPairing.How.PLACE);
            });
  }

  @Test
  void whatAShorterBranchLacksGoesWithItsFirst() {
    assertThat(pair("resnet18", "resnet50", "layer2.3.conv1").map(pair -> pair.first().name()))
        .contains("layer2.1.conv1");
  }

  @Test
  void oneNameWithTwoShapesIsPairedByPlaceAndSaysSo() {
    assertThat(pair("resnet18", "resnet50", "avgpool"))
        .hasValueSatisfying(
            pair -> {
              assertThat(pair.how()).isEqualTo(CallPairing.How.PLACE);
              assertThat(pair.sameShape()).isFalse();
            });
  }

  @Test
  void aProjectionHasNoPartnerWhereTheOtherAddsAnIdentity() {
    assertThat(pair("resnet18", "resnet50", "layer1.0.downsample.0")).isEmpty();
    assertThat(pair("resnet50", "resnet18", "layer1.0.conv1")).isPresent();
  }

  @Test
  void shapesOfOneNetworkDifferWithTheSizeOfItsInput() {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    CallPairing pairing = new CallPairing(network.sizes(224, 224), network.sizes(256, 256));

    assertThat(pairing.of(network.findCall("layer1.0.add").orElseThrow()))
        .hasValueSatisfying(
            pair -> {
              assertThat(pair.first().name()).isEqualTo("layer1.0.add");
              assertThat(pair.sameShape()).isFalse();
            });
  }
}
