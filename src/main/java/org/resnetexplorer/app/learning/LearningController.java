package org.resnetexplorer.app.learning;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.PaintedRegion.Ink;
import org.resnetexplorer.app.controls.Reading;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.explain.learning.LossGradient;
import org.resnetexplorer.explain.learning.Variant;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.Messages;

/** The loss of the answer taken for true, and its gradient over the depth of the net. */
final class LearningController implements Copies {
  private final Messages messages;
  private final PaneContext context;
  private final LearningViewModel viewModel;
  private final LearningWords words;
  private final StackPane content = new StackPane();
  private final HBox header = new HBox();
  private final VBox face = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final VBox empty;
  private final VBox silent;
  private final Label loss = new Label();
  private final Reading reading = new Reading("learning-reading", "second");
  private final TruthMenu truth;
  private final Legend legend;
  private final DepthChart chart = new DepthChart(this::tell, this::choose);

  LearningController(PaneContext context) {
    this.context = context;
    this.messages = context.messages();
    this.viewModel = new LearningViewModel(context);
    this.words = new LearningWords(messages);
    this.truth = new TruthMenu(messages, viewModel, words);
    this.legend = new Legend(messages, viewModel, words);
    this.empty = message(messages.text("learning.empty"), messages.text("learning.empty.text"));
    this.silent = message(messages.text("learning.none"), messages.text("learning.none.text"));
    content.getStyleClass().add("learning-pane");
    content.setMinSize(0, 0);
    fillFace();
    fillHeader();
    String untrained = messages.text("learning.untrained");
    VBox.setVgrow(face, Priority.ALWAYS);
    scroll.setContent(new VBox(new UntrainedNote(context, "learning", untrained), face));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    content.getChildren().setAll(scroll, empty, silent);
    Subscriptions.onInvalidation(viewModel.faceProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.learningProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.variantProperty(), this::show);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::showSelected);
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    show();
  }

  Node content() {
    return content;
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }

  private static VBox message(String title, String text) {
    Label heading = new Label(title);
    heading.getStyleClass().add("heading");
    Label words = new Label(text);
    words.getStyleClass().add("second");
    words.setWrapText(true);
    VBox box = new VBox(heading, words);
    box.getStyleClass().add("maps-empty");
    box.setAlignment(Pos.CENTER);
    box.setMouseTransparent(true);
    return box;
  }

  private void fillFace() {
    Label caption = new Label(messages.text("learning.truth"));
    caption.getStyleClass().add("second");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    loss.getStyleClass().add("number");
    loss.setId("learning-loss");
    loss.setMinWidth(0);
    HBox line = new HBox(8, caption, truth.node(), loss);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(Region.USE_PREF_SIZE);
    chart.setId("learning-chart");
    HBox.setHgrow(chart, Priority.ALWAYS);
    HBox middle = new HBox(16, chart, legend.node());
    VBox.setVgrow(middle, Priority.ALWAYS);
    face.getStyleClass().add("learning-face");
    face.getChildren().setAll(line, middle, reading);
  }

  private void fillHeader() {
    ToggleButton blocks = segment("learning.face.blocks", LearningViewModel.Face.BLOCKS);
    ToggleButton parameters =
        segment("learning.face.parameters", LearningViewModel.Face.PARAMETERS);
    SegmentedButton faces = new SegmentedButton(blocks, parameters);
    faces.getStyleClass().add("word-segments");
    faces.setMinWidth(Region.USE_PREF_SIZE);
    blocks.setSelected(true);
    OneToggle.keep(faces.getToggleGroup());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    header.getStyleClass().add("maps-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    header.getChildren().setAll(gap, faces);
  }

  private ToggleButton segment(String key, LearningViewModel.Face shown) {
    ToggleButton segment = new ToggleButton(messages.text(key));
    segment.setId("learning-" + key.substring(key.lastIndexOf('.') + 1));
    Tooltips.on(segment, messages.text(key + ".why"));
    segment.setOnAction(event -> viewModel.wantedProperty().set(shown));
    return segment;
  }

  private void show() {
    LearningViewModel.Face shown = viewModel.faceProperty().get();
    Learning learning = viewModel.learningProperty().get();
    empty.setVisible(shown == LearningViewModel.Face.EMPTY);
    silent.setVisible(shown == LearningViewModel.Face.NO_LOSS);
    scroll.setVisible(learning != null && !empty.isVisible() && !silent.isVisible());
    if (learning == null) {
      return;
    }
    truth.show(learning);
    loss.setText(words.loss(learning));
    legend.show(learning);
    if (isOfParameters()) {
      showParameters(learning);
    } else {
      showBlocks(learning);
    }
    showSelected();
  }

  private boolean isOfParameters() {
    return viewModel.faceProperty().get() == LearningViewModel.Face.PARAMETERS;
  }

  private void showBlocks(Learning learning) {
    List<DepthChart.Series> series = new ArrayList<>();
    for (Variant variant : learning.variants()) {
      DepthChart.Mark mark = variant.shortcuts() ? DepthChart.Mark.CURVE : DepthChart.Mark.DASHED;
      learning
          .of(variant)
          .ifPresent(
              known ->
                  series.add(
                      new DepthChart.Series(
                          words.name(variant, learning.run().model()),
                          known.blocks(),
                          mark,
                          List.of(Legend.ink(variant)))));
    }
    List<String> stages =
        network(learning).blocks().stream().map(block -> "layer" + block.stage()).toList();
    chart.show(stages, network(learning).blocks().stream().map(Block::path).toList(), series);
  }

  private void showParameters(Learning learning) {
    List<LossGradient.OfParameter> parameters = parameters();
    List<Ink> inks =
        parameters.stream().map(of -> of.call().isNorm() ? Ink.INK_3 : Ink.ACCENT).toList();
    List<Double> norms = parameters.stream().map(LossGradient.OfParameter::gradient).toList();
    chart.show(
        parameters.stream().map(of -> part(network(learning), of.call())).toList(),
        parameters.stream().map(of -> of.call().name()).toList(),
        parameters.isEmpty()
            ? List.of()
            : List.of(
                new DepthChart.Series(
                    context.messages().text("learning.face.parameters"),
                    norms,
                    DepthChart.Mark.BARS,
                    inks)));
  }

  private static Network network(Learning learning) {
    return learning.run().model().network();
  }

  /** Those of the network chosen in the legend; none before they are known. */
  private List<LossGradient.OfParameter> parameters() {
    Learning learning = viewModel.learningProperty().get();
    Variant variant = viewModel.variantProperty().get();
    return learning == null || variant == null
        ? List.of()
        : learning.of(variant).map(LossGradient::parameters).orElse(List.of());
  }

  private String part(Network network, Call call) {
    return network
        .blockOf(call.name())
        .map(block -> "layer" + block.stage())
        .orElse(messages.text(call.index() < 2 ? "learning.part.stem" : "learning.part.head"));
  }

  private void showSelected() {
    chart.showSelected(selected());
    tell(DepthChart.NOWHERE);
  }

  private int selected() {
    Learning learning = viewModel.learningProperty().get();
    if (learning == null) {
      return DepthChart.NOWHERE;
    }
    if (isOfParameters()) {
      String id = context.selection().current().target().id();
      List<String> names = parameters().stream().map(of -> of.call().name()).toList();
      return names.indexOf(id);
    }
    Block block = context.selection().blockProperty().get();
    return block == null ? DepthChart.NOWHERE : network(learning).blocks().indexOf(block);
  }

  private void tell(int hovered) {
    Learning learning = viewModel.learningProperty().get();
    int place = hovered == DepthChart.NOWHERE ? selected() : hovered;
    if (learning == null) {
      return;
    }
    if (isOfParameters()) {
      legend.tell(learning, DepthChart.NOWHERE);
      reading.tell(parameter(learning, place));
      chart.setAccessibleText(reading.getText());
    } else {
      legend.tell(learning, place);
      reading.hint(words.blocks(learning));
      chart.setAccessibleText(
          place == DepthChart.NOWHERE ? reading.getText() : words.block(learning, place));
    }
  }

  private String parameter(Learning learning, int place) {
    List<LossGradient.OfParameter> parameters = parameters();
    if (place >= 0 && place < parameters.size()) {
      return words.parameter(parameters.get(place));
    }
    Variant variant = viewModel.variantProperty().get();
    return variant == null ? "" : words.parameters(learning, variant);
  }

  private void choose(int place) {
    Learning learning = viewModel.learningProperty().get();
    if (learning == null) {
      return;
    }
    if (isOfParameters()) {
      String name = parameters().get(place).call().name();
      network(learning).findCall(name).ifPresent(call -> viewModel.select(Target.of(call)));
    } else {
      viewModel.select(new Target.OfModule(network(learning).blocks().get(place).path()));
    }
  }

  private void pressed(KeyEvent event) {
    Learning learning = viewModel.learningProperty().get();
    int last =
        (isOfParameters() || learning == null
                ? parameters().size()
                : network(learning).blocks().size())
            - 1;
    if (last < 0) {
      return;
    }
    int now = selected();
    switch (event.getCode()) {
      case LEFT -> choose(Math.max(0, now - 1));
      case RIGHT -> choose(Math.min(last, now + 1));
      case HOME -> choose(0);
      case END -> choose(last);
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  public List<Copyable> copies() {
    return new LearningCopies(viewModel, words, context.messages()).copies();
  }
}
