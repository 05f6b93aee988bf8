package org.resnetexplorer.app.shell.start;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.resnetexplorer.app.intake.RecentPictures;
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.settings.CanvasChoices;
import org.resnetexplorer.app.settings.Settings;
import org.resnetexplorer.app.settings.SettingsFile;

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
        !Screen.getScreensForRectangle(settings.x(), settings.y(), 100, 100).isEmpty();
    if (onScreen) {
      stage.setX(settings.x());
      stage.setY(settings.y());
    } else {
      stage.centerOnScreen();
    }
    stage.setMaximized(settings.maximized());
  }

  private void size(Stage stage) {
    if (!stage.isMaximized()) {
      Rectangle2D primary = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(settings.width(), primary.getWidth()));
      stage.setHeight(Math.min(settings.height(), primary.getHeight()));
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
    settings =
        settings
            .withTheme(context.appearance().themeProperty().get())
            .withMaximized(stage.isMaximized())
            .withCanvas(canvas())
            .withMaps(context.appearance().mapsLookProperty().get())
            .withRecentWeights(recent.paths())
            .withPictures(
                context.appState().orientationProperty().get(),
                pictures.paths(),
                pictures.lastFolder());
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      settings =
          settings.withBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
    file.write(settings);
  }
}
