package org.resnetexplorer.app.weights;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.text.Messages;

/** Stands in the line of tabs: which weights, which of how many are seen, and their colours. */
final class WeightsHeader extends HBox {
  private final Messages messages;
  private final WeightsWords words;
  private final WeightsViewModel viewModel;
  private final Label name = new Label();
  private final Label text = new Label();
  private final ColourLegend legend = ColourLegend.steady();
  private final Slider input = new Slider();
  private final HBox zoom = new HBox();
  private boolean following;
  private boolean sliding;
  private boolean zooming;
  private boolean wide = true;

  /**
   * @param matrix what the buttons zoom
   */
  WeightsHeader(
      Messages messages, WeightsWords words, WeightsViewModel viewModel, MixingMatrix matrix) {
    this.messages = messages;
    this.words = words;
    this.viewModel = viewModel;
    getStyleClass().add("weights-header");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    name.getStyleClass().add("maps-name");
    name.setId("weights-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.managedProperty().bind(name.visibleProperty());
    text.setId("weights-text");
    text.getStyleClass().add("caption");
    text.setMinWidth(0);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    input.setId("weights-input");
    input.getStyleClass().add("weights-input");
    input.setBlockIncrement(1);
    input.setAccessibleText(messages.text("parameters.input.choose"));
    Tooltips.on(input, messages.text("parameters.input.choose"));
    Subscriptions.now(
        input.valueProperty(),
        value -> {
          if (!following) {
            viewModel.selectInput((int) Math.round(value.doubleValue()));
          }
        });
    zoom.setAlignment(Pos.CENTER);
    zoom.setMinWidth(USE_PREF_SIZE);
    zoom.getChildren()
        .setAll(
            button("out", "fth-zoom-out", () -> matrix.zoom(false)),
            button("in", "fth-zoom-in", () -> matrix.zoom(true)));
    for (Region part : new Region[] {legend, input, zoom}) {
      part.managedProperty().bind(part.visibleProperty());
      part.setVisible(false);
    }
    getChildren().setAll(name, text, gap, input, zoom, legend);
  }

  private Button button(String id, String icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId("weights-zoom-" + id);
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(messages.text("parameters.zoom." + id));
    Tooltips.on(button, messages.text("parameters.zoom." + id));
    button.setOnAction(event -> action.run());
    return button;
  }

  void show(@Nullable ShownWeights weights) {
    name.setText(weights == null ? "" : weights.call().shortName());
    boolean coloured =
        weights != null
            && (weights.kind() == ShownWeights.Kind.MATRIX
                || weights.kind() == ShownWeights.Kind.KERNELS);
    legend.setVisible(coloured);
    zooming = weights != null && weights.kind() == ShownWeights.Kind.MATRIX;
    zoom.setVisible(zooming && wide);
    sliding =
        weights != null && weights.kind() == ShownWeights.Kind.KERNELS && weights.inputs() > 1;
    input.setVisible(sliding && wide);
    if (weights != null) {
      following = true;
      input.setMax(weights.inputs() - 1);
      input.setMajorTickUnit(Math.max(1, weights.inputs() - 1));
      following = false;
      legend.show(weights.scale(), messages.text("parameters.legend"));
    }
  }

  void showInput(int channel) {
    following = true;
    input.setValue(channel);
    following = false;
  }

  /** Where there is no room for slider and buttons, keys and tiles do their work. */
  void fit(WidthClass width) {
    wide = width != WidthClass.NARROW;
    name.setVisible(wide);
    zoom.setVisible(zooming && wide);
    input.setVisible(sliding && wide);
  }

  void say(String words) {
    text.setText(words);
    text.setAccessibleText(words);
  }
}
