package org.resnetexplorer.app.controls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.diagram.paint.Surface;
import org.resnetexplorer.render.Pixels;

/**
 * The strokes of a diagram on a JavaFX canvas, as a camera sees them. What is not in view is not
 * drawn. Edges and lines of one pixel lie on pixels of the screen at every zoom and output scale,
 * and texts are set at the size they have on the screen rather than magnified.
 */
public final class CanvasSurface implements Surface {
  private static final double HAIRLINE = 1;
  private static final double[] DASHES = {3, 3};
  private static final double[] SOLID = {};

  private final GraphicsContext canvas;
  private final FxTextMeasure fonts;
  private final Map<Token, Color> colours = new EnumMap<>(Token.class);

  /** By the pixels they were made of, which are compared by identity; forgotten with them. */
  private final Map<int[], Image> images = new WeakHashMap<>();

  private @Nullable Palette palette;
  private double width;
  private double height;
  private double device = 1;
  private double scale = 1;
  private double originX;
  private double originY;
  private boolean dashed;
  private boolean texts = true;
  private Camera camera = new Camera(1, 0, 0);

  public CanvasSurface(GraphicsContext canvas, FxTextMeasure fonts) {
    this.canvas = canvas;
    this.fonts = fonts;
    canvas.setTextBaseline(VPos.BASELINE);
  }

  /**
   * Begins a picture with an empty ground.
   *
   * @param outputScale pixels of the screen for one of the canvas
   */
  public void begin(Palette inks, double canvasWidth, double canvasHeight, double outputScale) {
    if (inks != palette) {
      palette = inks;
      for (Token token : Token.values()) {
        int argb = inks.argb(token);
        colours.put(token, Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
      }
    }
    width = canvasWidth;
    height = canvasHeight;
    device = outputScale;
    canvas.setFill(colours.get(Token.CANVAS));
    canvas.fillRect(0, 0, width, height);
  }

  /**
   * What follows is drawn as this camera sees it.
   *
   * @param withTexts whether texts are drawn: not while one drawing grows out of another
   */
  public void lookThrough(Camera through, boolean withTexts) {
    camera = through;
    scale = through.scale();
    originX = Math.rint(through.x() * device) / device;
    originY = Math.rint(through.y() * device) / device;
    texts = withTexts;
  }

  private double toX(double x) {
    return scale * x + originX;
  }

  private double toY(double y) {
    return scale * y + originY;
  }

  /** The edge of a filled area, on the border between two pixels of the screen. */
  private double edge(double at) {
    return Math.rint(at * device) / device;
  }

  /** The middle of a line of this width, such that its sides lie between pixels. */
  private double middle(double at, double lineWidth) {
    double half = Math.rint(lineWidth * device) / 2;
    return (Math.rint(at * device - half) + half) / device;
  }

  /** One pixel of the drawing stays a whole number of pixels of the screen. */
  private double lineWidth(Pen pen) {
    double wanted = pen.width() * scale;
    return pen.width() == HAIRLINE ? Math.max(1, Math.rint(wanted * device)) / device : wanted;
  }

  private boolean isOutside(double left, double top, double right, double bottom) {
    return right < 0 || bottom < 0 || left > width || top > height;
  }

  private void use(Pen pen) {
    canvas.setStroke(colours.get(pen.colour()));
    canvas.setLineWidth(lineWidth(pen));
    if (dashed != pen.dashed()) {
      dashed = pen.dashed();
      canvas.setLineDashes(dashed ? DASHES : SOLID);
    }
  }

  @Override
  public void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
    double line = border == null ? 0 : lineWidth(border);
    double left = toX(bounds.x());
    double top = toY(bounds.y());
    double right = toX(bounds.right());
    double bottom = toY(bounds.bottom());
    if (isOutside(left - line, top - line, right + line, bottom + line)) {
      return;
    }
    boolean round = 2 * radius >= bounds.width() && 2 * radius >= bounds.height();
    if (!round) {
      left = border == null ? edge(left) : middle(left, line);
      top = border == null ? edge(top) : middle(top, line);
      right = Math.max(left + 1 / device, border == null ? edge(right) : middle(right, line));
      bottom = Math.max(top + 1 / device, border == null ? edge(bottom) : middle(bottom, line));
    }
    double arc = 2 * radius * scale;
    if (fill != null) {
      canvas.setFill(colours.get(fill));
      if (arc == 0) {
        canvas.fillRect(left, top, right - left, bottom - top);
      } else {
        canvas.fillRoundRect(left, top, right - left, bottom - top, arc, arc);
      }
    }
    if (border != null) {
      use(border);
      if (arc == 0) {
        canvas.strokeRect(left, top, right - left, bottom - top);
      } else {
        canvas.strokeRoundRect(left, top, right - left, bottom - top, arc, arc);
      }
    }
  }

  private boolean isOutside(List<Point> points, double margin) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      double x = toX(points.get(i).x());
      double y = toY(points.get(i).y());
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return isOutside(left - margin, top - margin, right + margin, bottom + margin);
  }

  @Override
  public void line(List<Point> points, double corner, Pen pen) {
    double line = lineWidth(pen);
    if (isOutside(points, line)) {
      return;
    }
    use(pen);
    boolean hairline = pen.width() == HAIRLINE;
    canvas.beginPath();
    int last = points.size() - 1;
    for (int i = 0; i <= last; i++) {
      double x = lineX(points.get(i), hairline, line);
      double y = lineY(points.get(i), hairline, line);
      if (i == 0) {
        canvas.moveTo(x, y);
      } else if (i == last || corner == 0) {
        canvas.lineTo(x, y);
      } else {
        Point next = points.get(i + 1);
        double nextX = lineX(next, hairline, line);
        canvas.arcTo(x, y, nextX, lineY(next, hairline, line), corner * scale);
      }
    }
    canvas.stroke();
  }

  private double lineX(Point point, boolean hairline, double line) {
    double x = toX(point.x());
    return hairline ? middle(x, line) : x;
  }

  private double lineY(Point point, boolean hairline, double line) {
    double y = toY(point.y());
    return hairline ? middle(y, line) : y;
  }

  @Override
  public void polygon(
      List<Point> points, double corner, @Nullable Token fill, @Nullable Pen border) {
    if (isOutside(points, border == null ? 0 : lineWidth(border))) {
      return;
    }
    canvas.beginPath();
    int count = points.size();
    Point first = points.get(0);
    Point last = points.get(count - 1);
    canvas.moveTo(toX((first.x() + last.x()) / 2), toY((first.y() + last.y()) / 2));
    for (int i = 0; i < count; i++) {
      Point bend = points.get(i);
      Point next = points.get((i + 1) % count);
      canvas.arcTo(toX(bend.x()), toY(bend.y()), toX(next.x()), toY(next.y()), corner * scale);
    }
    canvas.closePath();
    if (fill != null) {
      canvas.setFill(colours.get(fill));
      canvas.fill();
    }
    if (border != null) {
      use(border);
      canvas.stroke();
    }
  }

  @Override
  public void text(
      String text, double x, double baseline, Anchor anchor, TextStyle style, Token ink) {
    if (!texts || !camera.canRead(style)) {
      return;
    }
    double textWidth = fonts.width(text, style) * scale;
    double textHeight = style.size() * scale;
    double from =
        switch (anchor) {
          case START -> toX(x);
          case MIDDLE -> toX(x) - textWidth / 2;
          case END -> toX(x) - textWidth;
        };
    double line = edge(toY(baseline));
    if (isOutside(from, line - textHeight, from + textWidth, line + textHeight)) {
      return;
    }
    canvas.setFont(fonts.font(style, scale));
    canvas.setFill(colours.get(ink));
    canvas.setTextAlign(
        switch (anchor) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    canvas.fillText(text, toX(x), line);
  }

  @Override
  public void image(Bounds bounds, Glyph glyph) {
    double left = edge(toX(bounds.x()));
    double top = edge(toY(bounds.y()));
    double right = edge(toX(bounds.right()));
    double bottom = edge(toY(bounds.bottom()));
    if (isOutside(left, top, right, bottom)) {
      return;
    }
    Pixels pixels = glyph.pixels();
    Image image = images.computeIfAbsent(pixels.argb(), argb -> Images.of(pixels));
    // A map made smaller would lose some of its cells.
    canvas.setImageSmoothing(glyph.smooth() || pixels.width() > (right - left) * device + 1);
    canvas.drawImage(image, left, top, right - left, bottom - top);
  }
}
