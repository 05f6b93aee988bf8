package org.resnetexplorer.diagram;

/** A rectangle on the drawing in pixels, y downwards. */
public record Bounds(double x, double y, double width, double height) {

  public static Bounds around(double centerX, double centerY, double width, double height) {
    return new Bounds(centerX - width / 2, centerY - height / 2, width, height);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  public boolean contains(double px, double py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }

  /** Whether the two rectangles have a common area. */
  public boolean intersects(Bounds other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** The rectangle made smaller by this much on each side; larger if negative. */
  public Bounds inset(double by) {
    return new Bounds(x + by, y + by, width - 2 * by, height - 2 * by);
  }

  /** The same centre, at least this wide and high. */
  Bounds atLeast(double side) {
    return around(centerX(), centerY(), Math.max(side, width), Math.max(side, height));
  }
}
