package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallGroupsTest {
  static List<Network> networks() {
    return List.of(
        Network.of(ResNetSpec.preset("resnet18")),
        Network.of(ResNetSpec.preset("resnet50")),
        Network.of(ResNetSpec.cifar(3)));
  }

  private static List<String> group(Network network, String call) {
    return new CallGroups(network)
        .of(network.findCall(call).orElseThrow()).stream().map(Call::name).toList();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyCallIsInItsOwnGroupAndSoAreTheOthersOfIt(Network network) {
    CallGroups groups = new CallGroups(network);
    for (Call call : network.calls()) {
      List<Call> group = groups.of(call);
      assertThat(group).as(call.name()).contains(call);
      assertThat(group).allSatisfy(member -> assertThat(groups.of(member)).isEqualTo(group));
    }
  }

  @Test
  void aConvolutionLeadsTheNormAndReluBehindIt() {
    Network network = Network.of(ResNetSpec.preset("resnet50"));
    assertThat(group(network, "layer2.0.relu#2"))
        .containsExactly("layer2.0.conv2", "layer2.0.bn2", "layer2.0.relu#2");
    assertThat(group(network, "bn1")).containsExactly("conv1", "bn1", "relu", "maxpool");
  }

  @Test
  void whatIsAddedIsOneGroupAndTheSumStandsForIt() {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    assertThat(group(network, "layer2.0.downsample.0"))
        .containsExactly(
            "layer2.0.conv2",
            "layer2.0.bn2",
            "layer2.0.downsample.0",
            "layer2.0.downsample.1",
            "layer2.0.add",
            "layer2.0.relu#2");
    Call last = network.findCall("layer2.0.relu#2").orElseThrow();
    assertThat(new CallGroups(network).representative(last).name()).isEqualTo("layer2.0.add");
  }
}
