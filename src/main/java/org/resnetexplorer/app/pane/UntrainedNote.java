package org.resnetexplorer.app.pane;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.controls.Subscriptions;

/**
 * A band over what a pane tells of an answer: the weights are random, and what that leaves of it.
 * It takes no room while the shown model has learned weights.
 */
public final class UntrainedNote extends Label {

  /**
   * @param pane its id
   * @param sentence what random weights mean for what the pane tells
   */
  public UntrainedNote(PaneContext context, String pane, String sentence) {
    setId(pane + "-untrained");
    setText(sentence);
    getStyleClass().add("untrained-note");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    managedProperty().bind(visibleProperty());
    Subscriptions.now(
        context.appState().modelProperty(),
        model -> setVisible(model != null && model.isUntrained()));
  }
}
