package org.resnetexplorer.app.settings;

import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.image.Orientation;

/**
 * What the window remembers from one start to the next.
 *
 * @param orientation whether pictures are turned as their camera notes
 * @param canvas what was chosen for the diagram
 * @param maps how feature maps look
 */
public record Settings(
    Theme theme,
    WindowPlace place,
    RecentFiles recent,
    Orientation orientation,
    CanvasChoices canvas,
    MapsLook maps) {

  /** What the first start uses. */
  public static final Settings FIRST =
      new Settings(
          Theme.LIGHT,
          WindowPlace.FIRST,
          RecentFiles.NONE,
          Orientation.UPRIGHT,
          CanvasChoices.FIRST,
          MapsLook.FIRST);
}
