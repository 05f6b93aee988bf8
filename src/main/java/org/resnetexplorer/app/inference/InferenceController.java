package org.resnetexplorer.app.inference;

import javafx.fxml.FXML;
import javafx.scene.layout.BorderPane;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Pictures;
import org.resnetexplorer.app.common.Samples;

/** Placeholder. */
public final class InferenceController {
  private final PaneTools tools;
  private final Samples samples;
  private final Pictures pictures;

  @FXML private BorderPane root;

  public InferenceController(PaneTools tools, Samples samples, Pictures pictures) {
    this.tools = tools;
    this.samples = samples;
    this.pictures = pictures;
  }

  @FXML
  private void initialize() {
    root.setAccessibleText(tools.messages().text("app.title"));
  }
}
