package org.resnetexplorer.app.settings;

import java.util.List;
import org.resnetexplorer.app.common.Theme;

/**
 * What the window remembers from one start to the next.
 *
 * @param version of this record's meaning
 * @param x of the window's upper left corner; NaN to centre it
 * @param recentWeights paths of weights files, the latest first
 */
public record Settings(
    int version,
    Theme theme,
    double x,
    double y,
    double width,
    double height,
    boolean maximized,
    List<String> recentWeights) {
  static final int VERSION = 2;

  /** What the first start uses. */
  public static final Settings FIRST =
      new Settings(VERSION, Theme.LIGHT, Double.NaN, Double.NaN, 1600, 1000, false, List.of());

  public Settings withTheme(Theme next) {
    return new Settings(version, next, x, y, width, height, maximized, recentWeights);
  }

  /** With a window of these bounds. */
  public Settings withBounds(double newX, double newY, double newWidth, double newHeight) {
    return new Settings(version, theme, newX, newY, newWidth, newHeight, maximized, recentWeights);
  }

  public Settings withMaximized(boolean now) {
    return new Settings(version, theme, x, y, width, height, now, recentWeights);
  }

  public Settings withRecentWeights(List<String> paths) {
    return new Settings(version, theme, x, y, width, height, maximized, List.copyOf(paths));
  }
}
