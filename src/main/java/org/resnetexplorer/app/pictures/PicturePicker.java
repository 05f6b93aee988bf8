package org.resnetexplorer.app.pictures;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.intake.Folder;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.text.Messages;

/**
 * A dialog that shows pictures before they are opened, as the open dialogs of many desktops do not:
 * the folders and pictures of one folder as a list with thumbnails, and the chosen one large beside
 * it. Enter opens, Backspace goes up; several can be chosen.
 */
public final class PicturePicker {
  private static final double LIST_WIDTH = 380;

  private final PaneContext context;
  private final PictureServices services;
  private final Messages messages;
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final ListView<PickerEntry> list = new ListView<>();
  private final Label place = new Label();
  private final Button up = new Button();
  private final Button all = new Button();
  private final ButtonType open;
  private final PicturePreview preview;
  private @Nullable Folder shown;
  private Background.@Nullable Pending looking;

  public PicturePicker(PaneContext context, PictureServices services, Window owner) {
    this.context = context;
    this.services = services;
    this.messages = context.messages();
    this.preview = new PicturePreview(context, services.thumbnails());
    this.open = new ButtonType(text("open"), ButtonBar.ButtonData.OK_DONE);
    PictureThumbnails thumbnails = new PictureThumbnails(services.thumbnails(), context.appState());
    list.setCellFactory(view -> new PickerCell(thumbnails));
    dialog.initOwner(owner);
    dialog.setTitle(text("title"));
    dialog.setResizable(true);
    fill(dialog.getDialogPane(), owner);
    installList();
  }

  private String text(String name, Object... arguments) {
    return messages.text("pictures.picker." + name, arguments);
  }

  /** Shows the folder of the last picture, or that of the person. */
  public void show() {
    String last = services.recent().lastFolder();
    look(Path.of(last.isEmpty() ? System.getProperty("user.home") : last));
    DialogSize.fit(dialog);
    dialog.show();
    list.requestFocus();
  }

  private void fill(DialogPane pane, Window owner) {
    up.setText(text("up"));
    up.setGraphic(new FontIcon("fth-arrow-up"));
    up.setOnAction(event -> goUp());
    Button other = new Button(text("folder"), new FontIcon("fth-folder"));
    other.setOnAction(event -> chooseFolder());
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    place.setId("picker-place");
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    HBox bar = new HBox(8, up, place, all, other);
    bar.getStyleClass().add("picker-bar");
    HBox both = new HBox(16, list, preview);
    Label keys = new Label(text("keys"));
    keys.getStyleClass().add("caption");
    VBox.setVgrow(both, Priority.ALWAYS);
    list.setPrefWidth(LIST_WIDTH);
    list.setMinWidth(LIST_WIDTH);
    pane.setContent(new VBox(10, bar, both, keys));
    pane.setId("picture-picker");
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    ButtonType cancel = new ButtonType(text("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    pane.getButtonTypes().setAll(open, cancel);
    openButton().setDisable(true);
    all.setId("picker-all");
    all.setOnAction(event -> open(shown == null ? List.of() : shown.pictures()));
    dialog.setOnHidden(
        event -> {
          if (dialog.getResult() == open) {
            openChosen();
          }
        });
  }

  private Node openButton() {
    return dialog.getDialogPane().lookupButton(open);
  }

  private void installList() {
    list.setId("picker-list");
    list.getStyleClass().add("picker-list");
    list.setAccessibleText(text("list"));
    Label none = new Label(text("none"));
    none.getStyleClass().add("caption");
    list.setPlaceholder(none);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Subscriptions.onInvalidation(list.getSelectionModel().selectedItemProperty(), this::choose);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            enter();
          }
        });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      enter();
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE) {
      goUp();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      // The list would keep it for itself.
      dialog.hide();
      event.consume();
    }
  }

  private void choose() {
    PickerEntry chosen = list.getSelectionModel().getSelectedItem();
    int count = chosenPictures().size();
    openButton().setDisable(count == 0);
    if (count > 1) {
      preview.say(text("several", count));
    } else if (chosen != null && !chosen.isFolder()) {
      preview.show(chosen.path());
    } else {
      preview.say(text("choose"));
    }
  }

  private List<Path> chosenPictures() {
    return list.getSelectionModel().getSelectedItems().stream()
        .filter(entry -> entry != null && !entry.isFolder())
        .map(PickerEntry::path)
        .toList();
  }

  /** Goes into a folder, or opens what is chosen. */
  private void enter() {
    PickerEntry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.isFolder()) {
      look(chosen.path());
    } else if (chosen != null) {
      open(chosenPictures());
    }
  }

  private void openChosen() {
    List<Path> chosen = chosenPictures();
    if (!chosen.isEmpty()) {
      services.incoming().open(chosen);
    }
  }

  private void open(List<Path> pictures) {
    dialog.hide();
    services.incoming().open(pictures);
  }

  private void goUp() {
    Path parent = shown == null ? null : shown.path().getParent();
    if (parent != null) {
      look(parent);
    }
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(text("title"));
    File chosen = chooser.showDialog(dialog.getDialogPane().getScene().getWindow());
    if (chosen != null) {
      look(chosen.toPath());
    }
  }

  private void look(Path folder) {
    if (looking != null) {
      looking.cancel();
    }
    Path from = shown == null ? null : shown.path();
    looking =
        context
            .background()
            .compute(() -> Folder.read(folder.toAbsolutePath()), found -> show(found, from));
  }

  /**
   * @param from where one comes from: after going up, that folder is the chosen one
   */
  private void show(Folder folder, @Nullable Path from) {
    shown = folder;
    place.setText(folder.path().toString());
    up.setDisable(folder.path().getParent() == null);
    all.setText(text("all", folder.pictures().size()));
    all.setDisable(folder.pictures().isEmpty());
    list.getItems()
        .setAll(
            Stream.concat(
                    folder.folders().stream().map(path -> new PickerEntry(path, true)),
                    folder.pictures().stream().map(path -> new PickerEntry(path, false)))
                .toList());
    list.getSelectionModel().clearSelection();
    int start = from == null ? -1 : folder.folders().indexOf(from);
    int first = start >= 0 ? start : folder.pictures().isEmpty() ? 0 : folder.folders().size();
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().select(first);
      list.getFocusModel().focus(first);
      list.scrollTo(Math.max(0, first - 3));
    }
  }
}
