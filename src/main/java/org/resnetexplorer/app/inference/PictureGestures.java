package org.resnetexplorer.app.inference;

import java.util.function.BooleanSupplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys on the picture: they move and zoom the crop, and move the grey square. */
final class PictureGestures {
  /** Half of the least area the mouse can be asked to hit. */
  private static final double REACH = 12;

  /** What one notch of a wheel scrolls. */
  private static final double NOTCH = 40;

  private final PictureView view;
  private final LiveViewModel live;
  private final BooleanSupplier cropAlone;

  /**
   * @param cropAlone whether the view shows the crop alone; then only the grey square can be taken
   */
  PictureGestures(PictureView view, LiveViewModel live, BooleanSupplier cropAlone) {
    this.view = view;
    this.live = live;
    this.cropAlone = cropAlone;
  }

  void install() {
    view.setOnMouseMoved(event -> view.setCursor(cursor(gripUnder(event))));
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(event -> live.release());
    view.setOnScroll(this::scroll);
    view.setOnKeyPressed(this::key);
  }

  private Grip gripUnder(MouseEvent event) {
    double x = pictureX(event.getX());
    double y = pictureY(event.getY());
    double reach = view.inPicture(REACH) * scale();
    if (cropAlone.getAsBoolean()) {
      return live.isOnGrey(x, y, reach) ? Grip.GREY : Grip.NOTHING;
    }
    return live.gripAt(x, y, reach);
  }

  private static Cursor cursor(Grip grip) {
    return switch (grip) {
      case NOTHING -> Cursor.DEFAULT;
      case GREY, CROP -> Cursor.MOVE;
      case TOP_LEFT -> Cursor.NW_RESIZE;
      case TOP_RIGHT -> Cursor.NE_RESIZE;
      case BOTTOM_LEFT -> Cursor.SW_RESIZE;
      case BOTTOM_RIGHT -> Cursor.SE_RESIZE;
    };
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      live.press(gripUnder(event), pictureX(event.getX()), pictureY(event.getY()));
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    live.dragTo(pictureX(event.getX()), pictureY(event.getY()));
    event.consume();
  }

  private void scroll(ScrollEvent event) {
    live.zoom(event.getDeltaY() / NOTCH, pictureX(event.getX()), pictureY(event.getY()));
    event.consume();
  }

  /** With the crop alone shown, its pixels are what the view counts in. */
  private double pictureX(double x) {
    Box crop = live.cropProperty().get();
    return cropAlone.getAsBoolean() && crop != null
        ? crop.x() + view.pictureX(x) * scale()
        : view.pictureX(x);
  }

  private double pictureY(double y) {
    Box crop = live.cropProperty().get();
    return cropAlone.getAsBoolean() && crop != null
        ? crop.y() + view.pictureY(y) * crop.height() / live.edge()
        : view.pictureY(y);
  }

  private double scale() {
    Box crop = live.cropProperty().get();
    return cropAlone.getAsBoolean() && crop != null ? crop.width() / live.edge() : 1;
  }

  private void key(KeyEvent event) {
    boolean done =
        switch (event.getCode()) {
          case LEFT -> nudge(event, -1, 0);
          case RIGHT -> nudge(event, 1, 0);
          case UP -> nudge(event, 0, -1);
          case DOWN -> nudge(event, 0, 1);
          case PLUS, EQUALS, ADD -> zoom(event, 1);
          case MINUS, SUBTRACT -> zoom(event, -1);
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  /** With Ctrl the grey square, with Shift by single pixels; Alt and arrows go back and forth. */
  private boolean nudge(KeyEvent event, int right, int down) {
    if (event.isAltDown()) {
      return false;
    }
    if (event.isShortcutDown()) {
      live.nudgeGrey(right, down);
    } else {
      live.nudge(right, down, event.isShiftDown());
    }
    return true;
  }

  private boolean zoom(KeyEvent event, double notches) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    live.zoom(notches);
    return true;
  }
}
