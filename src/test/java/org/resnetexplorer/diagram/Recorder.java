package org.resnetexplorer.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.paint.Painter;
import org.resnetexplorer.diagram.paint.Surface;

/** A surface that remembers what was drawn on it. */
public final class Recorder implements Surface {
  public record Rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {}

  public record Line(List<Point> points, Pen pen) {}

  public record Text(
      String words, double x, double baseline, Anchor anchor, TextStyle style, Token ink) {
    /** The box of its ink: a little less than ascent and descent of the fonts. */
    Bounds box(TextMeasure measure) {
      double width = measure.width(words, style);
      double left =
          switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
          };
      return new Bounds(left, baseline - 0.76 * style.size(), width, 0.96 * style.size());
    }
  }

  /** Rectangles, lines and texts in the order in which they were drawn. */
  final List<Record> strokes = new ArrayList<>();

  public final List<Rect> rects = new ArrayList<>();
  public final List<Line> lines = new ArrayList<>();
  public final List<List<Point>> polygons = new ArrayList<>();
  public final List<Text> texts = new ArrayList<>();
  public final List<Bounds> images = new ArrayList<>();

  public static Recorder of(Diagram diagram, DiagramState state, TextMeasure measure) {
    Recorder recorder = new Recorder();
    new Painter(measure).paint(diagram, state, recorder);
    return recorder;
  }

  @Override
  public void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
    Rect rect = new Rect(bounds, radius, fill, border);
    rects.add(rect);
    strokes.add(rect);
  }

  @Override
  public void line(List<Point> points, double corner, Pen pen) {
    Line line = new Line(List.copyOf(points), pen);
    lines.add(line);
    strokes.add(line);
  }

  @Override
  public void polygon(
      List<Point> points, double corner, @Nullable Token fill, @Nullable Pen border) {
    polygons.add(List.copyOf(points));
  }

  @Override
  public void text(
      String text, double x, double baseline, Anchor anchor, TextStyle style, Token ink) {
    Text drawn = new Text(text, x, baseline, anchor, style, ink);
    texts.add(drawn);
    strokes.add(drawn);
  }

  @Override
  public void image(Bounds bounds, Glyph glyph) {
    images.add(bounds);
  }
}
