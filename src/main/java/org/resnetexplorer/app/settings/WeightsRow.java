package org.resnetexplorer.app.settings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.text.Messages;

/** Where downloaded weights are kept: chosen, shown, emptied. */
final class WeightsRow {
  private final Messages messages;
  private final SettingsViewModel viewModel;
  private final Path usual;
  private final StringProperty unshown = new SimpleStringProperty(this, "unshown", "");

  /**
   * @param usual the folder that is used unless another is chosen
   */
  WeightsRow(Messages messages, SettingsViewModel viewModel, Path usual) {
    this.messages = messages;
    this.viewModel = viewModel;
    this.usual = usual;
  }

  Node content() {
    TextField field = new TextField();
    field.setId("settings-weights");
    field.getStyleClass().add("search-field");
    SpokenName.setText(field, messages.text("settings.row.weights"));
    ObservableValue<String> folder = viewModel.folder(usual);
    SettingsForm.commit(field, folder, text -> viewModel.chooseFolder(text, usual));
    Button choose = button("choose", () -> choose(field));
    Button open = button("open", this::open);
    Button empty = button("empty", () -> askToEmpty(field));
    Subscriptions.now(viewModel.canEmptyProperty(), can -> empty.setDisable(!can));
    Label use = new Label();
    use.setId("settings-use");
    use.getStyleClass().add("second");
    use.textProperty().bind(viewModel.useProperty());
    FlowPane buttons = new FlowPane(choose, open, empty, use);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("settings-choices");
    VBox content =
        new VBox(
            field,
            SettingsForm.fault("settings-weights-fault", viewModel.folderFaultProperty()),
            SettingsForm.fault("settings-open-fault", unshown),
            buttons);
    content.getStyleClass().add("settings-row");
    viewModel.measure();
    return content;
  }

  private Button button(String id, Runnable handler) {
    Button button = new Button(messages.text("settings.weights." + id));
    button.setId("settings-weights-" + id);
    button.setOnAction(event -> handler.run());
    return button;
  }

  private static Window window(Node in) {
    return in.getScene().getWindow();
  }

  private void choose(Node in) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text("settings.weights.title"));
    File now = viewModel.folderInUse().toFile();
    if (now.isDirectory()) {
      chooser.setInitialDirectory(now);
    }
    File chosen = chooser.showDialog(window(in));
    if (chosen != null) {
      viewModel.chooseFolder(chosen.getAbsolutePath(), usual);
    }
  }

  private void open() {
    try {
      SystemFolders.show(viewModel.folderInUse());
      unshown.set("");
    } catch (IOException e) {
      unshown.set(messages.text("settings.weights.unshown", viewModel.folderInUse()));
    }
  }

  private void askToEmpty(Node in) {
    ButtonType yes =
        new ButtonType(messages.text("settings.empty.yes"), ButtonBar.ButtonData.OK_DONE);
    ButtonType no =
        new ButtonType(messages.text("settings.empty.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", yes, no);
    alert.initOwner(window(in));
    alert.setTitle(messages.text("settings.weights.empty"));
    alert.setHeaderText(messages.text("settings.empty.header"));
    alert.setContentText(
        messages.text(
            "settings.empty.what", viewModel.useProperty().get(), viewModel.folderInUse()));
    alert.getDialogPane().setId("settings-empty");
    alert.getDialogPane().setPrefWidth(520);
    alert.getDialogPane().getStylesheets().setAll(in.getScene().getStylesheets());
    alert.setOnHidden(
        event -> {
          if (alert.getResult() == yes) {
            viewModel.empty();
          }
        });
    DialogSize.fit(alert);
    alert.show();
  }
}
