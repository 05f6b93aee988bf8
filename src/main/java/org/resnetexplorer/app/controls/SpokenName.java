package org.resnetexplorer.app.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * The name of a field, or of a box to choose from, for those who hear the window. An accessible
 * text of its own would be heard in place of what is written or chosen in it, and Windows takes the
 * name from a label alone; so this is a label, which stands nowhere.
 */
public final class SpokenName {
  private SpokenName() {}

  /** Names a field, or names it anew; written {@code SpokenName.text="…"} in FXML. */
  public static void setText(Node field, String name) {
    // A label says its text through a skin, which one that stands nowhere does not get.
    label(field).setAccessibleText(name);
  }

  /** The name it has been given; null if none. */
  public static @Nullable String getText(Node field) {
    return label(field).getAccessibleText();
  }

  private static Label label(Node field) {
    return (Label) field.getProperties().computeIfAbsent(SpokenName.class, key -> labelFor(field));
  }

  private static Label labelFor(Node field) {
    Label label = new Label();
    label.setLabelFor(field);
    return label;
  }
}
