package org.resnetexplorer.app.shell;

import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.text.Versions;

/** Name and versions, as text that can be copied. */
final class AboutDialog {
  private final PaneContext context;
  private final Window owner;

  AboutDialog(PaneContext context, Window owner) {
    this.context = context;
    this.owner = owner;
  }

  void show() {
    ButtonType copy =
        new ButtonType(context.messages().text("app.about.copy"), ButtonBar.ButtonData.LEFT);
    Alert alert = new Alert(Alert.AlertType.NONE, "", copy, ButtonType.CLOSE);
    alert.initOwner(owner);
    alert.setTitle(context.messages().text("app.action.about"));
    alert.setHeaderText(context.messages().text("app.title"));
    String lines = String.join("\n", Versions.lines());
    TextArea versions = new TextArea(lines);
    versions.setEditable(false);
    SpokenName.setText(versions, context.messages().text("app.action.about"));
    versions.setPrefRowCount(Versions.lines().size() + 1);
    versions.setPrefColumnCount(40);
    versions.getStyleClass().add("code");
    alert.getDialogPane().setContent(versions);
    alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    Button button = (Button) alert.getDialogPane().lookupButton(copy);
    button.addEventFilter(ActionEvent.ACTION, event -> copy(event, lines, button));
    DialogSize.fit(alert);
    alert.show();
  }

  /** Leaves the box open, and says what was done. */
  private void copy(ActionEvent event, String lines, Button button) {
    if (Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, lines))) {
      button.setText(context.messages().text("app.copied"));
    }
    event.consume();
  }
}
