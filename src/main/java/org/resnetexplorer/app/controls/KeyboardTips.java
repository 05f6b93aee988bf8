package org.resnetexplorer.app.controls;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Tooltips} say of something, for those who come to it with the keyboard: shown below
 * it after the time for which a pointer would have to rest, until any key is pressed, the mouse is
 * used or the keyboard goes elsewhere. One for all that a window holds.
 */
public final class KeyboardTips {
  private static final double GAP = 4;

  private final Tooltip tip = Tooltips.empty();
  private final PauseTransition wait = new PauseTransition(tip.getShowDelay());
  private @Nullable Scene scene;

  public void follow(Scene followed) {
    scene = followed;
    wait.setOnFinished(event -> show());
    Subscriptions.onChange(followed.focusOwnerProperty(), (before, now) -> restart(now));
    followed.addEventFilter(KeyEvent.KEY_PRESSED, event -> hide());
    followed.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
    Subscriptions.onChange(
        followed.windowProperty().flatMap(Window::focusedProperty), (before, now) -> hide());
  }

  private void restart(@Nullable Node owner) {
    hide();
    if (owner != null) {
      wait.playFromStart();
    }
  }

  private void hide() {
    wait.stop();
    tip.hide();
  }

  /** Nothing that is read there anyway. */
  private void show() {
    Node owner = scene == null ? null : scene.getFocusOwner();
    if (owner == null || !owner.isFocusVisible()) {
      return;
    }
    String text = Tooltips.said(owner);
    boolean written = owner instanceof Labeled labeled && text.equals(labeled.getText());
    Bounds place = owner.localToScreen(owner.getLayoutBounds());
    if (!text.isEmpty() && !written && place != null) {
      tip.setText(text);
      tip.show(owner, place.getMinX(), place.getMaxY() + GAP);
    }
  }
}
