package org.resnetexplorer.app.diagram;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Palette;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Surface;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;

/** The strokes of a diagram on a JavaFX canvas. */
final class CanvasSurface implements Surface {
  private final GraphicsContext canvas;
  private final Palette palette;
  private final FxTextMeasure fonts;

  CanvasSurface(GraphicsContext canvas, Palette palette, FxTextMeasure fonts) {
    this.canvas = canvas;
    this.palette = palette;
    this.fonts = fonts;
  }

  private Color colour(Token token) {
    int argb = palette.argb(token);
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }

  private void use(Pen pen) {
    canvas.setStroke(colour(pen.colour()));
    canvas.setLineWidth(pen.width());
    canvas.setLineDashes(pen.dashed() ? new double[] {3, 3} : null);
  }

  @Override
  public void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
    double arc = 2 * radius;
    if (fill != null) {
      canvas.setFill(colour(fill));
      canvas.fillRoundRect(bounds.x(), bounds.y(), bounds.width(), bounds.height(), arc, arc);
    }
    if (border != null) {
      use(border);
      canvas.strokeRoundRect(bounds.x(), bounds.y(), bounds.width(), bounds.height(), arc, arc);
    }
  }

  @Override
  public void line(List<Point> points, double corner, Pen pen) {
    use(pen);
    canvas.beginPath();
    canvas.moveTo(points.get(0).x(), points.get(0).y());
    for (int i = 1; i < points.size() - 1; i++) {
      Point bend = points.get(i);
      Point next = points.get(i + 1);
      canvas.arcTo(bend.x(), bend.y(), next.x(), next.y(), corner);
    }
    Point last = points.get(points.size() - 1);
    canvas.lineTo(last.x(), last.y());
    canvas.stroke();
  }

  @Override
  public void polygon(
      List<Point> points, double corner, @Nullable Token fill, @Nullable Pen border) {
    canvas.beginPath();
    int count = points.size();
    Point first = points.get(0);
    Point last = points.get(count - 1);
    canvas.moveTo((first.x() + last.x()) / 2, (first.y() + last.y()) / 2);
    for (int i = 0; i < count; i++) {
      Point bend = points.get(i);
      Point next = points.get((i + 1) % count);
      canvas.arcTo(bend.x(), bend.y(), next.x(), next.y(), corner);
    }
    canvas.closePath();
    if (fill != null) {
      canvas.setFill(colour(fill));
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
    canvas.setFont(fonts.font(style));
    canvas.setFill(colour(ink));
    canvas.setTextBaseline(VPos.BASELINE);
    canvas.setTextAlign(
        switch (anchor) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    canvas.fillText(text, x, baseline);
  }

  @Override
  public void image(Bounds bounds, int[] argb, int columns, int rows, boolean smooth) {
    WritableImage image = new WritableImage(columns, rows);
    image
        .getPixelWriter()
        .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
    canvas.setImageSmoothing(smooth);
    canvas.drawImage(image, bounds.x(), bounds.y(), bounds.width(), bounds.height());
  }
}
