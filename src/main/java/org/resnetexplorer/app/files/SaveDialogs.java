package org.resnetexplorer.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.text.Messages;

/** The system's own dialogs, which ask before a file is replaced; for folders this one asks. */
public final class SaveDialogs implements SavePlaces {
  private static final int WIDTH = 520;

  private final Messages messages;

  public SaveDialogs(Messages messages) {
    this.messages = messages;
  }

  private static @Nullable Window owner() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
  }

  @Override
  public Optional<Path> file(String title, String name, String extension) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name + "." + extension);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
    return path(chooser.showSaveDialog(owner()));
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return path(chooser.showDialog(owner()));
  }

  private static Optional<Path> path(@Nullable File chosen) {
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  @Override
  public void askToReplace(Path folder, int existing, int total, Runnable yes) {
    ButtonType replace =
        new ButtonType(messages.text("app.export.replace.yes"), ButtonBar.ButtonData.OK_DONE);
    ButtonType keep =
        new ButtonType(messages.text("app.export.replace.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", replace, keep);
    Window owner = owner();
    alert.initOwner(owner);
    alert.setTitle(messages.text("app.export.replace.title"));
    alert.setHeaderText(messages.text("app.export.replace.header", existing));
    alert.setContentText(
        messages.text("app.export.replace.what", existing, total, folder.toString()));
    alert.getDialogPane().setId("export-replace");
    alert.getDialogPane().setPrefWidth(WIDTH);
    if (owner != null) {
      alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    }
    alert.setOnHidden(
        event -> {
          if (alert.getResult() == replace) {
            yes.run();
          }
        });
    DialogSize.fit(alert);
    alert.show();
  }
}
