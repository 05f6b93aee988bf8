package org.resnetexplorer.app.runs;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ValueScale;

/** Stands in the line of tabs: which call, what is seen of it, and the one scale of all maps. */
final class RunsHeader extends HBox {
  private final RunsWords words;
  private final Label name = new Label();
  private final YieldingLine summary = new YieldingLine();
  private final Label values = new Label();
  private final ColourLegend legend = ColourLegend.steady();

  RunsHeader(RunsWords words, Appearance appearance) {
    this.words = words;
    getStyleClass().add("maps-header");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    name.setId("runs-name");
    name.getStyleClass().add("maps-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.visibleProperty().bind(appearance.widthProperty().isNotEqualTo(WidthClass.NARROW));
    name.managedProperty().bind(name.visibleProperty());
    summary.setId("runs-summary");
    summary.getStyleClass().addAll("number", "runs-summary");
    summary.setPrefWidth(0);
    summary.setMaxWidth(Double.MAX_VALUE);
    setHgrow(summary, Priority.ALWAYS);
    legend.setMinWidth(USE_PREF_SIZE);
    values.setId("runs-values");
    values.getStyleClass().add("caption");
    values.setMinWidth(USE_PREF_SIZE);
    values.visibleProperty().bind(values.textProperty().isNotEmpty());
    values.managedProperty().bind(values.visibleProperty());
    getChildren().setAll(name, summary, values, legend);
  }

  /** Explains what is shown; null while there is nothing. */
  void show(@Nullable RunsPair pair) {
    boolean maps = pair != null && pair.difference() != null;
    legend.setVisible(maps);
    values.setText("");
    name.setText(pair == null ? "" : words.callName(pair));
    if (pair != null && pair.difference() != null) {
      ValueScale scale = pair.difference().scale();
      ValueScale ofValues = pair.difference().valueScale();
      boolean two = ofValues.map() != scale.map();
      values.setText(two ? words.text("runs.legend.values", Numbers.compact(ofValues.high())) : "");
      legend.show(scale, words.text(two ? "runs.legend.two" : "runs.legend"));
    }
  }

  /**
   * @param wordings from the longest to the shortest; the longest is spoken
   */
  void say(List<String> wordings) {
    summary.say(wordings);
    Tooltips.on(summary, wordings.get(0));
    summary.setAccessibleText(wordings.get(0));
  }
}
