package org.resnetexplorer.app.settings;

import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.exploration.MachineChoices;
import org.resnetexplorer.image.Orientation;

/**
 * What the window remembers from one start to the next.
 *
 * @param orientation whether pictures are turned as their camera notes
 * @param canvas what was chosen for the diagram
 * @param maps how feature maps look
 * @param preferences how the window speaks and what it may do
 * @param machine what of this computer the program uses; commands hold to it too
 * @param last what was shown last
 */
public record Settings(
    Theme theme,
    WindowPlace place,
    RecentFiles recent,
    Orientation orientation,
    CanvasChoices canvas,
    MapsLook maps,
    Preferences preferences,
    MachineChoices machine,
    LastView last) {

  /** What the first start uses. */
  public static final Settings FIRST =
      new Settings(
          Theme.LIGHT,
          WindowPlace.FIRST,
          RecentFiles.NONE,
          Orientation.UPRIGHT,
          CanvasChoices.FIRST,
          MapsLook.FIRST,
          Preferences.FIRST,
          MachineChoices.FIRST,
          LastView.NONE);

  /** What can be chosen in the window of settings as at first; what was done and opened stays. */
  public Settings withChoicesReset() {
    return withTheme(FIRST.theme())
        .withCanvas(canvas.withReduceMotion(FIRST.canvas().reduceMotion()))
        .withPreferences(FIRST.preferences())
        .withMachine(FIRST.machine());
  }

  public Settings withTheme(Theme now) {
    return new Settings(now, place, recent, orientation, canvas, maps, preferences, machine, last);
  }

  public Settings withPlace(WindowPlace now) {
    return new Settings(theme, now, recent, orientation, canvas, maps, preferences, machine, last);
  }

  public Settings withRecent(RecentFiles now) {
    return new Settings(theme, place, now, orientation, canvas, maps, preferences, machine, last);
  }

  public Settings withOrientation(Orientation now) {
    return new Settings(theme, place, recent, now, canvas, maps, preferences, machine, last);
  }

  public Settings withCanvas(CanvasChoices now) {
    return new Settings(theme, place, recent, orientation, now, maps, preferences, machine, last);
  }

  public Settings withMaps(MapsLook now) {
    return new Settings(theme, place, recent, orientation, canvas, now, preferences, machine, last);
  }

  public Settings withPreferences(Preferences now) {
    return new Settings(theme, place, recent, orientation, canvas, maps, now, machine, last);
  }

  public Settings withMachine(MachineChoices now) {
    return new Settings(theme, place, recent, orientation, canvas, maps, preferences, now, last);
  }

  public Settings withLast(LastView now) {
    return new Settings(theme, place, recent, orientation, canvas, maps, preferences, machine, now);
  }
}
