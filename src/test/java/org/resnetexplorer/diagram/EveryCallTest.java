package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;

/** That each call of each network has a box of its own where the drawing shows it closest. */
class EveryCallTest {
  static Stream<Network> networks() {
    return EveryNetwork.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyCallIsExactlyOneBox(Network network) {
    Map<View, Diagram> drawn = new HashMap<>();
    for (Call call : network.calls()) {
      Diagram diagram =
          drawn.computeIfAbsent(
              View.holding(network, call.name()), view -> Drawings.draw(network, view));
      assertThat(diagram.nodes().stream().filter(node -> node.id().equals(call.name())))
          .as(call.name())
          .hasSize(1);
    }
  }
}
