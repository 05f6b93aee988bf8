package org.resnetexplorer.app.trust;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.trust.PixelCurves;

/** One test with pixels: what it does, its curves, and what they say in one number. */
final class CurvePanel extends VBox {
  private final TrustWords words;
  private final CurveChart chart = new CurveChart();
  private final Label map = key("trust-key-map");
  private final Label random = key("trust-key-random");
  private final Label verdict = new Label();
  private final Label heading;
  private final VBox below;

  /**
   * @param title of the test
   * @param meaning what it does, and whose it is
   */
  CurvePanel(String id, TrustWords words, String title, String meaning) {
    this.words = words;
    getStyleClass().add("trust-panel");
    setId(id);
    heading = new Label(title);
    heading.getStyleClass().add("trust-title");
    Tooltips.on(heading, meaning);
    map.setId(id + "-map");
    random.setId(id + "-random");
    FlowPane areas = new FlowPane(12, 0, map, random);
    areas.setMinHeight(Region.USE_PREF_SIZE);
    verdict.getStyleClass().add("trust-verdict");
    verdict.setId(id + "-verdict");
    for (Label line : new Label[] {heading, verdict}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
    }
    VBox.setVgrow(chart, Priority.ALWAYS);
    HBox.setHgrow(this, Priority.ALWAYS);
    below = new VBox(2, areas, verdict);
    heading.setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(heading, chart, below);
  }

  /** Takes the room of the other's words too where they need more: charts are of one height. */
  void standBeside(CurvePanel other) {
    level(heading, other.heading, List.of(heading, other.heading));
    level(
        below, other.below, List.of(map, random, verdict, other.map, other.random, other.verdict));
  }

  private static void level(Region one, Region other, List<Label> within) {
    List<Observable> changing =
        new ArrayList<>(
            List.of(
                one.widthProperty(),
                other.widthProperty(),
                one.layoutBoundsProperty(),
                other.layoutBoundsProperty()));
    within.forEach(label -> changing.addAll(List.of(label.textProperty(), label.fontProperty())));
    Derived<Double> higher =
        Derived.of(
            () -> Math.max(one.prefHeight(one.getWidth()), other.prefHeight(other.getWidth())),
            changing.toArray(Observable[]::new));
    one.minHeightProperty().bind(higher);
    other.minHeightProperty().bind(higher);
  }

  /** A number with the line it is of. */
  private static Label key(String line) {
    Region drawn = new Region();
    drawn.getStyleClass().addAll("trust-key", line);
    Label label = new Label("", drawn);
    label.getStyleClass().add("number");
    return label;
  }

  void show(PixelCurves curves, boolean probability) {
    chart.show(curves, probability);
    map.setText(words.mapArea(curves));
    random.setText(words.randomArea(curves));
    verdict.setText(words.verdict(curves));
    chart.setAccessibleText(map.getText() + ", " + random.getText() + ". " + verdict.getText());
  }
}
