package org.resnetexplorer.app.shell;

import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Undo and redo while one is in a field of text: a field keeps these keys to itself, even where
 * nothing was typed. Then they are meant for the network.
 */
final class UndoKeys {
  private final Action undo;
  private final Action redo;

  UndoKeys(Actions actions) {
    this.undo = actions.get("undo");
    this.redo = actions.get("redo");
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl field) {
      run(undo, event, field, TextInputControl::isUndoable);
      run(redo, event, field, TextInputControl::isRedoable);
    }
  }

  private static void run(
      Action action, KeyEvent event, TextInputControl field, Predicate<TextInputControl> hasOwn) {
    boolean meant = action.keys() != null && action.keys().match(event);
    if (meant && !hasOwn.test(field) && action.enabled().getValue()) {
      action.handler().run();
      event.consume();
    }
  }
}
