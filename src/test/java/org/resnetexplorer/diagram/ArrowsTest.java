package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;

/**
 * That an arrow is seen whole, whichever card is selected: fill and border of the selected card
 * hide what was drawn before it.
 */
class ArrowsTest {
  private static final List<Drawings.Canvas> CANVASES =
      List.of(new Drawings.Canvas(656, 216), new Drawings.Canvas(1064, 466));

  /** Half of the selected card's border lies outside of it. */
  private static final double OUTSIDE = 1;

  private static final double HEAD = 7;

  static Stream<Network> networks() {
    return EveryNetwork.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noSelectedCardHidesAnArrowOrHoldsItsHead(Network network) {
    for (View view : Drawings.views(network)) {
      for (Drawings.Canvas canvas : CANVASES) {
        Diagram diagram = Drawings.draw(network, view, canvas, Locale.ENGLISH);
        assertThat(faults(diagram)).as(view + " on " + canvas).isEmpty();
      }
    }
  }

  private static List<String> faults(Diagram diagram) {
    List<String> faults = new ArrayList<>();
    List<Element> elements = diagram.elements();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Element.Line line && isArrow(line)) {
        for (int j = 0; j < elements.size(); j++) {
          if (elements.get(j) instanceof Element.Face face) {
            Bounds seen = face.bounds().inset(-OUTSIDE);
            if (j > i && meets(hideable(line, face), line.pen(), seen)) {
              faults.add(face.node() + " hides " + line.points());
            }
            if (line.arrow() && reachesInto(line, face.bounds())) {
              faults.add(face.node() + " holds the head of " + line.points());
            }
          }
        }
      }
    }
    return faults;
  }

  /** One with a head, or the sign between two calls of one container. */
  private static boolean isArrow(Element.Line line) {
    boolean chevron = line.pen().equals(Pen.solid(Token.INK_2, 1.5)) && line.points().size() == 3;
    return line.arrow() || chevron;
  }

  /** A line may run on behind cards that are always filled, but not its head. */
  private static List<Point> hideable(Element.Line line, Element.Face face) {
    boolean behind = line.arrow() && face.border() != null;
    return behind ? List.of(neck(line), tip(line)) : line.points();
  }

  private static Point tip(Element.Line line) {
    return line.points().get(line.points().size() - 1);
  }

  private static Point neck(Element.Line line) {
    Point tip = tip(line);
    Point before = line.points().get(line.points().size() - 2);
    double part = Math.min(1, HEAD / tip.distance(before));
    return new Point(
        tip.x() + (before.x() - tip.x()) * part, tip.y() + (before.y() - tip.y()) * part);
  }

  private static boolean reachesInto(Element.Line line, Bounds face) {
    Bounds inner = face.inset(OUTSIDE);
    Point tip = tip(line);
    Point neck = neck(line);
    return inner.contains(tip.x(), tip.y()) || inner.contains(neck.x(), neck.y());
  }

  private static boolean meets(List<Point> points, Pen pen, Bounds face) {
    double half = pen.width() / 2;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (Math.min(a.x(), b.x()) - half < face.right()
          && Math.max(a.x(), b.x()) + half > face.x()
          && Math.min(a.y(), b.y()) - half < face.bottom()
          && Math.max(a.y(), b.y()) + half > face.y()) {
        return true;
      }
    }
    return false;
  }
}
