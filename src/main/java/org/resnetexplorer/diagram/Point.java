package org.resnetexplorer.diagram;

/** A place on the drawing in pixels, y downwards. */
public record Point(double x, double y) {

  /** A place on the way to another, this far from here but at most half of the way. */
  public Point towards(Point to, double distance) {
    double length = Math.hypot(to.x - x, to.y - y);
    double part = length == 0 ? 0 : Math.min(distance, length / 2) / length;
    return new Point(x + (to.x - x) * part, y + (to.y - y) * part);
  }
}
