package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.preprocess.Adjustments;
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

  @Test
  void theChannelStaysWhileThePictureIsChanged() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      List<Integer> all =
          fixture.appState().modelProperty().get().network().calls().stream()
              .map(Call::index)
              .toList();
      List<Integer> before = channels(fixture, all);
      fixture.appState().changes().change(new Changes(null, Adjustments.NONE.withBlur(6)), "blur");
      assertThat(channels(fixture, all)).isEqualTo(before);
    }
  }

  private static List<Integer> channels(PaneFixture fixture, List<Integer> calls) {
    CallSketches sketches = new CallSketches(fixture.context());
    sketches.request(calls);
    return calls.stream().map(call -> sketches.knownProperty().get().get(call).channel()).toList();
  }
}
