package org.resnetexplorer.app.shell.start;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.resnetexplorer.app.intake.RecentPictures;
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.settings.LastView;
import org.resnetexplorer.app.settings.RecentFiles;
import org.resnetexplorer.app.settings.Settings;
import org.resnetexplorer.app.settings.SettingsStore;
import org.resnetexplorer.app.settings.WindowPlace;
import org.resnetexplorer.app.shell.MainController;

/**
 * Puts the window where it was, if that screen is still there, with its dividers and panes as they
 * were, and remembers where it ends.
 */
final class WindowMemory {
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  private final SettingsStore store;
  private final RecentWeights recent;
  private final RecentPictures pictures;
  private final MainController main;
  private final WindowPlace place;

  WindowMemory(
      SettingsStore store, RecentWeights recent, RecentPictures pictures, MainController main) {
    this.store = store;
    this.recent = recent;
    this.pictures = pictures;
    this.main = main;
    this.place = store.now().place().on(screens());
  }

  private static List<Rectangle2D> screens() {
    Screen first = Screen.getPrimary();
    return Stream.concat(
            Stream.of(first), Screen.getScreens().stream().filter(screen -> !screen.equals(first)))
        .map(Screen::getVisualBounds)
        .toList();
  }

  void attach(Stage stage) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    LastView last = store.now().last();
    restore(stage);
    main.restorePanes(last.panes());
    stage.setOnShown(
        event -> {
          // Some window managers, such as Openbox, answer the first size with the least one.
          size(stage);
          // The panes get their sizes when the window has its own; then a hand's places hold.
          AfterPulses.run(() -> remember(last));
        });
    stage.setOnHiding(event -> save(stage));
    // A program that is killed, as when a person logs out, hides no window.
    pictures.paths().addListener((ListChangeListener<String>) change -> store.change(this::opened));
    recent.paths().addListener((ListChangeListener<String>) change -> store.change(this::opened));
  }

  private void remember(LastView last) {
    if (last.dividers() != null) {
      main.restoreDividers(last.dividers());
    }
    main.rememberView(
        panes -> store.change(now -> now.withLast(now.last().withPanes(panes))),
        dividers -> store.change(now -> now.withLast(now.last().withDividers(dividers))));
  }

  private void restore(Stage stage) {
    size(stage);
    if (Double.isNaN(place.x())) {
      stage.centerOnScreen();
    } else {
      stage.setX(place.x());
      stage.setY(place.y());
    }
    stage.setMaximized(place.maximized());
  }

  private void size(Stage stage) {
    if (!stage.isMaximized()) {
      stage.setWidth(place.width());
      stage.setHeight(place.height());
    }
  }

  private void save(Stage stage) {
    boolean free = !stage.isMaximized() && !stage.isFullScreen();
    WindowPlace end =
        free
            ? new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)
            : place.withMaximized(stage.isMaximized());
    store.change(now -> opened(now.withPlace(end)));
  }

  private Settings opened(Settings now) {
    return now.withRecent(new RecentFiles(recent.paths(), pictures.paths(), pictures.lastFolder()));
  }
}
