package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.export.DiagramMaps;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/** The small pictures in the drawing are of the channel that every other pane shows. */
class DiagramThumbnailsTest {
  private final PaneFixture fixture = PaneFixture.withCat();
  private final Run run = fixture.appState().runProperty().get();
  private final Network network = run.model().network();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Glyph shown(View view, String call) {
    List<DiagramThumbnails.Made> made = new ArrayList<>();
    new DiagramThumbnails(fixture.context())
        .make(
            new DiagramThumbnails.Request(
                run,
                Drawings.draw(network, view),
                view,
                fixture.context().selection().current(),
                1),
            made::add);
    return made.get(made.size() - 1).maps().get(call);
  }

  private Glyph rendered(View view, String name, int channel) throws EngineException {
    Call call = network.findCall(name).orElseThrow();
    DiagramMaps.Want want =
        DiagramMaps.wanted(
                new DiagramMaps.Shown(
                    network,
                    Drawings.draw(network, view),
                    view,
                    new DiagramMaps.Chosen(name, channel)),
                1)
            .stream()
            .filter(each -> each.call().equals(call))
            .findFirst()
            .orElseThrow();
    return DiagramMaps.render(want, each -> fixture.context().activations().of(run, each));
  }

  @Test
  void withoutAChoiceItIsTheOneThatTellsMost() throws EngineException {
    View view = new View.BlockView("layer2.0");
    Call call = network.findCall("layer2.0.conv1").orElseThrow();
    int telling = fixture.context().activations().channel(run, call, Selected.NO_CHANNEL);
    assertThat(shown(view, call.name()).pixels().argb())
        .isEqualTo(rendered(view, call.name(), telling).pixels().argb());
  }

  @Test
  void aChannelChosenOfAModuleIsShownAtItsOutput() throws EngineException {
    View view = new View.BlockView("layer2.0");
    fixture.select("layer2.0");
    fixture.context().selection().select(fixture.context().selection().current().withChannel(3));
    assertThat(shown(view, "layer2.0.relu#2").pixels().argb())
        .isEqualTo(rendered(view, "layer2.0.relu#2", 3).pixels().argb());
  }
}
