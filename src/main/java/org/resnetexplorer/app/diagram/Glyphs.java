package org.resnetexplorer.app.diagram;

import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.cli.DiagramMaps;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Network;

/** Renders what a run puts on the drawing in view. */
final class Glyphs {
  private final PaneTools tools;

  Glyphs(PaneTools tools) {
    this.tools = tools;
  }

  DiagramMaps of(Run run, Diagram diagram, View view, Selected selected, double zoom)
      throws EngineException {
    Network network = run.model().network();
    return DiagramMaps.of(
        new DiagramMaps.Shown(network, diagram, view, chosen(network, selected)),
        call -> tools.activations().of(run, call),
        run.picture().crop().pixels(),
        zoom,
        tools.messages());
  }

  private static DiagramMaps.Chosen chosen(Network network, Selected selected) {
    boolean usable =
        selected.hasChannel()
            && selected.target() instanceof Target.OfCall
            && selected.target().existsIn(network);
    return usable
        ? new DiagramMaps.Chosen(selected.target().id(), selected.channel())
        : DiagramMaps.Chosen.NONE;
  }
}
