package org.resnetexplorer.diagram.layout;

import java.util.List;
import java.util.function.BiFunction;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;

/** Lays out a network for a canvas of a given size: pure and deterministic. */
public final class Diagrams {
  private static final double USUAL_WIDTH = 1064;
  private static final double USUAL_HEIGHT = 466;
  private static final double MOST_ZOOM = 4;

  /** In less room texts of a block would lie on each other. */
  private static final double LEAST_WIDTH = 600;

  private static final double LEAST_HEIGHT = 240;
  private static final double ZOOM_STEPS = 20;
  private static final double ROUNDING = 1e-6;

  private final DiagramText text;
  private final TextMeasure measure;

  /**
   * Layouts in one language.
   *
   * @param measure how wide the canvas's own fonts set a text
   */
  public Diagrams(DiagramText text, TextMeasure measure) {
    this.text = text;
    this.measure = measure;
  }

  /**
   * The drawing of one view, centred on a canvas of this size in pixels at 100 per cent.
   *
   * @throws IllegalArgumentException if the view names a block that the network does not have
   */
  public Diagram of(Network network, ShapesAndCosts sizes, View view, double width, double height) {
    return of(network, sizes, view, new Context(text, measure, width, height, true));
  }

  /** The same for a figure that no run will fill: the net keeps no room for maps. */
  public Diagram withoutMaps(
      Network network, ShapesAndCosts sizes, View view, double width, double height) {
    return of(network, sizes, view, new Context(text, measure, width, height, false));
  }

  /**
   * Two nets above one another on one scale, stage under stage, each part marked that differs.
   *
   * @param first above, with its name
   * @param second below
   */
  public Diagram compared(
      ShapesAndCosts first,
      String name,
      ShapesAndCosts second,
      String other,
      double width,
      double height) {
    Context context = new Context(text, measure, width, height, false);
    return new CompareLayout(List.of(first, second), List.of(name, other), context).layOut();
  }

  private static Diagram of(Network network, ShapesAndCosts sizes, View view, Context context) {
    if (view instanceof View.BlockView blockView) {
      return new BlockLayout(network, block(network, blockView.path()), sizes, context).layOut();
    }
    if (view instanceof View.Net) {
      return new NetLayout(network, sizes, context).layOut();
    }
    if (view instanceof View.Stage stage) {
      return stage.open()
          ? new OpenStageLayout(network, stage.number(), sizes, context).layOut()
          : new StageLayout(network, stage.number(), sizes, context).layOut();
    }
    if (view instanceof View.Stem) {
      return ChainLayout.stem(network, sizes, context);
    }
    return ChainLayout.head(network, sizes, context);
  }

  /**
   * How much a drawing may be magnified to fill a canvas of this size in pixels: 1 up to the size
   * that full cards need, at most 4. The canvas is to be laid out at its size divided by this.
   */
  public static double zoomToFit(double width, double height) {
    double zoom = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
    double step = Math.floor(zoom * ZOOM_STEPS) / ZOOM_STEPS;
    return Math.max(1, Math.min(MOST_ZOOM, step));
  }

  /**
   * The drawing of a canvas of this size in pixels, magnified to fill it, and by as much as texts
   * are larger than usual, or by as much of that as there is room for. Where only the width is too
   * small for that it is as high as the canvas, to be panned from side to side.
   *
   * @param textScale how much larger texts are than usual
   * @param layOut makes the drawing for a size at 100 per cent
   */
  public static Diagram fit(
      double width, double height, double textScale, BiFunction<Double, Double, Diagram> layOut) {
    double least = zoomToFit(width, height);
    if (textScale > least) {
      double wide = Math.max(LEAST_WIDTH, width / textScale);
      Diagram readable = layOut.apply(wide, height / textScale);
      if (hasRoom(readable, wide, height / textScale)) {
        return readable;
      }
    }
    return fit(width, height, least, textScale, layOut);
  }

  /** The same for a drawing that is not magnified to fill its canvas. */
  public static Diagram fitLarge(
      double width, double height, double textScale, BiFunction<Double, Double, Diagram> layOut) {
    return fit(width, height, 1, textScale, layOut);
  }

  private static Diagram fit(
      double width,
      double height,
      double least,
      double textScale,
      BiFunction<Double, Double, Diagram> layOut) {
    double roomy = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
    double zoom = Math.max(least, Math.min(textScale, roomy));
    Diagram drawn = layOut.apply(width / zoom, height / zoom);
    while (zoom > least && !hasRoom(drawn, width / zoom, height / zoom)) {
      zoom = Math.max(least, zoom - 1 / ZOOM_STEPS);
      drawn = layOut.apply(width / zoom, height / zoom);
    }
    return drawn;
  }

  private static boolean hasRoom(Diagram drawn, double width, double height) {
    return drawn.width() <= width + ROUNDING && drawn.height() <= height + ROUNDING;
  }

  private static Block block(Network network, String path) {
    return network
        .blockOf(path)
        .orElseThrow(() -> new IllegalArgumentException("No block " + path));
  }
}
