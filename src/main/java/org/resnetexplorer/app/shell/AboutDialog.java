package org.resnetexplorer.app.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.cli.Versions;

/** Name and versions, as text that can be copied. */
final class AboutDialog {
  private final PaneTools tools;
  private final Window owner;

  AboutDialog(PaneTools tools, Window owner) {
    this.tools = tools;
    this.owner = owner;
  }

  void show() {
    Alert alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    alert.initOwner(owner);
    alert.setTitle(tools.messages().text("app.action.about"));
    alert.setHeaderText(tools.messages().text("app.title"));
    TextArea versions = new TextArea(String.join("\n", Versions.lines()));
    versions.setEditable(false);
    versions.setPrefRowCount(5);
    versions.setPrefColumnCount(40);
    versions.getStyleClass().add("code");
    alert.getDialogPane().setContent(versions);
    alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    alert.show();
  }
}
