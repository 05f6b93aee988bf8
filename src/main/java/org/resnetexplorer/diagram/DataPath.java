package org.resnetexplorer.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * A way that data take to a node, for showing them on it.
 *
 * @param points at least two, from where they come to where they go
 */
public record DataPath(List<Point> points) {
  private static final double REACH = 6;

  public DataPath {
    points = List.copyOf(points);
  }

  /** The edges that end at a node; without any, as inside a group, straight from the one before. */
  public static List<DataPath> to(Diagram diagram, Node node, Node before) {
    List<DataPath> paths = new ArrayList<>();
    for (Element element : diagram.elements()) {
      if (element instanceof Element.Line line && line.arrow() && endsAt(line, node)) {
        paths.add(new DataPath(line.points()));
      }
    }
    if (paths.isEmpty()) {
      paths.add(new DataPath(List.of(centre(before), centre(node))));
    }
    return List.copyOf(paths);
  }

  private static boolean endsAt(Element.Line line, Node node) {
    Point end = line.points().get(line.points().size() - 1);
    Bounds bounds = node.bounds();
    Bounds around =
        new Bounds(
            bounds.x() - REACH,
            bounds.y() - REACH,
            bounds.width() + 2 * REACH,
            bounds.height() + 2 * REACH);
    return around.contains(end.x(), end.y()) && !bounds.inset(REACH).contains(end.x(), end.y());
  }

  private static Point centre(Node node) {
    return new Point(node.bounds().centerX(), node.bounds().centerY());
  }

  /**
   * A place on the way.
   *
   * @param share 0 at its beginning, 1 at its end
   */
  public Point at(double share) {
    double rest = share * length();
    for (int i = 1; i < points.size(); i++) {
      double part = distance(points.get(i - 1), points.get(i));
      if (rest <= part && part > 0) {
        Point from = points.get(i - 1);
        Point to = points.get(i);
        double along = rest / part;
        return new Point(
            from.x() + along * (to.x() - from.x()), from.y() + along * (to.y() - from.y()));
      }
      rest -= part;
    }
    return points.get(points.size() - 1);
  }

  private double length() {
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      length += distance(points.get(i - 1), points.get(i));
    }
    return length;
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
