package org.resnetexplorer.app.code;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.code.FrameState;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.text.Messages;

/** Shows the variables at the pointer, and what the sum of a block adds. */
final class VariablesController implements Copies {
  private final PaneContext context;
  private final Messages messages;
  private final VariablesViewModel viewModel;

  @FXML private Label when;
  @FXML private CheckBox inPlace;
  @FXML private VBox content;

  VariablesController(PaneContext context, CallSketches sketches, ShownFrame frame) {
    this.context = context;
    this.messages = context.messages();
    this.viewModel = new VariablesViewModel(context, sketches, frame);
  }

  @FXML
  private void initialize() {
    WhileSeen seen = new WhileSeen(context.seen(), this::show);
    inPlace.selectedProperty().bindBidirectional(viewModel.inPlaceProperty());
    Subscriptions.onInvalidation(viewModel.shownProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(viewModel.sumProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(viewModel.inPlaceProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(viewModel.sketches().knownProperty(), seen.only(this::show));
    show();
  }

  /** The cards are made anew; the one with the keyboard has it after too. */
  private void show() {
    Node focused = content.getChildren().stream().filter(Node::isFocused).findFirst().orElse(null);
    fill();
    if (focused != null) {
      content.getChildren().stream()
          .filter(card -> Objects.equals(card.getId(), focused.getId()))
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private void fill() {
    content.getChildren().clear();
    VariablesViewModel.Shown shown = viewModel.shownProperty().get();
    if (shown == null) {
      return;
    }
    when.setText(shown.when());
    showVariables(shown);
    if (viewModel.inPlaceProperty().get()) {
      content.getChildren().add(overwritten(shown.state()));
    }
    VariablesViewModel.Sum sum = viewModel.sumProperty().get();
    if (sum != null) {
      content.getChildren().add(new SumView(messages, sum));
    }
    if (context.appState().runProperty().get() == null) {
      Label hint = new Label(messages.text("code.detail.none"));
      hint.getStyleClass().addAll("caption", "variable-hint");
      content.getChildren().add(hint);
    }
  }

  private void showVariables(VariablesViewModel.Shown shown) {
    Map<Integer, CallSketch> known = viewModel.sketches().knownProperty().get();
    List<FrameState.Variable> variables = shown.state().variables();
    List<Statistics> all =
        variables.stream()
            .map(variable -> known.get(variable.value()))
            .filter(Objects::nonNull)
            .map(CallSketch::statistics)
            .filter(statistics -> Double.isFinite(statistics.min()))
            .toList();
    double low = Math.min(0, all.stream().mapToDouble(Statistics::min).min().orElse(0));
    double high = Math.max(0, all.stream().mapToDouble(Statistics::max).max().orElse(1));
    for (FrameState.Variable variable : variables) {
      VariableCard card =
          new VariableCard(messages, shown, variable, known.get(variable.value()), low, high);
      card.setOnChosen(() -> viewModel.select(variable));
      content.getChildren().add(card);
    }
  }

  private VBox overwritten(FrameState state) {
    VBox box = new VBox(6);
    box.setId("in-place");
    box.getStyleClass().add("in-place");
    box.getChildren().add(paragraph(messages.text("code.inplace.why")));
    List<FrameState.Overwritten> lost = state.overwritten();
    for (FrameState.Overwritten one : lost) {
      Label line =
          new Label(
              messages.text(
                  "code.inplace.lost",
                  one.lost().number(),
                  String.valueOf(one.lost().target()),
                  String.valueOf(one.by().target()),
                  one.by().number()));
      line.getStyleClass().add("code");
      line.setWrapText(true);
      box.getChildren().add(line);
    }
    if (lost.isEmpty()) {
      box.getChildren().add(paragraph(messages.text("code.inplace.none")));
    }
    String disturbed = state.disturbed().stream().collect(Collectors.joining(", "));
    box.getChildren()
        .add(
            paragraph(
                disturbed.isEmpty()
                    ? messages.text("code.inplace.kept")
                    : messages.text("code.inplace.disturbed", disturbed)));
    return box;
  }

  private static Label paragraph(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("second");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  @Override
  public List<Copyable> copies() {
    VariablesViewModel.Shown shown = viewModel.shownProperty().get();
    return shown == null ? List.of() : List.of(variables(shown));
  }

  /** A value that has not been run, or read yet, has no statistics. */
  private Copyable variables(VariablesViewModel.Shown shown) {
    Map<Integer, CallSketch> known = viewModel.sketches().knownProperty().get();
    return new Copyable.Table(
        shown.when(),
        List.of("variable", "mean", "std", "min", "max", "zeros"),
        shown.state().variables().stream()
            .map(
                variable -> {
                  CallSketch sketch = known.get(variable.value());
                  Statistics of = sketch == null ? Statistics.NONE : sketch.statistics();
                  return Cell.row(
                      variable.name(),
                      of.mean(),
                      of.deviation(),
                      of.min(),
                      of.max(),
                      of.zeroShare());
                })
            .toList());
  }
}
