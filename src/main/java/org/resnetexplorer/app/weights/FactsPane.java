package org.resnetexplorer.app.weights;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.FormulaBreaks;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.TensorFacts;
import org.resnetexplorer.text.Messages;

/** The numbers of one tensor, its histogram, how it began, and the inputs that weigh most. */
final class FactsPane extends VBox {
  private static final int HEAVIEST = 10;

  private final Messages messages;
  private final WeightsWords words;
  private final WeightsViewModel viewModel;
  private final FlowPane choice = new FlowPane();
  private final Label name = new Label();
  private final GridPane numbers = new GridPane();
  private final TensorHistogram histogram = new TensorHistogram();
  private final Label initial = new Label();
  private final Label heaviestTitle = new Label();
  private final GridPane heaviest = new GridPane();
  private final VBox heaviestBox = new VBox();

  FactsPane(Messages messages, WeightsWords words, WeightsViewModel viewModel) {
    this.messages = messages;
    this.words = words;
    this.viewModel = viewModel;
    getStyleClass().add("weights-facts");
    setId("weights-facts");
    name.getStyleClass().add("maps-name");
    name.setId("weights-tensor");
    name.setWrapText(true);
    initial.setId("weights-initial");
    for (Label text : List.of(initial, heaviestTitle)) {
      text.getStyleClass().add("caption");
      text.setWrapText(true);
    }
    choice.getStyleClass().add("weights-choice");
    numbers.getStyleClass().add("weights-numbers");
    heaviest.getStyleClass().add("weights-numbers");
    for (GridPane grid : List.of(numbers, heaviest)) {
      ColumnConstraints text = new ColumnConstraints();
      text.setHgrow(Priority.ALWAYS);
      ColumnConstraints number = new ColumnConstraints();
      number.setHalignment(HPos.RIGHT);
      number.setMinWidth(USE_PREF_SIZE);
      grid.getColumnConstraints().setAll(text, number);
    }
    heaviest.setId("weights-heaviest");
    choice.managedProperty().bind(choice.visibleProperty());
    heaviestBox.getStyleClass().add("weights-heaviest");
    heaviestBox.getChildren().setAll(heaviestTitle, heaviest);
    heaviestBox.managedProperty().bind(heaviestBox.visibleProperty());
    getChildren().setAll(choice, name, numbers, histogram, initial);
  }

  /** The inputs that weigh most, to stand beside or below the rest. */
  VBox heaviest() {
    return heaviestBox;
  }

  /** Offers the tensors of a layer, if there are several. */
  void offer(ShownWeights weights) {
    ToggleGroup group = new ToggleGroup();
    choice.getChildren().clear();
    for (int i = 0; i < weights.tensors().size(); i++) {
      RadioButton button = new RadioButton(words.tensor(weights, weights.tensors().get(i)));
      int index = i;
      button.setMnemonicParsing(false);
      button.setToggleGroup(group);
      button.setSelected(i == viewModel.tensorProperty().get());
      button.setOnAction(event -> viewModel.tensorProperty().set(index));
      choice.getChildren().add(button);
    }
    choice.setVisible(weights.tensors().size() > 1);
  }

  void show(ShownWeights weights, Tensor tensor, int output) {
    name.setText(FormulaBreaks.in(words.name(weights, tensor) + " " + tensor.shape()));
    TensorFacts facts = tensor.facts();
    Statistics statistics = facts.statistics();
    numbers.getChildren().clear();
    row(
        numbers,
        messages.text("parameters.count"),
        Numbers.count(statistics.count(), messages.locale()));
    row(numbers, messages.text("parameters.min"), Numbers.compact(statistics.min()));
    row(numbers, messages.text("parameters.max"), Numbers.compact(statistics.max()));
    row(numbers, messages.text("parameters.mean"), Numbers.compact(statistics.mean()));
    row(numbers, messages.text("parameters.deviation"), Numbers.compact(statistics.deviation()));
    row(numbers, messages.text("parameters.near-zero"), Numbers.share(facts.nearZero()));
    row(numbers, messages.text("parameters.norm"), Numbers.compact(statistics.norm()));
    histogram.show(
        facts.histogram(),
        messages.text("parameters.histogram", facts.histogram().total(), statistics.count()));
    initial.setText(FormulaBreaks.in(words.initial(weights, tensor)));
    showHeaviest(weights, output);
  }

  private void showHeaviest(ShownWeights weights, int output) {
    boolean mixes =
        weights.kind() == ShownWeights.Kind.MATRIX || weights.kind() == ShownWeights.Kind.KERNELS;
    heaviestBox.setVisible(mixes);
    heaviest.getChildren().clear();
    if (!mixes) {
      return;
    }
    List<Integer> inputs = weights.heaviest(output, HEAVIEST);
    boolean single = weights.kernel() == 1;
    heaviestTitle.setText(
        messages.text(
            single ? "parameters.heaviest" : "parameters.heaviest.kernels",
            inputs.size(),
            weights.inputs(),
            words.output(weights, output)));
    if (weights.hasBias()) {
      float bias = weights.tensors().get(1).values()[output];
      row(heaviest, messages.text("parameters.bias"), WeightsWords.fixed(bias));
    }
    for (int input : inputs) {
      row(
          heaviest,
          words.input(weights, output, input),
          single
              ? WeightsWords.fixed(weights.at(output, input, 0))
              : Numbers.fixed(magnitude(weights, output, input), 3));
    }
  }

  private static double magnitude(ShownWeights weights, int output, int input) {
    double sum = 0;
    for (int cell = 0; cell < weights.kernel() * weights.kernel(); cell++) {
      sum += Math.abs(weights.at(output, input, cell));
    }
    return sum;
  }

  private static void row(GridPane grid, String text, String number) {
    Label left = new Label(text);
    left.getStyleClass().add("caption");
    left.setWrapText(true);
    left.setMinHeight(Region.USE_PREF_SIZE);
    Label right = new Label(number);
    right.getStyleClass().add("channel-fact");
    grid.addRow(grid.getRowCount(), left, right);
  }
}
