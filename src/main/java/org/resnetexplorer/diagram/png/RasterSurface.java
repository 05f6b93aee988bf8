package org.resnetexplorer.diagram.png;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.paint.Outline;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.diagram.paint.Surface;

/** The strokes of a diagram with AWT. */
final class RasterSurface implements Surface {
  private static final float[] DASHES = {3, 2};

  private final Graphics2D pen;
  private final Palette palette;
  private final TextMeasure measure;
  private final RasterFonts fonts = new RasterFonts();

  RasterSurface(Graphics2D pen, Palette palette, TextMeasure measure) {
    this.pen = pen;
    this.palette = palette;
    this.measure = measure;
  }

  private void draw(Shape shape, @Nullable Token fill, @Nullable Pen border) {
    if (fill != null) {
      pen.setColor(colour(fill));
      pen.fill(shape);
    }
    if (border != null) {
      pen.setColor(colour(border.colour()));
      pen.setStroke(stroke(border));
      pen.draw(shape);
    }
  }

  private Color colour(Token token) {
    return new Color(palette.argb(token));
  }

  private static BasicStroke stroke(Pen border) {
    return new BasicStroke(
        (float) border.width(),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_MITER,
        10,
        border.dashed() ? DASHES : null,
        0);
  }

  @Override
  public void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
    double arc = 2 * radius;
    draw(
        new RoundRectangle2D.Double(
            bounds.x(), bounds.y(), bounds.width(), bounds.height(), arc, arc),
        fill,
        border);
  }

  @Override
  public void line(List<Point> points, double corner, Pen line) {
    draw(path(points, corner), null, line);
  }

  @Override
  public void polygon(
      List<Point> points, double corner, @Nullable Token fill, @Nullable Pen border) {
    Path2D path = path(Outline.of(points), corner);
    path.closePath();
    draw(path, fill, border);
  }

  private static Path2D path(List<Point> points, double corner) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    for (int i = 1; i < points.size() - 1; i++) {
      Point at = points.get(i);
      if (corner == 0) {
        path.lineTo(at.x(), at.y());
        continue;
      }
      Point in = at.towards(points.get(i - 1), corner);
      Point out = at.towards(points.get(i + 1), corner);
      path.lineTo(in.x(), in.y());
      path.quadTo(at.x(), at.y(), out.x(), out.y());
    }
    Point last = points.get(points.size() - 1);
    path.lineTo(last.x(), last.y());
    return path;
  }

  @Override
  public void text(
      String text, double x, double baseline, Anchor anchor, TextStyle style, Token ink) {
    pen.setFont(fonts.of(style));
    pen.setColor(colour(ink));
    double left = x - anchor.before() * measure.width(text, style);
    pen.drawString(text, (float) left, (float) baseline);
  }

  @Override
  public void image(Bounds bounds, Glyph glyph) {
    int columns = glyph.pixels().width();
    int rows = glyph.pixels().height();
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, columns, rows, glyph.pixels().argb(), 0, columns);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        glyph.smooth()
            ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    var place = pen.getTransform();
    pen.translate(bounds.x(), bounds.y());
    pen.scale(bounds.width() / columns, bounds.height() / rows);
    pen.drawImage(image, 0, 0, null);
    pen.setTransform(place);
  }
}
