package org.resnetexplorer.diagram.paint;

import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.Token;

/**
 * A diagram as it leaves the program, for a slide or a paper.
 *
 * @param frame what of the drawing is seen, in its own pixels
 * @param scale pixels of the figure for one of the drawing
 */
public record Figure(
    Diagram diagram, DiagramState state, Palette palette, Bounds frame, double scale) {
  private static final double MARGIN = 16;

  public Figure {
    if (!(scale > 0) || !(frame.width() > 0) || !(frame.height() > 0)) {
      throw new IllegalArgumentException("An empty figure: " + frame + " x " + scale);
    }
  }

  /** The whole canvas, with the free room that its layout left. */
  public static Figure whole(Diagram diagram, DiagramState state, Palette palette, double scale) {
    Bounds canvas = new Bounds(0, 0, diagram.width(), diagram.height());
    return new Figure(diagram, state, palette, canvas, scale);
  }

  /** All that is drawn with a narrow margin around it. */
  public static Figure trimmed(Diagram diagram, DiagramState state, Palette palette, double scale) {
    Bounds drawn = Extent.of(diagram, state);
    double left = Math.floor(drawn.x()) - MARGIN;
    double top = Math.floor(drawn.y()) - MARGIN;
    double right = Math.ceil(drawn.right()) + MARGIN;
    double bottom = Math.ceil(drawn.bottom()) + MARGIN;
    Bounds frame = new Bounds(left, top, right - left, bottom - top);
    return new Figure(diagram, state, palette, frame, scale);
  }

  /** Width of the figure in whole pixels. */
  public int width() {
    return (int) Math.max(1, Math.round(frame.width() * scale));
  }

  /** Height of the figure in whole pixels. */
  public int height() {
    return (int) Math.max(1, Math.round(frame.height() * scale));
  }

  /** Draws it on a surface whose origin is the drawing's; ground first. */
  public void paint(Surface surface, TextMeasure measure) {
    surface.rect(frame, 0, Token.CANVAS, null);
    new Painter(measure, true).paint(diagram, state, surface);
  }
}
