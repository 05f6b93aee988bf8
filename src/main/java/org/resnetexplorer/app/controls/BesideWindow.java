package org.resnetexplorer.app.controls;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A small window beside the large one: Escape closes it wherever the keyboard is in it, and the
 * shortcuts of the large one work in it too.
 */
public final class BesideWindow {
  private BesideWindow() {}

  /** To be called once it has its scene and its owner. */
  public static void install(Stage stage) {
    Scene scene = stage.getScene();
    new KeyboardTips().follow(scene);
    // Fields of text keep Escape to themselves, so it is taken before they get it.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !hasOpenMenu(stage)) {
            event.consume();
            stage.close();
          }
        });
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED, event -> runShortcut(stage.getOwner().getScene(), event));
  }

  /** Escape belongs to an open menu first. */
  private static boolean hasOpenMenu(Stage stage) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .anyMatch(
            window ->
                window instanceof PopupWindow menu
                    && menu.isAutoHide()
                    && menu.getOwnerWindow() == stage);
  }

  private static void runShortcut(Scene large, KeyEvent event) {
    for (KeyCombination keys : large.getAccelerators().keySet().stream().toList()) {
      if (keys.match(event)) {
        event.consume();
        large.getAccelerators().get(keys).run();
        return;
      }
    }
  }
}
