package org.resnetexplorer.app.overlay;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.resnetexplorer.explain.metric.MetricValues;

/** The six colours of an overlay side by side, none to most. */
final class ColourSteps extends HBox {
  private static final PseudoClass SIGNED = PseudoClass.getPseudoClass("signed");

  ColourSteps() {
    getStyleClass().add("overlay-bar");
    for (int step = 0; step < MetricValues.STEPS; step++) {
      Region part = new Region();
      part.getStyleClass().addAll("overlay-step", "overlay-step-" + step);
      HBox.setHgrow(part, Priority.ALWAYS);
      part.setMaxWidth(Double.MAX_VALUE);
      getChildren().add(part);
    }
  }

  /** Whether they go from most against to most for. */
  void showSigned(boolean signed) {
    pseudoClassStateChanged(SIGNED, signed);
  }
}
