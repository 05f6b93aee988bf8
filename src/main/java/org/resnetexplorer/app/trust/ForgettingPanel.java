package org.resnetexplorer.app.trust;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.trust.Cascade;

/** The map, and the map again while the network forgets: one slider from fc to conv1. */
final class ForgettingPanel extends VBox {
  private final TrustViewModel viewModel;
  private final TrustWords words;
  private final MapPhoto first = new MapPhoto();
  private final MapPhoto again = new MapPhoto();
  private final ColourLegend firstScale = new ColourLegend();
  private final ColourLegend againScale = new ColourLegend();
  private final CascadeChart chart;
  private final Slider slider = new Slider();
  private final Label forgotten = new Label();
  private final Label likeness = new Label();

  ForgettingPanel(TrustViewModel viewModel, TrustWords words) {
    this.viewModel = viewModel;
    this.words = words;
    this.chart = new CascadeChart(viewModel.stepProperty()::set);
    getStyleClass().add("trust-panel");
    setId("trust-forgetting");
    setMinWidth(USE_PREF_SIZE);
    Label heading = new Label(words.text("trust.forgetting"));
    heading.getStyleClass().add("trust-title");
    Tooltips.on(heading, words.text("trust.forgetting.tip"));
    first.setId("trust-first");
    again.setId("trust-again");
    HBox maps =
        new HBox(
            12,
            map(words.text("trust.map.first"), first, firstScale),
            map(words.text("trust.map.again"), again, againScale));
    slider.setId("trust-step");
    slider.setMin(0);
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText(words.text("trust.forgetting"));
    VBox.setMargin(slider, new Insets(0, 0, 0, CascadeChart.AXIS));
    Subscriptions.onChange(
        slider.valueProperty(),
        (before, now) -> viewModel.stepProperty().set((int) Math.round(now.doubleValue())));
    forgotten.setId("trust-forgotten");
    likeness.setId("trust-likeness");
    likeness.getStyleClass().add("number");
    Tooltips.on(likeness, words.text("trust.likeness.tip"));
    for (Label line : new Label[] {heading, forgotten, likeness}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
    }
    Label colours = new Label(words.text("trust.likeness.colours"));
    colours.getStyleClass().add("caption");
    colours.setWrapText(true);
    colours.setMinHeight(Region.USE_PREF_SIZE);
    VBox beside = new VBox(2, forgotten, chart, slider, likeness, colours);
    beside.getStyleClass().add("trust-beside");
    VBox.setVgrow(chart, Priority.ALWAYS);
    HBox.setHgrow(beside, Priority.ALWAYS);
    HBox row = new HBox(16, maps, beside);
    VBox.setVgrow(row, Priority.ALWAYS);
    getChildren().setAll(heading, row);
    Subscriptions.now(viewModel.testedProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.stepProperty(), this::showStep);
  }

  private static VBox map(String name, MapPhoto photo, ColourLegend scale) {
    Label title = new Label(name);
    title.getStyleClass().add("caption");
    title.setMinHeight(Region.USE_PREF_SIZE);
    VBox map = new VBox(2, title, photo, scale);
    map.setAlignment(Pos.TOP_LEFT);
    map.setMinWidth(Region.USE_PREF_SIZE);
    return map;
  }

  private void show(@Nullable Tested tested) {
    if (tested == null) {
      return;
    }
    slider.setMax(tested.outcomes().size() - 1.0);
    Attribution map = tested.map();
    Tested.Remembered start = tested.outcomes().get(0);
    draw(first, firstScale, start);
    first.setAccessibleText(
        words.text("trust.map.first") + (map == null ? "" : ", " + map.method().title()));
    showStep();
  }

  private void draw(MapPhoto photo, ColourLegend scale, Tested.@Nullable Remembered step) {
    photo.show(step == null ? null : step.drawn());
    scale.setVisible(step != null);
    if (step != null) {
      scale.show(step.drawn().scale(), words.text("trust.scale.tip"));
    }
  }

  private void showStep() {
    Tested tested = viewModel.testedProperty().get();
    if (tested == null) {
      return;
    }
    int at = viewModel.stepProperty().get();
    slider.setValue(at);
    Tested.Remembered step = tested.outcomes().get(at);
    draw(again, againScale, step);
    Cascade.Outcome outcome = step == null ? null : step.outcome();
    forgotten.setText(words.forgotten(tested.cascade(), at));
    likeness.setText(words.likeness(outcome));
    again.setAccessibleText(forgotten.getText() + ". " + likeness.getText());
    chart.setAccessibleText(again.getAccessibleText());
    chart.show(tested, at);
  }
}
