package org.resnetexplorer.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.CanvasSize;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.diagram.paint.Figure;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * A diagram on its way into a file.
 *
 * @param zoom pixels of the canvas for one of the layout
 * @param trimmed whether the free room around the drawing is cut off
 */
record DiagramDrawing(
    Network network,
    View view,
    Diagram diagram,
    DiagramState state,
    double zoom,
    boolean trimmed,
    String selected) {
  /** Wide enough for full cards of 2048 channels. */
  private static final CanvasSize BLOCK = new CanvasSize(1500, 466);

  private static final CanvasSize STAGE = new CanvasSize(1180, 400);
  private static final CanvasSize NET = new CanvasSize(1280, 560);

  /**
   * What is to be drawn.
   *
   * @param module that was asked for: marked in the drawing if it is but a part of it
   * @param run whether a run will fill it
   * @param size of the canvas; what suits the view, trimmed, if null
   */
  record Asked(String module, boolean run, Locale language, @Nullable CanvasSize size) {
    View view(Network network) {
      return module.equals("ResNet") ? new View.Net() : View.holding(network, module);
    }
  }

  /** Lays out a view. */
  static DiagramDrawing of(Network network, ShapesAndCosts sizes, Asked asked) {
    CanvasSize size = asked.size();
    View view = asked.view(network);
    CanvasSize canvas = size == null ? usual(view) : size;
    double zoom = size == null ? 1 : Diagrams.zoomToFit(canvas.width(), canvas.height());
    Diagrams diagrams = new Diagrams(new DiagramText(asked.language()), new BundledFonts());
    double width = canvas.width() / zoom;
    double height = canvas.height() / zoom;
    Diagram diagram =
        asked.run()
            ? diagrams.of(network, sizes, view, width, height)
            : diagrams.withoutMaps(network, sizes, view, width, height);
    String selected = network.findCall(asked.module()).isPresent() ? asked.module() : "";
    return new DiagramDrawing(
        network,
        view,
        diagram,
        DiagramState.EMPTY.withSelected(selected),
        zoom,
        size == null,
        selected);
  }

  private static CanvasSize usual(View view) {
    if (view instanceof View.Net) {
      return NET;
    }
    return view instanceof View.Stage ? STAGE : BLOCK;
  }

  /** The same with what a run produced. */
  DiagramDrawing with(DiagramState run) {
    return new DiagramDrawing(
        network, view, diagram, run.withSelected(selected), zoom, trimmed, selected);
  }

  Figure figure(Palette palette, double scale) {
    return trimmed
        ? Figure.trimmed(diagram, state, palette, scale)
        : Figure.whole(diagram, state, palette, scale * zoom);
  }

  /** {@code ResNet-50, layer2.0}. */
  String title() {
    return network.spec().displayName() + view.label().map(label -> ", " + label).orElse("");
  }
}
