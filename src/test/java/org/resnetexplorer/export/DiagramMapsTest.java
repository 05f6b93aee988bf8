package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallGroups;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

class DiagramMapsTest {
  private static final Network NETWORK = Network.of(ResNetSpec.preset("resnet18"));
  private static final View BLOCK = new View.BlockView("layer2.0");

  private static Map<String, DiagramMaps.Want> wanted(View view, DiagramMaps.Chosen chosen) {
    List<DiagramMaps.Want> wanted =
        DiagramMaps.wanted(
            new DiagramMaps.Shown(NETWORK, Drawings.draw(NETWORK, view), view, chosen), 1);
    return wanted.stream()
        .collect(Collectors.toMap(want -> want.call().name(), Function.identity()));
  }

  @Test
  void theCallsOfABlockShowTheChannelThatVariesMostInTheirGroup() {
    CallGroups groups = new CallGroups(NETWORK);
    Map<String, DiagramMaps.Want> wanted = wanted(BLOCK, DiagramMaps.Chosen.NONE);
    assertThat(wanted).containsKeys("layer2.0.conv1", "layer2.0.downsample.0", "layer2.0.relu#2");
    for (Call call : NETWORK.callsWithin("layer2.0")) {
      if (wanted.containsKey(call.name())) {
        assertThat(wanted.get(call.name()).representative()).isEqualTo(groups.representative(call));
      }
    }
  }

  @Test
  void aChosenChannelIsShownByItsGroupAlone() {
    Map<String, DiagramMaps.Want> wanted = wanted(BLOCK, new DiagramMaps.Chosen("layer2.0.bn1", 7));
    assertThat(wanted.get("layer2.0.conv1").channel()).isEqualTo(7);
    assertThat(wanted.get("layer2.0.conv2").channel()).isEqualTo(DiagramMaps.Want.MOST_VARIED);
  }

  @Test
  void whereTheOthersOfAGroupAreNotDrawnACallStandsForItself() {
    assertThat(wanted(new View.Stage(2, true), new DiagramMaps.Chosen("layer2.0.add", 7)).values())
        .isNotEmpty()
        .allSatisfy(
            want -> {
              assertThat(want.representative()).isEqualTo(want.call());
              assertThat(want.channel()).isEqualTo(DiagramMaps.Want.MOST_VARIED);
            });
  }
}
