package org.resnetexplorer.app.norm;

import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChannelBars;
import org.resnetexplorer.app.controls.ChannelKeys;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.render.Numbers;

/** What a batch norm does to a channel, in the lower pane. */
final class NormController {
  private static final double LEAST_CHART = 88;
  private static final double AROUND = 18;

  private final PaneContext context;
  private final NormViewModel viewModel;
  private final NormWords words;
  private final AffineChart chart = new AffineChart();
  private final ChannelBars bars;
  private final Label sigma = new Label();
  private final Label tau = new Label();
  private final Label line = new Label();
  private final Label mean = new Label();
  private final Label foldedTitle = new Label();
  private final Label folded = new Label();
  private final Label check = new Label();
  private final Label limit = new Label();
  private final Label distance = new Label();
  private @Nullable VBox facts;
  private @Nullable VBox distances;

  @FXML private HBox header;
  @FXML private Label title;
  @FXML private ScrollPane face;
  @FXML private VBox empty;
  @FXML private Label emptyText;

  NormController(PaneContext context, NormViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.words = new NormWords(context.messages());
    this.bars = new ChannelBars(this::tell, viewModel::selectChannel);
  }

  @FXML
  private void initialize() {
    facts = facts();
    distances = distances();
    // Whole in sight however low the pane is; what is beside it may be taller.
    Derived<Double> seen =
        Derived.of(() -> Math.max(LEAST_CHART, face.getHeight() - AROUND), face.heightProperty());
    chart.prefHeightProperty().bind(seen);
    chart.maxHeightProperty().bind(seen);
    emptyText.textProperty().bind(viewModel.reasonProperty());
    ChannelKeys.install(face, viewModel::step);
    Subscriptions.now(context.appearance().widthProperty(), this::layOut);
    Subscriptions.now(viewModel.shownProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.reasonProperty(), this::showFace);
  }

  private VBox facts() {
    Label marks = new Label(context.messages().text("norm.marks"));
    marks.getStyleClass().add("caption");
    foldedTitle.getStyleClass().add("norm-title");
    title
        .visibleProperty()
        .bind(context.appearance().widthProperty().isNotEqualTo(WidthClass.NARROW));
    title.managedProperty().bind(title.visibleProperty());
    sigma.setId("norm-sigma");
    check.setId("norm-check");
    List<Label> numbers = List.of(sigma, tau, line, mean, folded, check);
    numbers.forEach(label -> label.getStyleClass().add("number"));
    VBox box = new VBox(sigma, tau, line, mean, marks, foldedTitle, folded, check);
    for (Node child : box.getChildren()) {
      Label label = (Label) child;
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    box.getStyleClass().add("norm-facts");
    return box;
  }

  private VBox distances() {
    Label heading = new Label(context.messages().text("norm.distances"));
    heading.getStyleClass().add("caption");
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    bars.setId("norm-bars");
    limit.getStyleClass().add("number");
    distance.getStyleClass().add("number");
    distance.setId("norm-distance");
    VBox.setVgrow(bars, Priority.ALWAYS);
    VBox box = new VBox(heading, bars, distance, limit);
    box.getStyleClass().add("share-panel");
    return box;
  }

  /** Three columns where there is room, else the channels below. */
  private void layOut(WidthClass width) {
    HBox.setHgrow(facts, Priority.ALWAYS);
    HBox.setHgrow(distances, Priority.ALWAYS);
    Pane content;
    if (width == WidthClass.WIDE) {
      content = new HBox(chart, facts, distances);
    } else {
      HBox upper = new HBox(chart, facts);
      upper.getStyleClass().add("norm-upper");
      content = new VBox(upper, distances);
    }
    content.getStyleClass().add("norm-face");
    face.setContent(content);
  }

  private void show(@Nullable NormChannel next) {
    showFace();
    if (next == null) {
      title.setText("");
      return;
    }
    title.setText(words.title(next));
    chart.show(next);
    sigma.setText(words.sigma(next));
    tau.setText(words.tau(next));
    line.setText(words.line(next));
    mean.setText(words.mean(next));
    chart.setAccessibleText(line.getText() + ". " + mean.getText());
    foldedTitle.setText(words.foldedTitle(next));
    folded.setText(words.folded(next));
    check.setText(words.check(next));
    double[] away = next.call().away();
    double greatest = greatest(away);
    bars.show(away, IntStream.range(0, away.length).toArray(), greatest, true);
    bars.showSelected(next.channel());
    limit.setText(context.messages().text("norm.full", Numbers.compact(greatest)));
    tell(Selected.NO_CHANNEL);
  }

  private static double greatest(double[] values) {
    double greatest = 0;
    for (double value : values) {
      greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
    }
    return greatest > 0 ? greatest : 1;
  }

  private void tell(int hovered) {
    NormChannel shown = viewModel.shownProperty().get();
    if (shown != null) {
      distance.setText(
          words.distance(shown, hovered == Selected.NO_CHANNEL ? shown.channel() : hovered));
      bars.setAccessibleText(distance.getText());
    }
  }

  private void showFace() {
    boolean there = viewModel.shownProperty().get() != null;
    face.setVisible(there);
    empty.setVisible(!there && !viewModel.reasonProperty().get().isEmpty());
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }
}
