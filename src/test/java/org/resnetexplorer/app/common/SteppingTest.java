package org.resnetexplorer.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

class SteppingTest {
  private final Network network = Network.of(ResNetSpec.preset("resnet18"));
  private final Stepping stepping = new Stepping(network);

  private Target at(String id) {
    return network.findCall(id).isPresent() ? new Target.OfCall(id) : new Target.OfModule(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet152"})
  void steppingIntoVisitsEveryCallInForwardOrder(String preset) {
    Network net = Network.of(ResNetSpec.preset(preset));
    Stepping through = new Stepping(net);
    List<String> visited = new ArrayList<>();
    Optional<Target> place = Optional.of(through.start());
    while (place.isPresent()) {
      visited.add(place.get().id());
      place = through.into(place.get());
    }
    assertThat(visited).isEqualTo(net.calls().stream().map(Call::name).toList());
  }

  @Test
  void steppingBackUndoesSteppingInto() {
    assertThat(stepping.back(at("layer2.0.bn2"))).contains(at("layer2.0.conv2"));
    assertThat(stepping.back(at("layer1.0.conv1"))).contains(at("maxpool"));
    assertThat(stepping.back(stepping.start())).isEmpty();
  }

  @Test
  void steppingIntoAModuleFindsItsFirstCall() {
    assertThat(stepping.into(at("layer3"))).contains(at("layer3.0.conv1"));
    assertThat(stepping.into(stepping.end())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "maxpool, layer1",
    "layer1, layer2",
    "layer4, avgpool",
    "layer2.0, layer2.1",
    "layer2.1, layer3",
    "layer2.0.bn2, layer2.0.downsample.0",
    "layer2.0.relu#2, layer2.1",
    "layer2.1.relu#2, layer3",
    "layer4.1.relu#2, avgpool"
  })
  void steppingOverStaysOnTheLevelAndLeavesItAtItsEnd(String from, String to) {
    assertThat(stepping.over(at(from))).contains(at(to));
  }

  @Test
  void nothingFollowsTheLastCall() {
    assertThat(stepping.over(at("fc"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "layer2.0.conv1, layer2.0",
    "layer2.0.downsample.1, layer2.0",
    "layer2.0.add, layer2.0",
    "layer2.0, layer2",
    "layer2, ''",
    "conv1, ''"
  })
  void steppingOutLeadsToTheModuleAround(String from, String to) {
    assertThat(stepping.out(at(from))).contains(at(to));
  }

  @Test
  void thereIsNothingAroundTheNet() {
    assertThat(stepping.out(at(""))).isEmpty();
  }
}
