package org.resnetexplorer.app.shell.start;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.resnetexplorer.app.intake.RecentPictures;
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.settings.CanvasChoices;
import org.resnetexplorer.app.settings.RecentFiles;
import org.resnetexplorer.app.settings.Settings;
import org.resnetexplorer.app.settings.SettingsFile;
import org.resnetexplorer.app.settings.WindowPlace;

/** Puts the window where it was, if that screen is still there, and remembers where it ends. */
final class WindowMemory {
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  private final SettingsFile file;
  private final PaneContext context;
  private final RecentWeights recent;
  private final boolean stillAtStart;
  private final RecentPictures pictures;
  private Settings settings;

  WindowMemory(
      SettingsFile file,
      Settings settings,
      PaneContext context,
      RecentWeights recent,
      RecentPictures pictures) {
    this.pictures = pictures;
    this.recent = recent;
    this.file = file;
    this.settings = settings;
    this.context = context;
    this.stillAtStart = !context.appearance().animatedProperty().get();
  }

  void attach(Stage stage) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    restore(stage);
    // Some window managers, such as Openbox, answer the first size with the least one.
    stage.setOnShown(event -> size(stage));
    stage.setOnHiding(event -> save(stage));
  }

  private void restore(Stage stage) {
    size(stage);
    boolean onScreen =
        !Screen.getScreensForRectangle(settings.place().x(), settings.place().y(), 100, 100)
            .isEmpty();
    if (onScreen) {
      stage.setX(settings.place().x());
      stage.setY(settings.place().y());
    } else {
      stage.centerOnScreen();
    }
    stage.setMaximized(settings.place().maximized());
  }

  private void size(Stage stage) {
    if (!stage.isMaximized()) {
      Rectangle2D primary = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(settings.place().width(), primary.getWidth()));
      stage.setHeight(Math.min(settings.place().height(), primary.getHeight()));
    }
  }

  /** What was left as the system has it goes on to follow the system. */
  private CanvasChoices canvas() {
    boolean still = !context.appearance().animatedProperty().get();
    boolean asBefore = still == stillAtStart;
    return new CanvasChoices(
        asBefore ? settings.canvas().reduceMotion() : Boolean.valueOf(still),
        context.appearance().meanThumbnailsProperty().get());
  }

  private void save(Stage stage) {
    boolean free = !stage.isMaximized() && !stage.isFullScreen();
    WindowPlace place =
        free
            ? new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)
            : settings.place().withMaximized(stage.isMaximized());
    settings =
        new Settings(
            context.appearance().themeProperty().get(),
            place,
            new RecentFiles(recent.paths(), pictures.paths(), pictures.lastFolder()),
            context.appState().orientationProperty().get(),
            canvas(),
            context.appearance().mapsLookProperty().get());
    file.write(settings);
  }
}
