package org.resnetexplorer.diagram;

/** A place on the drawing in pixels, y downwards. */
public record Point(double x, double y) {

  public double distance(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** To the nearest point of a straight line between two. */
  double distance(Point from, Point to) {
    double length = from.distance(to);
    double part =
        length == 0
            ? 0
            : ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / (length * length);
    double on = Math.max(0, Math.min(1, part));
    return distance(new Point(from.x + on * (to.x - from.x), from.y + on * (to.y - from.y)));
  }

  /** A place on the way to another, this far from here but at most half of the way. */
  public Point towards(Point to, double distance) {
    double length = distance(to);
    double part = length == 0 ? 0 : Math.min(distance, length / 2) / length;
    return new Point(x + (to.x - x) * part, y + (to.y - y) * part);
  }
}
