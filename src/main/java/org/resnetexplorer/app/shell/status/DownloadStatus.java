package org.resnetexplorer.app.shell.status;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.download.DownloadProgress;

/** The download under way in the status bar: what, how far, how fast, and a button that ends it. */
public final class DownloadStatus {
  private static final double MEGABYTE = 1e6;

  private final HBox box;
  private final Downloads downloads;
  private final Messages messages;
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar(0);

  public DownloadStatus(HBox box, Downloads downloads, Messages messages) {
    this.box = box;
    this.downloads = downloads;
    this.messages = messages;
  }

  public void install() {
    text.getStyleClass().add("status-text");
    text.setId("download-text");
    bar.getStyleClass().add("status-progress");
    Button cancel = new Button("", new FontIcon("fth-x"));
    cancel.setId("download-cancel");
    cancel.getStyleClass().add("status-button");
    cancel.setAccessibleText(messages.text("app.download.cancel"));
    Tooltips.on(cancel, messages.text("app.download.cancel"));
    cancel.setOnAction(event -> downloads.cancel());
    box.getChildren().setAll(text, bar, cancel);
    box.managedProperty().bind(box.visibleProperty());
    box.setVisible(false);
    Subscriptions.now(downloads.currentProperty(), this::show);
  }

  private void show(Downloads.Download download) {
    box.setVisible(download != null);
    if (download != null) {
      DownloadProgress progress = download.progress();
      text.setText(
          messages.text(
              "app.download.progress",
              download.model().name(),
              progress.bytes() / MEGABYTE,
              progress.total() / MEGABYTE,
              progress.bytesPerSecond() / MEGABYTE));
      bar.setProgress((double) progress.bytes() / progress.total());
    }
  }
}
