package org.resnetexplorer.diagram.paint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;

/** Puts a diagram and its state on a surface, from back to front. */
public final class Painter {
  private static final double ARROW_LENGTH = 7;
  private static final double ARROW_HALF_WIDTH = 4;
  private static final double SELECTED_BORDER = 2;
  private static final double HOVER_BORDER = 1.5;
  private static final double BADGE_BASELINE = 4;
  private static final int LOGIT_BARS = 5;

  private final TextMeasure measure;
  private final boolean printed;

  /**
   * A painter for the screen, where sheets without a map are dashed: not there yet.
   *
   * @param measure decides whether a text of the run fits its place
   */
  public Painter(TextMeasure measure) {
    this(measure, false);
  }

  /**
   * A painter for surfaces with these fonts.
   *
   * @param measure decides whether a text of the run fits its place
   * @param printed on paper nothing is still to come: sheets without a map are plain
   */
  public Painter(TextMeasure measure, boolean printed) {
    this.measure = measure;
    this.printed = printed;
  }

  /** Paints the whole diagram; the surface's ground is the caller's. */
  public void paint(Diagram diagram, DiagramState state, Surface surface) {
    String selected = diagram.nodeOf(state.selected()).map(Node::id).orElse("");
    Shades shades = new Shades(diagram, state.shading());
    PointerArt pointer = new PointerArt(diagram, state.progress(), measure);
    String next = pointer.next().map(Node::id).orElse("");
    Brush brush = new Brush(state, selected, next, shades, surface, measure, empty());
    for (Element element : diagram.elements()) {
      if (!pointer.covers(element)) {
        brush.element(element);
      }
    }
    new LesionArt(diagram, state.lesioned(), measure).paint(surface);
    pointer.paint(surface);
  }

  private Pen empty() {
    return printed ? Pen.solid(Token.LINE_STRONG, 1) : Pen.dashed(Token.LINE_STRONG);
  }

  /**
   * One pass over a diagram.
   *
   * @param next id of the node at the pointer of a debugger; empty for none
   * @param empty border of what no run has filled
   */
  private record Brush(
      DiagramState state,
      String selected,
      String next,
      Shades shades,
      Surface surface,
      TextMeasure measure,
      Pen empty) {

    void element(Element element) {
      if (element instanceof Element.Box box) {
        rect(box.bounds(), box.radius(), box.fill(), box.border());
      } else if (element instanceof Element.Face face) {
        face(face);
      } else if (element instanceof Element.Line line) {
        line(line);
      } else if (element instanceof Element.Dot dot) {
        double side = 2 * dot.radius();
        Bounds disc = Bounds.around(dot.center().x(), dot.center().y(), side, side);
        surface.rect(disc, dot.radius(), dot.fill(), null);
      } else if (element instanceof Element.Label label) {
        label(label);
      } else if (element instanceof Element.Badge badge) {
        badge(badge);
      } else if (element instanceof Element.Detail detail) {
        detail(detail);
      } else if (element instanceof Element.Sheets sheets) {
        sheets(sheets);
      } else if (element instanceof Element.Logits logits) {
        logits(logits.bounds());
      } else if (element instanceof Element.Answer answer) {
        answer(answer);
      } else if (element instanceof Element.Marked marked) {
        element(shades.shows(marked.row()) ? marked.strong() : marked.usual());
      }
    }

    /** A border of one pixel lies on the pixels just inside the bounds, so that it is crisp. */
    private void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
      boolean hairline = border != null && border.width() < SELECTED_BORDER;
      surface.rect(hairline ? bounds.inset(0.5) : bounds, radius, fill, border);
    }

    private void face(Element.Face face) {
      boolean isSelected = face.node().equals(selected);
      boolean isHovered = face.node().equals(state.hovered());
      Pen border = face.border();
      Token fill = border == null ? null : Token.RAISED;
      if (isSelected) {
        fill = Token.ACCENT_SOFT;
        border = Pen.solid(Token.ACCENT, SELECTED_BORDER);
      } else if (isHovered) {
        fill = Token.HOVER;
        border = Pen.solid(Token.INK_2, HOVER_BORDER);
      }
      if (face.node().equals(next)) {
        fill = Token.POINTER_SOFT;
        border = isSelected ? border : Pen.solid(Token.POINTER_LINE, SELECTED_BORDER);
      }
      Token shade = shades.fill(face.node());
      if (shade != null) {
        fill = shade;
        border = border == null ? Pen.solid(Token.LINE_STRONG, 1) : border;
      }
      if (fill == null) {
        return;
      }
      if (face.taper() > 0) {
        surface.polygon(tapered(face.bounds(), face.taper()), face.radius(), fill, border);
      } else {
        rect(face.bounds(), face.radius(), fill, border);
      }
    }

    private static List<Point> tapered(Bounds bounds, double taper) {
      return List.of(
          new Point(bounds.x(), bounds.y()),
          new Point(bounds.right(), bounds.y() + taper),
          new Point(bounds.right(), bounds.bottom() - taper),
          new Point(bounds.x(), bounds.bottom()));
    }

    private void line(Element.Line line) {
      List<Point> points = line.points();
      if (line.pen().width() == 1) {
        points = points.stream().map(p -> new Point(p.x() + 0.5, p.y() + 0.5)).toList();
      }
      if (!line.arrow()) {
        surface.line(points, line.corner(), shades.pen(line.points(), line.pen()));
        return;
      }
      Point tip = points.get(points.size() - 1);
      Point before = points.get(points.size() - 2);
      double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
      double dx = (tip.x() - before.x()) / length;
      double dy = (tip.y() - before.y()) / length;
      Point neck = new Point(tip.x() - ARROW_LENGTH * dx, tip.y() - ARROW_LENGTH * dy);
      List<Point> shaft = new ArrayList<>(points.subList(0, points.size() - 1));
      shaft.add(neck);
      surface.line(shaft, line.corner(), line.pen());
      Point left = new Point(neck.x() - ARROW_HALF_WIDTH * dy, neck.y() + ARROW_HALF_WIDTH * dx);
      Point right = new Point(neck.x() + ARROW_HALF_WIDTH * dy, neck.y() - ARROW_HALF_WIDTH * dx);
      surface.polygon(List.of(tip, left, right), 0, line.pen().colour(), null);
    }

    private void label(Element.Label label) {
      boolean strong = !label.node().isEmpty() && label.node().equals(selected);
      TextStyle style = strong ? label.style().emphasised() : label.style();
      Token ink = shades.ink(label.x(), label.baseline(), label.ink());
      surface.text(label.text(), label.x(), label.baseline(), label.anchor(), style, ink);
    }

    private void badge(Element.Badge badge) {
      boolean hovered = !badge.node().isEmpty() && badge.node().equals(state.hovered());
      Bounds bounds = badge.bounds();
      Pen border = hovered ? Pen.solid(Token.INK_2, HOVER_BORDER) : Pen.solid(Token.LINE_STRONG, 1);
      rect(bounds, bounds.height() / 2, hovered ? Token.HOVER : Token.RAISED, border);
      double baseline = bounds.centerY() + BADGE_BASELINE;
      surface.text(
          badge.text(), bounds.centerX(), baseline, Anchor.MIDDLE, TextStyle.NAME, Token.INK);
    }

    private void detail(Element.Detail detail) {
      Element.Label label = detail.label();
      boolean known = state.progress().hasRun(detail.call());
      String words = known ? state.details().getOrDefault(detail.call(), "") : "";
      boolean fits = measure.width(words, label.style()) <= detail.room();
      String shown = words.isEmpty() || !fits ? label.text() : words;
      if (!shown.isEmpty()) {
        Token ink = shades.ink(label.x(), label.baseline(), label.ink());
        surface.text(shown, label.x(), label.baseline(), label.anchor(), label.style(), ink);
      }
    }

    private void sheets(Element.Sheets sheets) {
      Pen edge = Pen.solid(Token.LINE_STRONG, 1);
      Bounds front = sheets.front();
      for (int i = sheets.sheets() - 1; i > 0; i--) {
        double shift = i * sheets.step();
        Bounds behind =
            new Bounds(front.x() + shift, front.y() - shift, front.width(), front.height());
        rect(behind, 0, Token.RAISED, edge);
      }
      Glyph glyph = state.glyphs().get(sheets.map());
      if (glyph == null || !state.progress().hasRun(sheets.map())) {
        rect(front, 0, Token.SUNKEN, empty);
        return;
      }
      surface.image(front, glyph);
      rect(front, 0, null, edge);
    }

    /** The answer is there once every call has run. */
    private List<DiagramState.Answer> answers() {
      return state.progress().notRun().isEmpty() ? state.answers() : List.of();
    }

    private void logits(Bounds bounds) {
      double pitch = bounds.height() / LOGIT_BARS;
      double thickness = Math.floor(pitch * 0.6);
      for (int i = 0; i < LOGIT_BARS; i++) {
        double y = Math.round(bounds.y() + i * pitch);
        if (answers().isEmpty()) {
          Bounds bar = new Bounds(bounds.x(), y, bounds.width(), thickness);
          rect(bar, 0, Token.SUNKEN, empty);
        } else if (i < answers().size()) {
          Bounds track = new Bounds(bounds.x(), y, bounds.width(), thickness);
          surface.rect(track, 0, Token.SUNKEN, null);
          double part = answers().get(i).part();
          double length = Math.max(1, Math.round(bounds.width() * part));
          surface.rect(new Bounds(bounds.x(), y, length, thickness), 0, Token.LINEAR, null);
        }
      }
    }

    private void answer(Element.Answer place) {
      if (answers().isEmpty()) {
        return;
      }
      DiagramState.Answer top = answers().get(0);
      String name = shortened(top.label(), TextStyle.TITLE, place.room());
      surface.text(name, place.x(), place.baseline(), Anchor.START, TextStyle.TITLE, Token.INK);
      surface.text(
          top.amount(),
          place.x(),
          place.baseline() + 18,
          Anchor.START,
          TextStyle.NAME,
          Token.INK_2);
    }

    /** A class name may be cut, unlike a call's; the full one stands in the inference panel. */
    private String shortened(String words, TextStyle style, double room) {
      if (measure.width(words, style) <= room) {
        return words;
      }
      int end = words.length();
      while (end > 1 && measure.width(words.substring(0, end) + "…", style) > room) {
        end--;
      }
      return words.substring(0, end).stripTrailing() + "…";
    }
  }
}
