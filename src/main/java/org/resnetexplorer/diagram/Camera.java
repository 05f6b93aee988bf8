package org.resnetexplorer.diagram;

/**
 * Which part of a drawing a viewport shows, and how large: a point {@code p} of the drawing stands
 * at {@code scale * p + offset} on the screen. Lengths on the screen are in logical pixels.
 *
 * @param scale pixels on the screen for one of the drawing; 1 is 100 per cent
 * @param x where the drawing's left edge stands on the screen
 * @param y where the drawing's upper edge stands on the screen
 */
public record Camera(double scale, double x, double y) {
  /** The least and the greatest zoom that a person can ask for. */
  public static final double LEAST = 0.5;

  public static final double MOST = 4;

  /** Smaller text is left out, as nobody can read it. */
  private static final double LEAST_TEXT = 11;

  /** Is seen of a drawing after a place that is to be in view. */
  private static final double BESIDE = 24;

  /** How much of some node stays in view, however far one pans. */
  private static final double KEPT_IN_VIEW = 40;

  private static final double ROUNDING = 1e-6;

  /** The size of what a camera looks through, in pixels. */
  public record Viewport(double width, double height) {
    Bounds bounds() {
      return new Bounds(0, 0, width, height);
    }
  }

  /** The camera that shows a whole drawing, centred and as large as there is room. */
  public static Camera fit(Diagram diagram, Viewport viewport) {
    return into(diagram, viewport.bounds());
  }

  /**
   * The camera that shows a drawing no smaller than at this scale: the whole of it where there is
   * room, else its beginning, or no more beyond it than brings a place of it into view.
   */
  public static Camera atLeast(double scale, Diagram diagram, Viewport viewport, Bounds place) {
    Camera whole = fit(diagram, viewport);
    return whole.scale >= scale
        ? whole
        : new Camera(
            scale,
            filling(viewport.width(), scale * diagram.width(), scale * place.right()),
            filling(viewport.height(), scale * diagram.height(), scale * place.bottom()));
  }

  /** Where a drawing begins, of which what lies before an end is to be seen if it is larger. */
  private static double filling(double seen, double drawn, double end) {
    return drawn <= seen
        ? (seen - drawn) / 2
        : Math.max(seen - drawn, Math.min(0, seen - BESIDE - end));
  }

  /** The camera that shows a whole drawing inside a rectangle of the screen. */
  static Camera into(Diagram diagram, Bounds place) {
    double scale = Math.min(place.width() / diagram.width(), place.height() / diagram.height());
    return new Camera(
        scale,
        place.centerX() - scale * diagram.width() / 2,
        place.centerY() - scale * diagram.height() / 2);
  }

  /** Where a rectangle of the drawing stands on the screen. */
  public Bounds toScreen(Bounds drawn) {
    return new Bounds(
        scale * drawn.x() + x,
        scale * drawn.y() + y,
        scale * drawn.width(),
        scale * drawn.height());
  }

  /** The point of the drawing at a place on the screen. */
  public Point toDrawing(double screenX, double screenY) {
    return new Point((screenX - x) / scale, (screenY - y) / scale);
  }

  /**
   * Larger or smaller by a factor, within the limits; what is under this place of the screen stays
   * there.
   */
  public Camera zoomedAt(double factor, double screenX, double screenY) {
    double least = Math.min(LEAST, scale);
    double next = Math.max(least, Math.min(MOST, scale * factor));
    double growth = next / scale;
    return new Camera(next, screenX - growth * (screenX - x), screenY - growth * (screenY - y));
  }

  /** With the drawing moved over the screen by so many pixels. */
  public Camera movedBy(double dx, double dy) {
    return new Camera(scale, x + dx, y + dy);
  }

  /** Moved by as little as possible so that a part of some node is in view. */
  public Camera keepingInView(Diagram diagram, Viewport viewport) {
    double nearest = Double.POSITIVE_INFINITY;
    Camera best = this;
    for (Node node : diagram.nodes()) {
      Bounds seen = toScreen(node.bounds());
      double dx = intoView(seen.x(), seen.right(), viewport.width());
      double dy = intoView(seen.y(), seen.bottom(), viewport.height());
      double distance = Math.hypot(dx, dy);
      if (distance < nearest) {
        nearest = distance;
        best = movedBy(dx, dy);
      }
    }
    return best;
  }

  /** How far a span has to move so that enough of it lies between 0 and the size. */
  private static double intoView(double from, double to, double size) {
    double kept = Math.min(KEPT_IN_VIEW, Math.min(to - from, size));
    if (from > size - kept) {
      return size - kept - from;
    }
    return to < kept ? kept - to : 0;
  }

  /** Whether the middle of a rectangle of the drawing is in view. */
  public boolean shows(Bounds drawn, Viewport viewport) {
    Bounds seen = toScreen(drawn);
    return viewport.bounds().contains(seen.centerX(), seen.centerY());
  }

  /** With the middle of a rectangle of the drawing in the middle of the viewport. */
  public Camera centredOn(Bounds drawn, Viewport viewport) {
    Bounds seen = toScreen(drawn);
    return movedBy(viewport.width() / 2 - seen.centerX(), viewport.height() / 2 - seen.centerY());
  }

  /** On the way to another camera; every point moves along a straight line. */
  public Camera towards(Camera end, double share) {
    return new Camera(mix(scale, end.scale, share), mix(x, end.x, share), mix(y, end.y, share));
  }

  static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  /** Whether a text is large enough to be read; if not, it is left out, not made smaller. */
  public boolean canRead(TextStyle style) {
    return style.size() * scale >= LEAST_TEXT - ROUNDING;
  }
}
