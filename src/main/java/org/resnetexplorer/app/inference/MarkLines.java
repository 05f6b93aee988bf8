package org.resnetexplorer.app.inference;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;

/**
 * What is special about a picture: a line for each mark and one for the choice of its orientation,
 * or, where there is little room, one line for all.
 */
final class MarkLines {
  private final List<String> marks;
  private final @Nullable Node choice;

  /**
   * @param choice of the orientation; null for a picture that has none to choose
   */
  MarkLines(List<String> marks, @Nullable Node choice) {
    this.marks = List.copyOf(marks);
    this.choice = choice;
  }

  List<Node> lines(boolean narrow) {
    if (narrow) {
      return marks.isEmpty() ? List.of() : List.of(inOne());
    }
    List<Node> lines = new ArrayList<>();
    for (String mark : marks) {
      lines.add(label(mark, mark));
    }
    if (choice != null) {
      lines.add(choice);
    }
    return lines;
  }

  private Node inOne() {
    String all = String.join("\n", marks);
    if (choice == null) {
      return label(String.join(" ", marks), all);
    }
    if (marks.size() == 1) {
      // The choice says it.
      return choice;
    }
    Label more = label("", all);
    more.setGraphic(new FontIcon("fth-info"));
    more.setAccessibleText(all);
    HBox line = new HBox(2, choice, more);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label label(String text, String whole) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    label.setMinWidth(0);
    Tooltips.on(label, whole);
    return label;
  }
}
