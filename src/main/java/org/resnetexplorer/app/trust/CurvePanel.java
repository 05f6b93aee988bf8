package org.resnetexplorer.app.trust;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.trust.PixelCurves;

/** One test with pixels: what it does, its curves, and what they say in one number. */
final class CurvePanel extends VBox {
  private final TrustWords words;
  private final CurveChart chart = new CurveChart();
  private final Label map = key("trust-key-map");
  private final Label random = key("trust-key-random");
  private final Label verdict = new Label();

  /**
   * @param title of the test
   * @param meaning what it does, and whose it is
   */
  CurvePanel(String id, TrustWords words, String title, String meaning) {
    this.words = words;
    getStyleClass().add("trust-panel");
    setId(id);
    Label heading = new Label(title);
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
    getChildren().setAll(heading, chart, areas, verdict);
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
