package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardStepsTest {
  private final Network network = Network.of(ResNetSpec.preset("resnet50"));
  private final ForwardSteps forward = new ForwardSteps(network);

  private Target at(String id) {
    return network.findCall(id).isPresent() ? new Target.OfCall(id) : new Target.OfModule(id);
  }

  private static List<Target> walk(Network network) {
    ForwardSteps forward = new ForwardSteps(network);
    List<Target> visited = new ArrayList<>();
    Optional<Target> place = Optional.of(Target.of(network.calls().get(0)));
    while (place.isPresent()) {
      visited.add(place.get());
      place = forward.into(place.get());
    }
    return visited;
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet50", "resnet152"})
  void steppingIntoEverythingVisitsEveryCallOnceInForwardOrder(String preset) {
    Network net = Network.of(ResNetSpec.preset(preset));
    assertThat(walk(net).stream().filter(Target.OfCall.class::isInstance).map(Target::id))
        .containsExactlyElementsOf(net.calls().stream().map(Call::name).toList());
  }

  @Test
  void steppingBackUndoesSteppingIntoAModule() {
    for (Target statement : walk(network)) {
      if (statement instanceof Target.OfModule) {
        assertThat(forward.into(statement).flatMap(forward::back)).contains(statement);
      }
    }
  }

  @Test
  void steppingBackUndoesSteppingOverOnALevel() {
    for (Target statement : walk(network)) {
      forward
          .over(statement)
          .filter(next -> forward.around(next).equals(forward.around(statement)))
          .ifPresent(next -> assertThat(forward.back(next)).contains(statement));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "maxpool, layer1",
    "layer1, layer2",
    "layer4, avgpool",
    "layer2.0, layer2.1",
    "layer2.3, layer3",
    "layer2.0.bn3, layer2.0.downsample",
    "layer2.0.downsample, layer2.0.add",
    "layer2.0.downsample.1, layer2.0.add",
    "layer2.0.relu#3, layer2.1",
    "layer4.2.relu#3, avgpool"
  })
  void steppingOverStaysOnTheLevelAndLeavesItAtItsEnd(String from, String to) {
    assertThat(forward.over(at(from))).contains(at(to));
  }

  @ParameterizedTest
  @CsvSource({
    "layer2, layer2.0",
    "layer2.0, layer2.0.conv1",
    "layer2.0.downsample, layer2.0.downsample.0",
    "layer2.0.conv1, layer2.0.bn1"
  })
  void steppingIntoOpensTheForwardThatIsCalled(String from, String to) {
    assertThat(forward.into(at(from))).contains(at(to));
  }

  @ParameterizedTest
  @CsvSource({
    "layer2.0.conv2, layer2.1",
    "layer2.0.downsample.0, layer2.0.add",
    "layer2.3.conv1, layer3",
    "layer2.1, layer3"
  })
  void steppingOutPausesAfterTheStatementThatCalled(String from, String to) {
    assertThat(forward.out(at(from))).contains(at(to));
  }

  @Test
  void nothingFollowsTheLastCallAndNothingIsBeforeTheFirst() {
    assertThat(forward.over(at("fc"))).isEmpty();
    assertThat(forward.out(at("conv1"))).isEmpty();
    assertThat(forward.back(at("conv1"))).isEmpty();
  }

  @Test
  void theStackNamesTheForwardsUnderWay() {
    assertThat(forward.stack(at("layer2.0.add")))
        .containsExactly(
            new Frame("layer2.0", "Bottleneck", at("layer2.0.add")),
            new Frame("layer2", "Sequential", at("layer2.0")),
            new Frame("", "ResNet", at("layer2")));
  }

  @Test
  void aPaddedShortcutIsACallOfItsBlock() {
    Network cifar = Network.of(ResNetSpec.cifar(3));
    ForwardSteps through = new ForwardSteps(cifar);
    assertThat(through.statements("layer2.0").stream().map(Target::id))
        .containsExactlyElementsOf(cifar.callsWithin("layer2.0").stream().map(Call::name).toList());
  }
}
