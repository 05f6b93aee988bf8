package org.resnetexplorer.app.diagram;

import javafx.fxml.FXML;
import javafx.scene.layout.BorderPane;
import org.resnetexplorer.app.common.PaneTools;

/** Placeholder. */
public final class DiagramController {
  private final PaneTools tools;

  @FXML private BorderPane root;

  public DiagramController(PaneTools tools) {
    this.tools = tools;
  }

  @FXML
  private void initialize() {
    root.setAccessibleText(tools.messages().text("app.title"));
  }

  /** For the header above the diagram. */
  public javafx.scene.Node tools() {
    return new javafx.scene.layout.HBox();
  }

  /** Shows the net, a stage or a block around the selection. */
  public void show(org.resnetexplorer.cli.Window.Zoom zoom) {}
}
