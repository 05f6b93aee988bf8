package org.resnetexplorer.diagram.paint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;

/** The few strokes a diagram is made of; whoever can do these can show it. */
public interface Surface {

  /**
   * A rectangle with rounded corners.
   *
   * @param radius of the corners; half the side makes a circle
   */
  void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border);

  /**
   * A line through points.
   *
   * @param corner radius by which inner points are rounded, 0 for sharp
   */
  void line(List<Point> points, double corner, Pen pen);

  /** A closed shape with rounded corners. */
  void polygon(List<Point> points, double corner, @Nullable Token fill, @Nullable Pen border);

  /** One line of text; the anchor tells which part of it stands at x. */
  void text(String text, double x, double baseline, Anchor anchor, TextStyle style, Token ink);

  /** A small picture, as large as the bounds. */
  void image(Bounds bounds, Glyph glyph);
}
