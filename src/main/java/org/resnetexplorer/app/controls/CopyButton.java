package org.resnetexplorer.app.controls;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts a text on the clipboard, and says so until the pointer leaves it. */
public final class CopyButton extends Button {

  /**
   * @param name what it says before
   * @param tip more about it
   * @param copied what it says after
   * @param text asked for when it is pressed
   */
  public CopyButton(String name, String tip, String copied, Supplier<String> text) {
    super(name, new FontIcon("fth-copy"));
    getStyleClass().add("small-button");
    Tooltips.on(this, tip);
    setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text.get());
          Clipboard.getSystemClipboard().setContent(content);
          setText(copied);
        });
    hoverProperty().addListener((hover, before, now) -> setText(name));
    focusedProperty().addListener((focused, before, now) -> setText(name));
  }
}
