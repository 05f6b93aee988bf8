package org.resnetexplorer.app.featuremaps;

import javafx.fxml.FXML;
import javafx.scene.layout.BorderPane;
import org.resnetexplorer.app.common.PaneTools;

/** Placeholder. */
public final class FeatureMapsController {
  private final PaneTools tools;

  @FXML private BorderPane root;

  public FeatureMapsController(PaneTools tools) {
    this.tools = tools;
  }

  @FXML
  private void initialize() {
    root.setAccessibleText(tools.messages().text("app.title"));
  }

  /** For the line of tabs. */
  public javafx.scene.Node header() {
    return new javafx.scene.layout.HBox();
  }
}
