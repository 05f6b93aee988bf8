package org.resnetexplorer.diagram.paint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Lesioned;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.SumTerm;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;

/**
 * The marks of lesions: a cut way has a gap with a small cross at both ends, a scaled one its
 * factor in a chip; a changed call has its chip at its lower edge, a box with something changed
 * inside a cross at its corner; and what was computed anew has a thin edge above.
 */
final class LesionArt {
  private static final double GAP = 20;
  private static final double NARROW = 60;
  private static final double LEAST_GAP = 8;
  private static final double HEAD = 7;
  private static final double CROSS = 3.5;
  private static final double COVER = 7;
  private static final double CHIP_HEIGHT = 16;
  private static final double CHIP_PADDING = 5;
  private static final double CHIP_BASELINE = 4;
  private static final double EDGE = 2;
  private static final double EDGE_ABOVE = 2;
  private static final double EDGE_INSET = 4;
  private static final Pen CUT = Pen.solid(Token.BREAK, 1.5);

  private final Diagram diagram;
  private final Lesioned lesioned;
  private final TextMeasure measure;
  private final Set<SumTerm> routed;

  LesionArt(Diagram diagram, Lesioned lesioned, TextMeasure measure) {
    this.diagram = diagram;
    this.lesioned = lesioned;
    this.measure = measure;
    this.routed =
        diagram.elements().stream()
            .filter(Element.Route.class::isInstance)
            .map(element -> ((Element.Route) element).term())
            .collect(Collectors.toSet());
  }

  void paint(Surface surface) {
    if (lesioned.equals(Lesioned.NONE)) {
      return;
    }
    for (Node node : diagram.nodes()) {
      if (node.kind() != NodeKind.STAGE) {
        node(node, surface);
      }
    }
    for (Element element : diagram.elements()) {
      if (element instanceof Element.Route route) {
        Double factor = lesioned.terms().get(route.term());
        if (factor != null) {
          route(route, factor, surface);
        }
      }
    }
  }

  private void node(Node node, Surface surface) {
    Bounds box = node.bounds();
    if (lesioned.isComputed(node) && node.kind() != NodeKind.SUM) {
      double y = Math.rint(box.y()) - EDGE_ABOVE - EDGE;
      double inset = Math.min(EDGE_INSET, box.width() / 4);
      Bounds edge = new Bounds(box.x() + inset, y, box.width() - 2 * inset, EDGE);
      surface.rect(edge, 0, Token.POINTER, null);
    }
    String words = lesioned.outputs().get(node.id());
    if (words != null) {
      chip(words, new Point(box.centerX(), Math.rint(box.bottom())), surface);
    } else if (hidesChange(node)) {
      cross(new Point(Math.rint(box.right()) - 1, Math.rint(box.y()) + 1), surface);
    }
  }

  /** Whether something inside is changed that has no place of its own in this drawing. */
  private boolean hidesChange(Node node) {
    boolean output =
        lesioned.outputs().keySet().stream()
            .anyMatch(call -> node.holds(call) && isInnermost(node, call));
    return output
        || lesioned.terms().keySet().stream()
            .anyMatch(
                term ->
                    !routed.contains(term)
                        && node.holds(term.sum())
                        && isInnermost(node, term.sum()));
  }

  private boolean isInnermost(Node node, String call) {
    return diagram.nodeOf(call).filter(node::equals).isPresent();
  }

  private void route(Element.Route route, double factor, Surface surface) {
    int longest = route.longest();
    Point from = route.points().get(longest);
    Point to = route.points().get(longest + 1);
    boolean last = longest == route.points().size() - 2;
    double length = from.distance(to);
    double room = length - (last ? HEAD : 0);
    Point along = new Point((to.x() - from.x()) / length, (to.y() - from.y()) / length);
    Point middle = at(from, along, room / 2);
    if (factor != 0) {
      String words = amount(factor);
      boolean narrow = along.y() == 0 && chipWidth(words) + 2 * CHIP_PADDING > room;
      chip(words, narrow ? new Point(middle.x(), middle.y() - CHIP_HEIGHT) : middle, surface);
      return;
    }
    double half =
        Math.max(LEAST_GAP, Math.min(room < NARROW ? GAP / 2 : GAP, room - 2 * CROSS)) / 2;
    double width = 2 * half * Math.abs(along.x()) + COVER * Math.abs(along.y());
    double height = 2 * half * Math.abs(along.y()) + COVER * Math.abs(along.x());
    surface.rect(Bounds.around(middle.x(), middle.y(), width, height), 0, Token.CANVAS, null);
    cross(at(middle, along, -half), surface);
    cross(at(middle, along, half), surface);
  }

  private static Point at(Point from, Point along, double distance) {
    return new Point(from.x() + along.x() * distance, from.y() + along.y() * distance);
  }

  private static String amount(double factor) {
    return "\u00d7" + String.format(Locale.ROOT, "%.2f", factor).replaceFirst("0$", "");
  }

  private static void cross(Point at, Surface surface) {
    double x = at.x();
    double y = at.y();
    surface.line(List.of(new Point(x - CROSS, y - CROSS), new Point(x + CROSS, y + CROSS)), 0, CUT);
    surface.line(List.of(new Point(x - CROSS, y + CROSS), new Point(x + CROSS, y - CROSS)), 0, CUT);
  }

  private double chipWidth(String words) {
    return Math.ceil(measure.width(words, TextStyle.NAME)) + 2 * CHIP_PADDING;
  }

  private void chip(String words, Point center, Surface surface) {
    double width = chipWidth(words);
    Bounds chip = Bounds.around(Math.rint(center.x()), Math.rint(center.y()), width, CHIP_HEIGHT);
    Pen border = Pen.solid(Token.POINTER_LINE, 1);
    surface.rect(chip.inset(0.5), CHIP_HEIGHT / 2, Token.RAISED, border);
    double baseline = Math.rint(center.y()) + CHIP_BASELINE;
    surface.text(words, chip.centerX(), baseline, Anchor.MIDDLE, TextStyle.NAME, Token.INK);
  }
}
