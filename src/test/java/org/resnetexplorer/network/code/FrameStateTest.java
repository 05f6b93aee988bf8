package org.resnetexplorer.network.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

class FrameStateTest {
  private static final Network NETWORK = Network.of(ResNetSpec.preset("resnet50"));

  private static FrameState before(Network network, String module, String statement) {
    return FrameState.before(network, new PyTorchCode(network).forwardOf(module), statement);
  }

  private static List<String> values(FrameState state) {
    return state.variables().stream()
        .map(v -> v.name() + " = " + state.network().calls().get(v.value()).name())
        .toList();
  }

  @Test
  void beforeTheFirstLineXAndIdentityAreTheArgument() {
    assertThat(values(before(NETWORK, "layer2.0", "layer2.0.conv1")))
        .containsExactly("x = layer1.2.relu#3", "identity = layer1.2.relu#3");
  }

  @Test
  void beforeTheSumOutIsTheBranchAndIdentityTheProjection() {
    FrameState state = before(NETWORK, "layer2.0", "layer2.0.add");
    assertThat(values(state))
        .containsExactly(
            "x = layer1.2.relu#3", "identity = layer2.0.downsample.1", "out = layer2.0.bn3");
  }

  @Test
  void onlyWhatTheLastLineGaveIsChanged() {
    assertThat(before(NETWORK, "layer2.0", "layer2.0.add").variables())
        .filteredOn(FrameState.Variable::changed)
        .extracting(FrameState.Variable::name)
        .containsExactly("identity");
    assertThat(before(NETWORK, "layer2.0", "layer2.0.conv1").variables())
        .noneMatch(FrameState.Variable::changed);
  }

  @Test
  void anIdentityBlockSkipsItsProjection() {
    assertThat(values(before(NETWORK, "layer2.1", "layer2.1.add")))
        .containsExactly("x = layer2.0.relu#3", "identity = layer2.0.relu#3", "out = layer2.1.bn3");
  }

  @Test
  void aPaddedShortcutMakesIdentityAfterTheBranch() {
    Network cifar = Network.of(ResNetSpec.cifar(3));
    assertThat(values(before(cifar, "layer2.0", "layer2.0.add")))
        .containsExactly(
            "x = layer1.2.relu#2", "out = layer2.0.bn2", "identity = layer2.0.shortcut");
  }

  @Test
  void stageAndNetHaveOneVariable() {
    assertThat(values(before(NETWORK, "layer2", "layer2.2")))
        .containsExactly("x = layer2.1.relu#3");
    assertThat(values(before(NETWORK, "", "layer3"))).containsExactly("x = layer2.3.relu#3");
    assertThat(values(FrameState.before(NETWORK, new PyTorchCode(NETWORK).forwardOf(""), null)))
        .containsExactly("x = fc");
  }

  @Test
  void inPlaceOperationsWouldHaveWrittenOverTheResultsBeforeThem() {
    assertThat(before(NETWORK, "layer2.0", "layer2.0.conv2").overwritten())
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.lost().target()).isEqualTo("layer2.0.bn1");
              assertThat(lost.by().target()).isEqualTo("layer2.0.relu#1");
            });
    List<Loss> all = pairs(FrameState.before(NETWORK, program(), null));
    assertThat(all)
        .contains(
            new Loss("layer2.0.bn3", "layer2.0.relu#3"),
            new Loss("layer2.0.add", "layer2.0.relu#3"));
  }

  private static List<CodeLine> program() {
    return new PyTorchCode(NETWORK).forwardOf("layer2.0");
  }

  private record Loss(String lost, String by) {}

  private static List<Loss> pairs(FrameState state) {
    return state.overwritten().stream()
        .map(o -> new Loss(o.lost().target(), o.by().target()))
        .toList();
  }

  @Test
  void theVariablesOfABlockAreSafeFromInPlaceOperations() {
    assertThat(FrameState.before(NETWORK, program(), null).disturbed()).isEmpty();
    assertThat(before(NETWORK, "layer2.0", "layer2.0.conv2").disturbed()).isEmpty();
  }
}
