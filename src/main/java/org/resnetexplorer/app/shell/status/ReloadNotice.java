package org.resnetexplorer.app.shell.status;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.watch.OpenFileWatch;
import org.resnetexplorer.text.Messages;

/** In the status bar: that the open file of weights has been written anew, and the way to it. */
public final class ReloadNotice {
  private final HBox box;
  private final OpenFileWatch watch;
  private final Messages messages;
  private final Label text = new Label();

  public ReloadNotice(HBox box, OpenFileWatch watch, Messages messages) {
    this.box = box;
    this.watch = watch;
    this.messages = messages;
  }

  public void install() {
    text.getStyleClass().add("status-text");
    text.setId("reload-text");
    Button reload = new Button(messages.text("app.reload"), new FontIcon("fth-refresh-cw"));
    reload.setId("reload");
    reload.getStyleClass().add("link-button");
    reload.setOnAction(event -> watch.reload());
    Button dismiss = new Button("", new FontIcon("fth-x"));
    dismiss.setId("reload-dismiss");
    dismiss.getStyleClass().add("status-button");
    dismiss.setAccessibleText(messages.text("app.reload.dismiss"));
    Tooltips.on(dismiss, messages.text("app.reload.dismiss"));
    dismiss.setOnAction(event -> watch.dismiss());
    box.getChildren().setAll(text, reload, dismiss);
    box.managedProperty().bind(box.visibleProperty());
    Subscriptions.now(watch.changedProperty(), this::show);
  }

  private void show(@Nullable Path file) {
    box.setVisible(file != null);
    if (file != null) {
      text.setText(messages.text("app.reload.changed", Exports.name(file)));
      Tooltips.on(text, file.toString());
    }
  }
}
