package org.resnetexplorer.app.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is said of something on which the pointer rests, and to those who hear the window. The
 * {@link Tooltip} is made when the pointer first comes: each is a window with a scene of its own,
 * and making all of them ahead takes a tenth of a second of the start.
 */
public final class Tooltips {
  /** Longer ones are wrapped. */
  private static final double LINE = 480;

  private final Node node;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private @Nullable Tooltip tooltip;

  private Tooltips(Node node) {
    this.node = node;
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> show());
    Subscriptions.now(text, this::changed);
  }

  /** The tip of a node, with nothing to say yet if it is new. */
  public static Tooltips on(Node node) {
    return (Tooltips)
        node.getProperties().computeIfAbsent(Tooltips.class, key -> new Tooltips(node));
  }

  /** Says something from now on. */
  public static void on(Node node, String text) {
    on(node).textProperty().set(text);
  }

  /** Says something from now on; written {@code Tip.text="…"} in FXML. */
  public static void setText(Node node, String text) {
    on(node, text);
  }

  public static String getText(Node node) {
    return on(node).textProperty().get();
  }

  /** What is said of a node; empty if nothing is. */
  static String said(Node node) {
    Object tip = node.hasProperties() ? node.getProperties().get(Tooltips.class) : null;
    String said = tip instanceof Tooltips its ? its.text.get() : null;
    return said == null ? "" : said;
  }

  /** As all of them look. */
  static Tooltip empty() {
    Tooltip made = new Tooltip();
    made.setWrapText(true);
    made.setMaxWidth(LINE);
    return made;
  }

  /** Empty while there is nothing to say. */
  public StringProperty textProperty() {
    return text;
  }

  private void changed(@Nullable String written) {
    String now = written == null ? "" : written;
    node.setAccessibleHelp(now);
    if (tooltip != null && now.isEmpty()) {
      Tooltip.uninstall(node, tooltip);
      tooltip.hide();
      tooltip = null;
    } else if (tooltip != null) {
      tooltip.setText(now);
    } else if (node.isHover()) {
      show();
    }
  }

  private void show() {
    String now = text.get();
    if (tooltip == null && now != null && !now.isEmpty()) {
      tooltip = empty();
      tooltip.setText(now);
      Tooltip.install(node, tooltip);
    }
  }
}
