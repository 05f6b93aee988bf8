package org.resnetexplorer.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A laid-out drawing: what to paint, and what of it can be pointed at.
 *
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 * @param elements from back to front
 * @param nodes in the order of the flow; a node that lies on another comes later
 */
public record Diagram(double width, double height, List<Element> elements, List<Node> nodes) {
  private static final double LEAST_TARGET = 24;

  public Diagram {
    elements = List.copyOf(elements);
    nodes = List.copyOf(nodes);
  }

  /** The node at a place; small ones are hit within 24 x 24 pixels around their centre. */
  public Optional<Node> nodeAt(double x, double y) {
    Comparator<Node> smallest =
        Comparator.comparingDouble(node -> node.bounds().width() * node.bounds().height());
    return badgeAt(x, y)
        .or(() -> nodes.stream().filter(node -> node.bounds().contains(x, y)).min(smallest))
        .filter(node -> node.kind() != NodeKind.STAGE)
        .or(() -> nearTo(x, y))
        .or(() -> nodes.stream().filter(node -> node.bounds().contains(x, y)).findFirst());
  }

  /** The pile whose badge is at a place: a click there opens it. */
  public Optional<Node> badgeAt(double x, double y) {
    return elements.stream()
        .filter(Element.Badge.class::isInstance)
        .map(Element.Badge.class::cast)
        .filter(badge -> badge.bounds().atLeast(LEAST_TARGET).contains(x, y))
        .flatMap(badge -> nodes.stream().filter(node -> node.id().equals(badge.node())))
        .findFirst();
  }

  /** The term of a sum whose way into it is at a place. */
  public Optional<SumTerm> termAt(double x, double y) {
    Point place = new Point(x, y);
    return elements.stream()
        .filter(Element.Route.class::isInstance)
        .map(Element.Route.class::cast)
        .filter(route -> route.distance(place) <= LEAST_TARGET / 2)
        .min(Comparator.comparingDouble(route -> route.distance(place)))
        .map(Element.Route::term);
  }

  private Optional<Node> nearTo(double x, double y) {
    return nodes.stream()
        .filter(node -> node.bounds().atLeast(LEAST_TARGET).contains(x, y))
        .filter(node -> node.kind() != NodeKind.STAGE)
        .min(Comparator.comparingDouble(node -> distance(node, x, y)));
  }

  private static double distance(Node node, double x, double y) {
    return Math.hypot(node.bounds().centerX() - x, node.bounds().centerY() - y);
  }

  /**
   * The node that shows a call or module: its own, one that stands for it, or the innermost one
   * that contains it.
   */
  public Optional<Node> nodeOf(String callOrModule) {
    if (callOrModule.isEmpty()) {
      return Optional.empty();
    }
    return nodes.stream()
        .filter(node -> node.holds(callOrModule))
        .max(Comparator.comparingInt(node -> exactness(node, callOrModule)));
  }

  private static int exactness(Node node, String name) {
    return node.id().equals(name) ? Integer.MAX_VALUE : node.id().length();
  }

  /**
   * Where an arrow key leads: left and right along the row and on along the flow, up and down to
   * the rows above and below or to the other lane.
   */
  public Optional<Node> neighbour(Node from, Direction direction) {
    return switch (direction) {
      case LEFT -> beside(from, -1);
      case RIGHT -> beside(from, 1);
      case UP ->
          nextRow(from, -1)
              .or(
                  () ->
                      from.lane() == Node.Lane.UPPER
                          ? Optional.empty()
                          : nearest(from, Node.Lane.UPPER));
      case DOWN ->
          nextRow(from, 1)
              .or(
                  () ->
                      from.lane() == Node.Lane.MAIN
                          ? Optional.empty()
                          : nearest(from, Node.Lane.MAIN));
    };
  }

  private Optional<Node> beside(Node from, int sign) {
    double here = from.bounds().centerX();
    Comparator<Node> closest =
        Comparator.comparingDouble(node -> Math.abs(node.bounds().centerX() - here));
    List<Node> ahead =
        nodes.stream().filter(node -> sign * (node.bounds().centerX() - here) > 0).toList();
    return ahead.stream()
        .filter(node -> node.lane() == from.lane() && sameRow(node, from))
        .min(closest)
        .or(() -> from.lane() == Node.Lane.MAIN ? alongFlow(from, sign) : Optional.empty())
        .or(
            () ->
                from.lane() == Node.Lane.MAIN
                    ? Optional.empty()
                    : ahead.stream().filter(node -> node.lane() == Node.Lane.MAIN).min(closest));
  }

  private static boolean sameRow(Node a, Node b) {
    return a.bounds().y() < b.bounds().bottom() && b.bounds().y() < a.bounds().bottom();
  }

  /** The end of a row leads to the beginning of the next. */
  private Optional<Node> alongFlow(Node from, int sign) {
    List<Node> flow = nodes.stream().filter(node -> node.lane() == Node.Lane.MAIN).toList();
    int next = flow.indexOf(from) + sign;
    return next < 0 || next >= flow.size() ? Optional.empty() : Optional.of(flow.get(next));
  }

  /** The closest node of the same lane in a row above or below. */
  private Optional<Node> nextRow(Node from, int sign) {
    return nodes.stream()
        .filter(node -> node.lane() == from.lane() && !sameRow(node, from))
        .filter(node -> sign * (node.bounds().centerY() - from.bounds().centerY()) > 0)
        .min(
            Comparator.comparingDouble(
                node -> distance(node, from.bounds().centerX(), from.bounds().centerY())));
  }

  /** The first or the last node of the main flow. */
  public Optional<Node> end(boolean first) {
    Comparator<Node> leftmost = Comparator.comparingDouble(node -> node.bounds().centerX());
    return nodes.stream()
        .filter(node -> node.lane() == Node.Lane.MAIN)
        .min(first ? leftmost : leftmost.reversed());
  }

  private Optional<Node> nearest(Node from, Node.Lane lane) {
    return nodes.stream()
        .filter(node -> node.lane() == lane)
        .min(
            Comparator.comparingDouble(
                node -> Math.abs(node.bounds().centerX() - from.bounds().centerX())));
  }

  /** Whose maps the drawing has room for: names of calls, and {@link DiagramState#INPUT}. */
  public List<String> maps() {
    return elements.stream()
        .filter(Element.Sheets.class::isInstance)
        .map(element -> ((Element.Sheets) element).map())
        .distinct()
        .toList();
  }
}
