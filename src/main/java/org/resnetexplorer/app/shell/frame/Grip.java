package org.resnetexplorer.app.shell.frame;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A divider between panes: dragged, or moved by arrow keys while it has the keyboard. */
final class Grip extends Region {
  private static final double STEP = 16;

  private final Orientation across;
  private final DoubleConsumer move;

  /**
   * @param across the way in which it moves
   * @param move gets the place to which it is led, in pixels of its parent
   */
  Grip(Orientation across, String styleClass, DoubleConsumer move) {
    this.across = across;
    this.move = move;
    getStyleClass().addAll("grip", styleClass);
    setManaged(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setCursor(isHorizontal() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
    setOnMouseDragged(
        event -> {
          double x = getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
          double y = getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
          move.accept(Math.rint(isHorizontal() ? x : y));
        });
    setOnKeyPressed(this::press);
  }

  private boolean isHorizontal() {
    return across == Orientation.HORIZONTAL;
  }

  private double place() {
    return isHorizontal() ? getLayoutX() + getWidth() / 2 : getLayoutY() + getHeight() / 2;
  }

  private void press(KeyEvent event) {
    double step =
        switch (event.getCode()) {
          case LEFT -> isHorizontal() ? -STEP : 0;
          case RIGHT -> isHorizontal() ? STEP : 0;
          case UP -> isHorizontal() ? 0 : -STEP;
          case DOWN -> isHorizontal() ? 0 : STEP;
          default -> 0;
        };
    if (step != 0) {
      move.accept(Math.rint(place() + step));
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
      event.consume();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> place();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE ->
          isHorizontal()
              ? getParent().getLayoutBounds().getWidth()
              : getParent().getLayoutBounds().getHeight();
      case ORIENTATION -> across;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
