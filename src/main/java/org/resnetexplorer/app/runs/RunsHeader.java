package org.resnetexplorer.app.runs;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ValueScale;

/** Stands in the line of tabs: which call, what is seen of it, and the one scale of all maps. */
final class RunsHeader extends HBox {
  private final RunsWords words;
  private final Label name = new Label();
  private final Label summary = new Label();
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
    summary.setMinWidth(0);
    legend.setMinWidth(USE_PREF_SIZE);
    values.setId("runs-values");
    values.getStyleClass().add("caption");
    values.setMinWidth(USE_PREF_SIZE);
    values.visibleProperty().bind(values.textProperty().isNotEmpty());
    values.managedProperty().bind(values.visibleProperty());
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().setAll(name, summary, gap, values, legend);
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

  void say(String text) {
    summary.setText(text);
    Tooltips.on(summary, text);
    summary.setAccessibleText(text);
  }
}
