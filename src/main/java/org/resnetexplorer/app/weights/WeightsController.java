package org.resnetexplorer.app.weights;

import java.util.List;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.MatrixView;
import org.resnetexplorer.text.Messages;

/** The weights of the selected call, drawn as suits its layer, with their statistics. */
final class WeightsController implements Copies {
  private final PaneContext context;
  private final Messages messages;
  private final WeightsViewModel viewModel;
  private final WeightsWords words;
  private final FilterGrid filters;
  private final KernelTable kernels;
  private final MixingMatrix matrix;
  private final NormTable norm;
  private final FactsPane facts;
  private final WeightsHeader header;

  @FXML private BorderPane content;
  @FXML private Label how;
  @FXML private StackPane place;
  @FXML private HBox sides;
  @FXML private ScrollPane factsPlace;
  @FXML private Label empty;

  WeightsController(PaneContext context, WeightsViewModel viewModel) {
    this.context = context;
    this.messages = context.messages();
    this.viewModel = viewModel;
    this.words = new WeightsWords(messages);
    this.filters = new FilterGrid(viewModel::selectOutput, this::hoverFilter);
    this.kernels =
        new KernelTable(viewModel::selectOutput, viewModel::selectInput, this::hoverInput);
    this.matrix =
        new MixingMatrix(
            viewModel::selectOutput, viewModel::selectInput, this::hoverCell, this::summarise);
    this.norm = new NormTable(words, messages.text("parameters.column"), viewModel::selectOutput);
    this.facts = new FactsPane(messages, words, viewModel);
    this.header = new WeightsHeader(messages, words, viewModel, matrix);
  }

  @FXML
  private void initialize() {
    factsPlace.setContent(facts);
    norm.setAccessibleText(messages.text("parameters.tab"));
    how.managedProperty().bind(how.visibleProperty());
    place.getChildren().setAll(filters, kernels, matrix, norm);
    Subscriptions.now(viewModel.shownProperty(), this::adopt);
    Subscriptions.onChange(viewModel.outputProperty(), (before, now) -> show());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> summarise());
    Subscriptions.onChange(viewModel.inputProperty(), (before, now) -> show());
    Subscriptions.onChange(viewModel.tensorProperty(), (before, now) -> show());
    Subscriptions.now(viewModel.reasonProperty(), empty::setText);
    Subscriptions.now(context.appearance().widthProperty(), this::layOut);
    Subscriptions.now(context.appearance().lowProperty(), low -> how.setVisible(!low));
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }

  private void layOut(WidthClass width) {
    factsPlace.setPrefWidth(width == WidthClass.NARROW ? 210 : 300);
    factsPlace.setMinWidth(factsPlace.getPrefWidth());
    header.fit(width);
    summarise();
    sides.getChildren().remove(facts.heaviest());
    facts.getChildren().remove(facts.heaviest());
    if (width == WidthClass.WIDE) {
      sides.getChildren().add(0, facts.heaviest());
    } else {
      facts.getChildren().add(facts.heaviest());
    }
  }

  private void adopt(@Nullable ShownWeights weights) {
    content.setVisible(weights != null);
    empty.setVisible(weights == null);
    header.show(weights);
    filters.setVisible(weights != null && weights.kind() == ShownWeights.Kind.FILTERS);
    kernels.setVisible(weights != null && weights.kind() == ShownWeights.Kind.KERNELS);
    matrix.setVisible(weights != null && weights.kind() == ShownWeights.Kind.MATRIX);
    norm.setVisible(weights != null && weights.kind() == ShownWeights.Kind.NORM);
    if (weights != null) {
      how.setText(words.explained(weights));
      facts.offer(weights);
    }
    show();
  }

  private void show() {
    ShownWeights weights = viewModel.shownProperty().get();
    int output = viewModel.outputProperty().get();
    int input = viewModel.inputProperty().get();
    filters.show(only(weights, ShownWeights.Kind.FILTERS), output);
    kernels.show(only(weights, ShownWeights.Kind.KERNELS), output, input);
    matrix.show(only(weights, ShownWeights.Kind.MATRIX), output, input);
    norm.show(only(weights, ShownWeights.Kind.NORM), output);
    header.showInput(input);
    if (weights != null) {
      facts.show(weights, weights.tensors().get(viewModel.tensorProperty().get()), output);
    }
    summarise();
  }

  private static @Nullable ShownWeights only(
      @Nullable ShownWeights weights, ShownWeights.Kind kind) {
    return weights != null && weights.kind() == kind ? weights : null;
  }

  private void summarise() {
    ShownWeights weights = viewModel.shownProperty().get();
    boolean unselected = !context.selection().current().hasChannel();
    String text = weights == null ? "" : summary(weights);
    boolean ofOne =
        weights != null
            && (weights.kind() == ShownWeights.Kind.FILTERS
                || weights.kind() == ShownWeights.Kind.KERNELS);
    header.say(ofOne && unselected ? messages.text("parameters.unselected", text) : text);
    if (weights != null) {
      describe(weights);
    }
  }

  /** What the keys have reached, for those who hear the window; a table tells its own cells. */
  private void describe(ShownWeights weights) {
    int output = viewModel.outputProperty().get();
    int input = viewModel.inputProperty().get();
    switch (weights.kind()) {
      case FILTERS -> filters.setAccessibleText(summary(weights));
      case KERNELS -> kernels.setAccessibleText(summary(weights));
      case MATRIX -> matrix.setAccessibleText(words.link(weights, output, input));
      case NORM -> {}
    }
  }

  private String summary(ShownWeights weights) {
    int output = viewModel.outputProperty().get();
    int input = viewModel.inputProperty().get();
    return switch (weights.kind()) {
      case FILTERS -> words.filter(weights, output, OptionalInt.empty());
      case KERNELS -> words.kernel(weights, output, input);
      case MATRIX -> seen(weights, matrix.view());
      case NORM -> messages.text("parameters.seen.norm", weights.outputs());
    };
  }

  private String seen(ShownWeights weights, @Nullable MatrixView view) {
    return view == null
        ? ""
        : messages.text(
            context.appearance().widthProperty().get() == WidthClass.NARROW
                ? "parameters.seen.matrix.short"
                : "parameters.seen.matrix",
            view.firstRow(),
            view.endRow() - 1,
            weights.outputs(),
            view.firstColumn(),
            view.endColumn() - 1,
            weights.inputs());
  }

  private void hoverFilter(int filter, OptionalInt cell) {
    ShownWeights weights = viewModel.shownProperty().get();
    if (weights == null || filter < 0) {
      summarise();
    } else {
      header.say(words.filter(weights, filter, cell));
    }
  }

  private void hoverInput(int input) {
    ShownWeights weights = viewModel.shownProperty().get();
    if (weights == null || input < 0) {
      summarise();
    } else {
      header.say(words.kernel(weights, viewModel.outputProperty().get(), input));
    }
  }

  private void hoverCell(int cell) {
    ShownWeights weights = viewModel.shownProperty().get();
    if (weights == null || cell < 0) {
      summarise();
    } else {
      header.say(words.link(weights, cell / weights.inputs(), cell % weights.inputs()));
    }
  }

  @Override
  public List<Copyable> copies() {
    return new WeightsCopies(viewModel).copies();
  }
}
