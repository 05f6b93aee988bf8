package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallGroups;
import org.resnetexplorer.network.Network;

class CallSketchesTest {
  @Test
  void theCallsOfAGroupShowTheChannelOfTheOneThatStandsForIt() throws EngineException {
    try (PaneFixture fixture = PaneFixture.with("bundled")) {
      fixture.startEngine();
      fixture.open("kitten.jpg");
      Run run = fixture.appState().runProperty().get();
      Network network = run.model().network();
      CallGroups groups = new CallGroups(network);
      List<Call> block = network.callsWithin("layer2.0");
      CallSketches sketches = new CallSketches(fixture.context());
      sketches.request(block.stream().map(Call::index).toList());
      for (Call call : block) {
        int channel =
            fixture
                .context()
                .activations()
                .of(run, groups.representative(call))
                .mostVariedChannel();
        assertThat(sketches.knownProperty().get().get(call.index()).channel())
            .as(call.name())
            .isEqualTo(channel);
      }
    }
  }
}
