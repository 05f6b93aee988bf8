package org.resnetexplorer.app.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Appearance;
import org.resnetexplorer.app.common.ColourLegend;
import org.resnetexplorer.app.common.WidthClass;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.ValueScale;

/** Stands in the line of tabs: which call, what is seen of it, and the one scale of all maps. */
final class RunsHeader extends HBox {
  private final RunsWords words;
  private final Label name = new Label();
  private final Label summary = new Label();
  private final Tooltip whole = new Tooltip();
  private final ColourLegend legend = new ColourLegend();
  private final SegmentedButton modes;

  RunsHeader(RunsViewModel viewModel, RunsWords words, Appearance appearance) {
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
    summary.setTooltip(whole);
    ToggleButton one = mode(viewModel, RunsViewModel.Mode.ONE, "one");
    ToggleButton all = mode(viewModel, RunsViewModel.Mode.ALL, "all");
    modes = new SegmentedButton(one, all);
    modes.setMinWidth(USE_PREF_SIZE);
    modes.visibleProperty().bind(legend.visibleProperty());
    legend.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().setAll(name, summary, gap, modes, legend);
  }

  private ToggleButton mode(RunsViewModel viewModel, RunsViewModel.Mode mode, String id) {
    ToggleButton button = new ToggleButton(words.text("runs.mode." + id));
    button.setId("runs-mode-" + id);
    button.getStyleClass().add("runs-mode");
    button.setTooltip(new Tooltip(words.text("runs.mode." + id + ".tip")));
    button.setSelected(viewModel.modeProperty().get() == mode);
    viewModel.modeProperty().subscribe(now -> button.setSelected(now == mode));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          viewModel.modeProperty().set(mode);
        });
    return button;
  }

  /** Explains what is shown; null while there is nothing. */
  void show(@Nullable RunsPair pair) {
    boolean maps = pair != null && pair.difference() != null;
    legend.setVisible(maps);
    name.setText(pair == null ? "" : words.callName(pair));
    modes.setDisable(pair == null || pair.channels() < 2);
    if (pair != null && pair.difference() != null) {
      ValueScale scale = pair.difference().scale();
      legend.show(Legend.of(scale), scale, words.text("runs.legend"));
    }
  }

  void say(String text) {
    summary.setText(text);
    whole.setText(text);
    summary.setAccessibleText(text);
  }
}
