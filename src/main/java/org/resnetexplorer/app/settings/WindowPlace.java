package org.resnetexplorer.app.settings;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the window lay.
 *
 * @param x of its upper left corner; NaN to centre it
 * @param maximized whether it filled the screen; the rest is where it lies when it no longer does
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  /** In the middle of the screen. */
  public static final WindowPlace FIRST =
      new WindowPlace(Double.NaN, Double.NaN, 1600, 1000, false);

  /** So much of the title must be in sight for a hand to take the window by it. */
  private static final double GRIP_WIDTH = 100;

  private static final double GRIP_HEIGHT = 24;

  public WindowPlace withMaximized(boolean now) {
    return new WindowPlace(x, y, width, height, now);
  }

  /**
   * The same on the screens that there are now: a window that nobody could reach is centred on the
   * first of them, and one larger than its screen is made as large as that.
   *
   * @param screens what of each is free for windows; at least one
   */
  public WindowPlace on(List<Rectangle2D> screens) {
    Rectangle2D title = new Rectangle2D(known(x), known(y), Math.max(0, width), GRIP_HEIGHT);
    Rectangle2D screen =
        screens.stream()
            .filter(one -> reach(one, title) >= Math.min(GRIP_WIDTH, width))
            .max(Comparator.comparingDouble(one -> reach(one, title)))
            .orElse(null);
    boolean lost = Double.isNaN(x) || Double.isNaN(y) || screen == null;
    Rectangle2D onto = lost ? screens.get(0) : screen;
    double newWidth = Math.min(width, onto.getWidth());
    double newHeight = Math.min(height, onto.getHeight());
    if (lost) {
      return new WindowPlace(Double.NaN, Double.NaN, newWidth, newHeight, maximized);
    }
    boolean shrunk = newWidth < width || newHeight < height;
    return new WindowPlace(
        shrunk ? between(onto.getMinX(), x, onto.getMaxX() - newWidth) : x,
        shrunk ? between(onto.getMinY(), y, onto.getMaxY() - newHeight) : y,
        newWidth,
        newHeight,
        maximized);
  }

  private static double known(double coordinate) {
    return Double.isNaN(coordinate) ? 0 : coordinate;
  }

  /** How much of the title's width can be taken hold of on a screen. */
  private static double reach(Rectangle2D screen, Rectangle2D title) {
    boolean level =
        title.getMinY() >= screen.getMinY() && title.getMinY() + GRIP_HEIGHT <= screen.getMaxY();
    double across =
        Math.min(title.getMaxX(), screen.getMaxX()) - Math.max(title.getMinX(), screen.getMinX());
    return level ? Math.max(0, across) : 0;
  }

  private static double between(double least, double wanted, double most) {
    return Math.max(least, Math.min(wanted, most));
  }
}
