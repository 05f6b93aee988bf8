package org.resnetexplorer.app.shell.status;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.Exports.Export;
import org.resnetexplorer.text.Messages;

/**
 * The export under way in the status bar: how many files of how many, and a button that ends it;
 * afterwards what it came to, until that is clicked away.
 */
public final class ExportStatus {
  private final HBox box;
  private final Exports exports;
  private final Messages messages;
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button end = new Button("", new FontIcon("fth-x"));

  public ExportStatus(HBox box, Exports exports, Messages messages) {
    this.box = box;
    this.exports = exports;
    this.messages = messages;
  }

  public void install() {
    text.getStyleClass().add("status-text");
    text.setId("export-text");
    bar.getStyleClass().add("status-progress");
    bar.managedProperty().bind(bar.visibleProperty());
    end.setId("export-cancel");
    sayWhatEnds("app.export.dismiss");
    end.getStyleClass().add("status-button");
    end.setOnAction(
        event -> {
          exports.cancel();
          exports.dismiss();
        });
    box.getChildren().setAll(text, bar, end);
    box.managedProperty().bind(box.visibleProperty());
    Subscriptions.now(exports.currentProperty(), this::show);
  }

  private void show(@Nullable Export export) {
    box.setVisible(export != null);
    if (export == null) {
      return;
    }
    text.setText(words(export));
    Tooltips.on(text, export.target().toString());
    bar.setVisible(export.running() && export.total() > 1);
    bar.setProgress((double) export.done() / export.total());
    sayWhatEnds(export.running() ? "app.export.cancel" : "app.export.dismiss");
  }

  private void sayWhatEnds(String key) {
    String ends = messages.text(key);
    end.setAccessibleText(ends);
    Tooltips.on(end, ends);
  }

  private String words(Export export) {
    String name = Exports.name(export.target());
    if (export.isStopped()) {
      return messages.text("app.export.stopped", name, export.done(), export.total());
    }
    String key = export.running() ? "app.export.running" : "app.export.done";
    return messages.text(
        export.total() == 1 ? key : key + ".folder", name, export.done(), export.total());
  }
}
