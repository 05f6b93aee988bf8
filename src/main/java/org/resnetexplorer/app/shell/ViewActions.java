package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.files.FileSaving;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.sessions.SavedViews;
import org.resnetexplorer.app.shell.copy.Copying;
import org.resnetexplorer.exploration.session.ViewFile;
import org.resnetexplorer.exploration.session.ViewLine;
import org.resnetexplorer.text.Messages;

/** The actions that take the window's view down, and open such views. */
final class ViewActions {
  private final SavedViews views;
  private final FileSaving saving;
  private final SavePlaces places;
  private final WaysIn waysIn;
  private final Copying copying;
  private final Condition hasModel;
  private final Messages messages;

  /**
   * @param hasModel without a model there is nothing to take down
   */
  ViewActions(
      SavedViews views,
      FileSaving saving,
      SavePlaces places,
      WaysIn waysIn,
      Copying copying,
      Condition hasModel,
      Messages messages) {
    this.views = views;
    this.saving = saving;
    this.places = places;
    this.waysIn = waysIn;
    this.copying = copying;
    this.hasModel = hasModel;
    this.messages = messages;
  }

  List<Action> list() {
    return List.of(
        action("open-session", "fth-log-in", null, Condition.always(), waysIn::chooseSession),
        action("save-session", "fth-save", "Shortcut+S", hasModel, this::save),
        action("copy-view", "fth-link", "Shortcut+L", hasModel, this::copy));
  }

  private static Action action(
      String id, String icon, @Nullable String keys, Condition condition, Runnable handler) {
    KeyCombination combination = keys == null ? null : KeyCombination.valueOf(keys);
    return new Action(id, icon, combination, condition, handler, null);
  }

  private void save() {
    places
        .file(
            messages.text("app.session.save"),
            messages.text("app.session.save.name"),
            ViewFile.ENDING)
        .ifPresent(
            file ->
                views.takeForFile(view -> saving.save(file, place -> ViewFile.write(view, place))));
  }

  private void copy() {
    views.takeForLine(
        view -> copying.copy(messages.text("app.copy.view"), ViewLine.of(view)));
  }
}
