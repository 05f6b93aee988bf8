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
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.Numbers;

/** What a batch norm does to a channel, in the lower pane. */
final class NormController implements Copies {
  private static final double LEAST_CHART = 120;
  private static final double AROUND = 38;

  private final PaneContext context;
  private final NormViewModel viewModel;
  private final NormWords words;
  private final AffineChart chart = new AffineChart(this::read);
  private final Label reading = new Label();
  private final VBox figure = new VBox(chart, reading);
  private final NormFacts facts;
  private final ChannelBars bars;
  private final Label limit = new Label();
  private final Label distance = new Label();
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
    this.facts = new NormFacts(context.messages(), words);
    this.bars = new ChannelBars(this::tell, viewModel::selectChannel);
  }

  @FXML
  private void initialize() {
    reading.setId("norm-reading");
    reading.getStyleClass().add("caption");
    chart.setId("norm-chart");
    figure.getStyleClass().add("norm-figure");
    title
        .visibleProperty()
        .bind(context.appearance().widthProperty().isNotEqualTo(WidthClass.NARROW));
    title.managedProperty().bind(title.visibleProperty());
    distances = distances();
    // Whole in sight, unless that leaves nothing to read; what is beside it may be taller.
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
    box.getStyleClass().addAll("share-panel", "norm-distances");
    return box;
  }

  /** Three columns where there is room, else the channels below. */
  private void layOut(WidthClass width) {
    HBox.setHgrow(facts, Priority.ALWAYS);
    HBox.setHgrow(distances, Priority.ALWAYS);
    Pane content;
    if (width == WidthClass.WIDE) {
      content = new HBox(figure, facts, distances);
    } else {
      HBox upper = new HBox(figure, facts);
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
    facts.show(next);
    chart.show(next, words.before(next), words.after(next));
    chart.setAccessibleText(words.line(next));
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

  private void read(@Nullable NormReading at) {
    reading.setText(at == null ? context.messages().text("norm.point") : words.reading(at));
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

  @Override
  public List<Copyable> copies() {
    return new NormCopies(viewModel, context.messages()).copies();
  }
}
