package org.resnetexplorer.app.controls;

import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Lets a dialog be as large as what it holds. On Linux a window that belongs to another one may
 * else open with the system's first size, of 200 pixels, or with a height of nothing.
 */
public final class DialogSize {
  private DialogSize() {}

  /** To be called before it is shown; its content must know its own size. */
  public static void fit(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    pane.setMinHeight(Region.USE_PREF_SIZE);
    pane.setMinWidth(Region.USE_PREF_SIZE);
    dialog.setOnShown(
        event -> {
          pane.getScene().getWindow().sizeToScene();
          centre(pane.getScene().getWindow(), dialog.getOwner());
        });
  }

  /** Puts a window that is shown over the middle of the one it belongs to. */
  public static void centre(Window window, Window owner) {
    window.setX(Math.max(0, owner.getX() + (owner.getWidth() - window.getWidth()) / 2));
    window.setY(Math.max(0, owner.getY() + (owner.getHeight() - window.getHeight()) / 2));
  }

  /** The same for a window that is no dialog, also where the system has its own idea. */
  public static void centreWhenShown(Stage stage) {
    stage.setOnShown(event -> centre(stage, stage.getOwner()));
  }
}
