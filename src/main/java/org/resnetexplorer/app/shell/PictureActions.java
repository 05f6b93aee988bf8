package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.intake.PictureStrip;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.image.Orientation;

/** The actions about pictures: ways in, stepping through several, and how they are read. */
final class PictureActions {
  private final Pictures pictures;
  private final PictureStrip strip;
  private final ObjectProperty<Orientation> turn;

  /**
   * @param turn what is done with a camera's note on how it was held
   */
  PictureActions(Pictures pictures, PictureStrip strip, ObjectProperty<Orientation> turn) {
    this.pictures = pictures;
    this.strip = strip;
    this.turn = turn;
  }

  List<Action> list() {
    Condition always = Condition.always();
    Condition several = new Condition(strip.sizeProperty().greaterThan(1).asObject(), "several");
    return List.of(
        action("open-picture", "fth-image", "Shortcut+O", always, pictures::choosePicture),
        action("browse", "fth-grid", "Shortcut+B", always, pictures::browsePictures),
        action("open-data-set", "fth-layers", "Shortcut+Shift+B", always, pictures::chooseDataSet),
        action("paste", "fth-clipboard", "Shortcut+V", always, pictures::paste),
        step("next-picture", "fth-chevron-right", "Alt+Page Down", 1),
        step("previous-picture", "fth-chevron-left", "Alt+Page Up", -1),
        action("remove-picture", "fth-minus", "Shortcut+Delete", several, strip::removeCurrent),
        action("clear-pictures", "fth-trash-2", null, several, strip::clear),
        orientation());
  }

  private static Action action(
      String id, String icon, @Nullable String keys, Condition condition, Runnable handler) {
    KeyCombination combination = keys == null ? null : KeyCombination.valueOf(keys);
    return new Action(id, icon, combination, condition, handler, null);
  }

  private Action step(String id, String icon, String keys, int places) {
    ObservableValue<Boolean> possible =
        Derived.of(
            () -> {
              int next = strip.positionProperty().get() + places;
              return next >= 0 && next < strip.sizeProperty().get();
            },
            strip.positionProperty(),
            strip.sizeProperty());
    return action(id, icon, keys, new Condition(possible, "picture"), () -> strip.step(places));
  }

  /** On: photos are left as they are stored, to compare with Python. */
  private Action orientation() {
    return new Action(
        "orientation",
        "fth-rotate-cw",
        null,
        Condition.always(),
        () ->
            turn.set(
                turn.get() == Orientation.UPRIGHT ? Orientation.TORCHVISION : Orientation.UPRIGHT),
        turn.map(now -> now == Orientation.TORCHVISION));
  }
}
