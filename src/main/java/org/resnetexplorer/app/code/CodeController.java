package org.resnetexplorer.app.code;

import javafx.fxml.FXML;
import javafx.scene.layout.BorderPane;
import org.resnetexplorer.app.common.PaneTools;

/** Placeholder. */
public final class CodeController {
  private final PaneTools tools;

  @FXML private BorderPane root;

  public CodeController(PaneTools tools) {
    this.tools = tools;
  }

  @FXML
  private void initialize() {
    root.setAccessibleText(tools.messages().text("app.title"));
  }
}
