package org.resnetexplorer.app.similar;

/**
 * Which part of a plane is seen: its points in pixels. Both axes have one scale, so that distances
 * can be compared.
 *
 * @param scale pixels a unit
 * @param left where x = 0 is seen
 * @param top where y = 0 is seen
 * @param zoom how many times larger than where all points are in sight
 */
record Viewport(double scale, double left, double top, double zoom) {
  private static final double MOST = 60;
  private static final double LEAST = 0.5;

  /**
   * All points in sight.
   *
   * @param bounds {@code x, y, width, height}
   * @param edge pixels that stay free on every side
   */
  static Viewport fitting(double[] bounds, double width, double height, double edge) {
    double room = Math.max(1, width - 2 * edge);
    double below = Math.max(1, height - 2 * edge);
    double scale = Math.min(room / bounds[2], below / bounds[3]);
    // Of a single point, or of none apart, any scale shows all.
    double used = Double.isFinite(scale) ? scale : 1;
    return new Viewport(
        used,
        width / 2 - (bounds[0] + bounds[2] / 2) * used,
        height / 2 + (bounds[1] + bounds[3] / 2) * used,
        1);
  }

  double x(double[] point) {
    return left + point[0] * scale;
  }

  /** Upwards on the plane is upwards on the screen. */
  double y(double[] point) {
    return top - point[1] * scale;
  }

  Viewport moved(double right, double down) {
    return new Viewport(scale, left + right, top + down, zoom);
  }

  /** What is seen at a place stays there. */
  Viewport zoomed(double factor, double x, double y) {
    double next = Math.max(LEAST, Math.min(MOST, zoom * factor));
    double by = next / zoom;
    return new Viewport(scale * by, x + (left - x) * by, y + (top - y) * by, next);
  }

  /** Moved just so far that a point is in sight. */
  Viewport showing(double[] point, double width, double height, double edge) {
    double x = x(point);
    double y = y(point);
    return moved(
        Math.max(edge, Math.min(width - edge, x)) - x,
        Math.max(edge, Math.min(height - edge, y)) - y);
  }
}
