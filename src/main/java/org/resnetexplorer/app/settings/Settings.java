package org.resnetexplorer.app.settings;

import java.util.List;
import org.resnetexplorer.app.common.MapsLook;
import org.resnetexplorer.app.common.Theme;
import org.resnetexplorer.image.Orientation;

/**
 * What the window remembers from one start to the next.
 *
 * @param version of this record's meaning
 * @param x of the window's upper left corner; NaN to centre it
 * @param recentWeights paths of weights files, the latest first
 * @param orientation whether pictures are turned as their camera notes
 * @param recentPictures paths of picture files, the latest first
 * @param lastFolder where pictures were looked for last; empty before the first time
 * @param canvas what was chosen for the diagram
 * @param maps how feature maps look
 */
public record Settings(
    int version,
    Theme theme,
    double x,
    double y,
    double width,
    double height,
    boolean maximized,
    List<String> recentWeights,
    Orientation orientation,
    List<String> recentPictures,
    String lastFolder,
    CanvasChoices canvas,
    MapsLook maps) {
  static final int VERSION = 3;

  /** Knew nothing of pictures yet; all else means the same. */
  private static final int WITHOUT_PICTURES = 2;

  /** What the first start uses. */
  public static final Settings FIRST =
      new Settings(
          VERSION,
          Theme.LIGHT,
          Double.NaN,
          Double.NaN,
          1600,
          1000,
          false,
          List.of(),
          Orientation.UPRIGHT,
          List.of(),
          "",
          CanvasChoices.FIRST,
          MapsLook.FIRST);

  /** What an earlier version of the program wrote, with defaults for what it did not know. */
  Settings upToDate() {
    return version == WITHOUT_PICTURES
        ? new Settings(
            VERSION,
            theme,
            x,
            y,
            width,
            height,
            maximized,
            recentWeights,
            FIRST.orientation,
            FIRST.recentPictures,
            FIRST.lastFolder,
            FIRST.canvas,
            FIRST.maps)
        : withCanvas(canvas == null ? FIRST.canvas : canvas)
            .withMaps(maps == null || !maps.isWhole() ? FIRST.maps : maps);
  }

  public Settings withTheme(Theme next) {
    return new Settings(
        version,
        next,
        x,
        y,
        width,
        height,
        maximized,
        recentWeights,
        orientation,
        recentPictures,
        lastFolder,
        canvas,
        maps);
  }

  /** With a window of these bounds. */
  public Settings withBounds(double newX, double newY, double newWidth, double newHeight) {
    return new Settings(
        version,
        theme,
        newX,
        newY,
        newWidth,
        newHeight,
        maximized,
        recentWeights,
        orientation,
        recentPictures,
        lastFolder,
        canvas,
        maps);
  }

  public Settings withMaximized(boolean now) {
    return new Settings(
        version,
        theme,
        x,
        y,
        width,
        height,
        now,
        recentWeights,
        orientation,
        recentPictures,
        lastFolder,
        canvas,
        maps);
  }

  public Settings withRecentWeights(List<String> paths) {
    return new Settings(
        version,
        theme,
        x,
        y,
        width,
        height,
        maximized,
        List.copyOf(paths),
        orientation,
        recentPictures,
        lastFolder,
        canvas,
        maps);
  }

  /** With what was chosen and opened of pictures. */
  public Settings withPictures(Orientation turn, List<String> paths, String folder) {
    return new Settings(
        version,
        theme,
        x,
        y,
        width,
        height,
        maximized,
        recentWeights,
        turn,
        List.copyOf(paths),
        folder,
        canvas,
        maps);
  }

  public Settings withCanvas(CanvasChoices chosen) {
    return new Settings(
        version,
        theme,
        x,
        y,
        width,
        height,
        maximized,
        recentWeights,
        orientation,
        recentPictures,
        lastFolder,
        chosen,
        maps);
  }

  public Settings withMaps(MapsLook look) {
    return new Settings(
        version,
        theme,
        x,
        y,
        width,
        height,
        maximized,
        recentWeights,
        orientation,
        recentPictures,
        lastFolder,
        canvas,
        look);
  }
}
