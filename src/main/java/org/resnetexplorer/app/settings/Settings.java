package org.resnetexplorer.app.settings;

import java.util.List;
import java.util.function.Consumer;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Theme;
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

  public Settings withTheme(Theme next) {
    return changed(draft -> draft.theme = next);
  }

  /** With a window of these bounds. */
  public Settings withBounds(double newX, double newY, double newWidth, double newHeight) {
    return changed(
        draft -> {
          draft.x = newX;
          draft.y = newY;
          draft.width = newWidth;
          draft.height = newHeight;
        });
  }

  public Settings withMaximized(boolean now) {
    return changed(draft -> draft.maximized = now);
  }

  public Settings withRecentWeights(List<String> paths) {
    return changed(draft -> draft.recentWeights = List.copyOf(paths));
  }

  /** With what was chosen and opened of pictures. */
  public Settings withPictures(Orientation turn, List<String> paths, String folder) {
    return changed(
        draft -> {
          draft.orientation = turn;
          draft.recentPictures = List.copyOf(paths);
          draft.lastFolder = folder;
        });
  }

  public Settings withCanvas(CanvasChoices chosen) {
    return changed(draft -> draft.canvas = chosen);
  }

  public Settings withMaps(MapsLook look) {
    return changed(draft -> draft.maps = look);
  }

  private Settings changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /**
   * The same while some of it is being changed, so that each change names only what it is about.
   */
  private static final class Draft {
    private int version;
    private Theme theme;
    private double x;
    private double y;
    private double width;
    private double height;
    private boolean maximized;
    private List<String> recentWeights;
    private Orientation orientation;
    private List<String> recentPictures;
    private String lastFolder;
    private CanvasChoices canvas;
    private MapsLook maps;

    Draft(Settings from) {
      version = from.version;
      theme = from.theme;
      x = from.x;
      y = from.y;
      width = from.width;
      height = from.height;
      maximized = from.maximized;
      recentWeights = from.recentWeights;
      orientation = from.orientation;
      recentPictures = from.recentPictures;
      lastFolder = from.lastFolder;
      canvas = from.canvas;
      maps = from.maps;
    }

    Settings finished() {
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
          maps);
    }
  }
}
