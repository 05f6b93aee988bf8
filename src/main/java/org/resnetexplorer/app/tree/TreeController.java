package org.resnetexplorer.app.tree;

import javafx.fxml.FXML;
import javafx.scene.layout.BorderPane;
import org.resnetexplorer.app.common.PaneTools;

/** Placeholder. */
public final class TreeController {
  private final PaneTools tools;

  @FXML private BorderPane root;

  public TreeController(PaneTools tools) {
    this.tools = tools;
  }

  @FXML
  private void initialize() {
    root.setAccessibleText(tools.messages().text("app.title"));
  }

  /** For the tool bar. */
  public javafx.scene.Node searchField() {
    return new javafx.scene.control.TextField();
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {}
}
