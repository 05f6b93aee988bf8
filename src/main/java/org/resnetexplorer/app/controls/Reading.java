package org.resnetexplorer.app.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The line below a chart or map: what is pointed at, in numbers; while that is nothing, how to read
 * it, as the captions of all panes are set.
 */
public final class Reading extends Label {
  private static final String CAPTION = "caption";

  private final String told;

  /** Tells numbers. */
  public Reading(String id) {
    this(id, "number");
  }

  /**
   * @param told the style class of what it tells
   */
  public Reading(String id, String told) {
    this.told = told;
    setId(id);
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add(told);
  }

  /** What is pointed at. */
  public void tell(String text) {
    show(text, told);
  }

  /** What to do, or how to read what is there. */
  public void hint(String text) {
    show(text, CAPTION);
  }

  private void show(String text, String style) {
    setText(text);
    if (!getStyleClass().contains(style)) {
      getStyleClass().removeAll(told, CAPTION);
      getStyleClass().add(style);
    }
  }
}
