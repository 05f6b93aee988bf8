package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleHierarchyTest {
  private final Network network = Network.of(ResNetSpec.preset("resnet18"));
  private final ModuleHierarchy levels = new ModuleHierarchy(network);

  private Target at(String id) {
    return network.findCall(id).isPresent() ? new Target.OfCall(id) : new Target.OfModule(id);
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
  void aroundACallOrModuleIsTheNextLargerOne(String from, String to) {
    assertThat(levels.out(at(from))).contains(at(to));
  }

  @Test
  void thereIsNothingAroundTheNet() {
    assertThat(levels.out(at(""))).isEmpty();
  }
}
