package org.resnetexplorer.app.controls;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts a text on the clipboard, and says so until the pointer or the focus leaves it. */
public final class CopyButton extends Button {
  private final FontIcon icon;
  private final String drawn;
  private final String name;

  /**
   * @param icon what is drawn before
   * @param name what it does
   * @param copied what it says after
   * @param text asked for when it is pressed
   */
  public CopyButton(String icon, String name, String copied, Supplier<String> text) {
    this.icon = new FontIcon(icon);
    this.drawn = icon;
    this.name = name;
    setGraphic(this.icon);
    getStyleClass().add("icon-button");
    say(drawn, name);
    setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text.get());
          Clipboard.getSystemClipboard().setContent(content);
          say("fth-check", copied);
        });
    Subscriptions.onInvalidation(hoverProperty(), this::reset);
    Subscriptions.onInvalidation(focusedProperty(), this::reset);
  }

  private void reset() {
    say(drawn, name);
  }

  private void say(String shown, String words) {
    icon.setIconLiteral(shown);
    setAccessibleText(words);
    Tooltips.on(this, words);
  }
}
