package org.resnetexplorer.app.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.resnetexplorer.diagram.explanation.Explanation;

/** An explanation as a card: name and purpose, the facts with their formulas, the paper. */
final class ExplanationCard extends VBox {
  private static final double WIDTH = 440;

  ExplanationCard(Explanation explanation) {
    getStyleClass().add("explanation");
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    Label type = label(explanation.type(), "explanation-type");
    VBox heading = new VBox(label(explanation.title(), "explanation-title"));
    if (!explanation.type().equals(explanation.title())) {
      heading.getChildren().add(type);
    }
    getChildren().add(heading);
    getChildren().add(label(explanation.purpose(), "explanation-purpose"));
    explanation.facts().forEach(fact -> getChildren().add(fact(fact)));
    getChildren().add(label(explanation.paper(), "explanation-paper"));
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(spoken(explanation));
  }

  private static Node fact(Explanation.Fact fact) {
    VBox box = new VBox(label(fact.label(), "caption"));
    box.getStyleClass().add("explanation-fact");
    for (String line : fact.lines()) {
      box.getChildren().add(label(line, "code"));
    }
    if (fact.kind() == Explanation.Kind.DEPTH) {
      box.getChildren().get(1).getStyleClass().add("explanation-own");
    }
    if (!fact.note().isEmpty()) {
      box.getChildren().add(label(fact.note(), "explanation-note"));
    }
    return box;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** All of it as one text, for a screen reader. */
  static String spoken(Explanation explanation) {
    List<String> parts = new ArrayList<>();
    parts.add(explanation.title() + ", " + explanation.type());
    parts.add(explanation.purpose());
    for (Explanation.Fact fact : explanation.facts()) {
      parts.add(fact.label() + ": " + String.join("; ", fact.lines()));
      parts.add(fact.note());
    }
    parts.add(explanation.paper());
    return String.join("\n", parts);
  }
}
