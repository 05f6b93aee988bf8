package org.resnetexplorer.app.controls;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Lets a dialog be as large as what it holds. On Linux a window that belongs to another one may
 * else open with the system's first size, of 200 pixels, or with a height of nothing.
 */
public final class DialogSize {
  /** How long the system may answer with a size of its own; no hand is on the window as soon. */
  private static final Duration ANSWERED = Duration.millis(50);

  private static final int ANSWERS = 20;

  private DialogSize() {}

  /** To be called before it is shown; its content must know its own size. */
  public static void fit(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    pane.setMinHeight(Region.USE_PREF_SIZE);
    pane.setMinWidth(Region.USE_PREF_SIZE);
    dialog.setOnShown(
        event -> {
          Window window = pane.getScene().getWindow();
          fit(window, dialog.getOwner());
          keepAtFirst(pane, dialog.getOwner());
        });
  }

  private static void fit(Window window, Window owner) {
    window.sizeToScene();
    centre(window, owner);
  }

  /** Where another window has just closed, its first size of 200 comes after the one asked for. */
  private static void keepAtFirst(DialogPane pane, Window owner) {
    Window window = pane.getScene().getWindow();
    Timeline looks =
        new Timeline(
            new KeyFrame(
                ANSWERED,
                event -> {
                  if (window.isShowing() && isCut(pane)) {
                    fit(window, owner);
                  }
                }));
    looks.setCycleCount(ANSWERS);
    looks.play();
  }

  private static boolean isCut(DialogPane pane) {
    Scene scene = pane.getScene();
    return scene.getWidth() < pane.minWidth(-1) || scene.getHeight() < pane.minHeight(-1);
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
