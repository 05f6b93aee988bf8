package org.resnetexplorer.app.diagram;

import org.controlsfx.control.PopOver;

/** A card beside something, in the colours of the theme and without a shadow. */
final class FlatPopOver extends PopOver {
  private static final double RADIUS = 6;
  private static final double ARROW = 8;

  FlatPopOver() {
    // The control brings a sheet of white and grey that would win over the window's own.
    getRoot().getStylesheets().clear();
    setDetachable(false);
    setAnimated(false);
    setHeaderAlwaysVisible(false);
    setCornerRadius(RADIUS);
    setArrowSize(ARROW);
  }
}
