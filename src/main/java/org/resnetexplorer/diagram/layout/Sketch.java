package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.SumTerm;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;

/** A diagram in the making: collects what a layout places. */
final class Sketch {
  static final double DATA = 1.5;
  static final double SHORTCUT = 2;
  static final double CORNER = 12;

  private final TextMeasure measure;
  private final List<Element> elements = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  Sketch(TextMeasure measure) {
    this.measure = measure;
  }

  double width(String text, TextStyle style) {
    return measure.width(text, style);
  }

  /** The first of these texts that is at most this wide; empty if none is. */
  String fitting(List<String> candidates, TextStyle style, double room) {
    return candidates.stream().filter(text -> width(text, style) <= room).findFirst().orElse("");
  }

  void node(Node node) {
    nodes.add(node);
  }

  void add(Element element) {
    elements.add(element);
  }

  void box(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
    add(new Element.Box(bounds, radius, fill, border));
  }

  void label(String text, double x, double baseline, Anchor anchor, TextStyle style, Token ink) {
    name("", text, x, baseline, anchor, style, ink);
  }

  /** A text whose middle stands at x. */
  void centred(String text, double x, double baseline, TextStyle style, Token ink) {
    label(text, x, baseline, Anchor.MIDDLE, style, ink);
  }

  /** The name of a node, bold when that is selected; nothing for an empty text. */
  void name(
      String node,
      String text,
      double x,
      double baseline,
      Anchor anchor,
      TextStyle style,
      Token ink) {
    if (!text.isEmpty()) {
      add(new Element.Label(node, text, x, baseline, anchor, style, ink));
    }
  }

  /** A straight edge along which data flows. */
  void arrow(double fromX, double toX, double y) {
    line(Pen.solid(Token.INK_2, DATA), 0, true, new Point(fromX, y), new Point(toX, y));
  }

  void line(Pen pen, double corner, boolean arrow, Point... points) {
    add(new Element.Line(List.of(points), corner, pen, arrow));
  }

  /** The way of one term into its sum, along lines that are drawn already. */
  void route(String sum, boolean shortcut, Point... points) {
    add(new Element.Route(new SumTerm(sum, shortcut), List.of(points)));
  }

  Diagram finish(double width, double height) {
    return new Diagram(width, height, elements, nodes);
  }
}
