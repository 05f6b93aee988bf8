package org.resnetexplorer.app.trust;

import javafx.scene.control.Label;
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
  private final Label areas = new Label();
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
    areas.getStyleClass().add("number");
    areas.setId(id + "-areas");
    verdict.getStyleClass().add("trust-verdict");
    verdict.setId(id + "-verdict");
    for (Label line : new Label[] {heading, areas, verdict}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
    }
    VBox.setVgrow(chart, Priority.ALWAYS);
    HBox.setHgrow(this, Priority.ALWAYS);
    getChildren().setAll(heading, chart, areas, verdict);
  }

  void show(PixelCurves curves, boolean probability) {
    chart.show(curves, probability);
    areas.setText(words.areas(curves));
    verdict.setText(words.verdict(curves));
    chart.setAccessibleText(areas.getText() + ". " + verdict.getText());
  }
}
