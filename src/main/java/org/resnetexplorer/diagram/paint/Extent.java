package org.resnetexplorer.diagram.paint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;

/** Finds out how far a drawing reaches by drawing it on nothing. */
final class Extent implements Surface {
  private static final double ASCENT = 0.8;
  private static final double DESCENT = 0.25;

  private final TextMeasure measure = new BundledFonts();
  private double left = Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double right = -Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;

  private Extent() {}

  /** The smallest rectangle around all that is painted. */
  static Bounds of(Diagram diagram, DiagramState state) {
    Extent extent = new Extent();
    new Painter(extent.measure).paint(diagram, state, extent);
    return new Bounds(
        extent.left, extent.top, extent.right - extent.left, extent.bottom - extent.top);
  }

  private void reach(double x, double y) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }

  @Override
  public void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
    double half = border == null ? 0 : border.width() / 2;
    reach(bounds.x() - half, bounds.y() - half);
    reach(bounds.right() + half, bounds.bottom() + half);
  }

  @Override
  public void line(List<Point> points, double corner, Pen pen) {
    points.forEach(point -> reach(point.x(), point.y()));
  }

  @Override
  public void polygon(
      List<Point> points, double corner, @Nullable Token fill, @Nullable Pen border) {
    points.forEach(point -> reach(point.x(), point.y()));
  }

  @Override
  public void text(
      String text, double x, double baseline, Anchor anchor, TextStyle style, Token ink) {
    double width = measure.width(text, style);
    double from = x - width * anchor.before();
    reach(from, baseline - ASCENT * style.size());
    reach(from + width, baseline + DESCENT * style.size());
  }

  @Override
  public void image(Bounds bounds, Glyph glyph) {
    rect(bounds, 0, null, null);
  }
}
