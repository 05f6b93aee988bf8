package org.resnetexplorer.app.code;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.render.Pixels;

/** A small map in a frame; dashed and empty while its call has not run. */
final class Sheet extends StackPane {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  private final ImageView view = new ImageView();
  private int @Nullable [] shown;

  /**
   * @param side of the map, in pixels
   */
  Sheet(int side) {
    getStyleClass().add("tensor-sheet");
    view.setSmooth(false);
    view.setAccessibleRole(AccessibleRole.NODE);
    setMinSize(side + 2, side + 2);
    size(side);
    getChildren().add(view);
    pseudoClassStateChanged(EMPTY, true);
  }

  /**
   * @param side of the map, in pixels
   */
  void size(int side) {
    view.setFitWidth(side);
    view.setFitHeight(side);
    setPrefSize(side + 2, side + 2);
    setMaxSize(side + 2, side + 2);
  }

  /** What the map is of, for those who hear the window, where no line says that it is there. */
  void say(String text) {
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setAccessibleText(text);
  }

  /**
   * @param argb pixels, row after row; null for a map that is not there yet
   * @param columns of the pixels, and rows
   */
  void show(int @Nullable [] argb, int columns) {
    if (argb == shown) {
      return;
    }
    shown = argb;
    pseudoClassStateChanged(EMPTY, argb == null);
    if (argb == null) {
      view.setImage(null);
      return;
    }
    view.setImage(Images.of(new Pixels(columns, columns, argb)));
  }
}
