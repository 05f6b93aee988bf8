package org.resnetexplorer.app.runs;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.ChannelKeys;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.Call;

/** Two runs side by side at the selected call, with their difference and their answers. */
final class RunsController implements Copies {
  private static final double BESIDE = 320;
  private static final double BESIDE_IF_NARROW = 244;

  private final PaneContext context;
  private final RunsViewModel viewModel;
  private final RunsWords words;
  private final RunsHeader header;
  private final TripleCanvas triple;
  private final GridCanvas grid = new GridCanvas();
  private final DistanceChart chart = new DistanceChart();
  private final AnswersView answers;
  private int hoveredChannel = Selected.NO_CHANNEL;
  private @Nullable Call hoveredCall;

  @FXML private BorderPane content;
  @FXML private HBox sides;
  @FXML private YieldingLine first;
  @FXML private Label memory;
  @FXML private Button release;
  @FXML private YieldingLine second;
  @FXML private Button keepInstead;
  @FXML private StackPane maps;
  @FXML private ScrollBar scrollBar;
  @FXML private Label note;
  @FXML private VBox beside;
  @FXML private Label chartCaption;
  @FXML private VBox empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;
  @FXML private Button keep;

  RunsController(PaneContext context) {
    this.context = context;
    this.viewModel = new RunsViewModel(context);
    this.words = new RunsWords(context.messages());
    this.header = new RunsHeader(words, context.appearance());
    this.answers = new AnswersView(words);
    this.triple =
        new TripleCanvas(
            List.of(words.text("runs.map.a"), words.text("runs.map.b"), words.text("runs.map.d")));
  }

  @FXML
  private void initialize() {
    keep.setGraphic(new FontIcon("fth-map-pin"));
    keepInstead.setGraphic(new FontIcon("fth-map-pin"));
    release.setGraphic(new FontIcon("fth-x"));
    Tooltips.on(release, words.text("runs.release.tip"));
    Tooltips.on(keepInstead, words.text("runs.keep.instead.tip"));
    sides.getChildren().add(new ModeSwitch(viewModel, words).node());
    maps.getChildren().addAll(0, List.of(triple, grid));
    beside.getChildren().add(0, answers);
    beside.getChildren().add(chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    note.managedProperty().bind(note.visibleProperty());
    chart.managedProperty().bind(chart.visibleProperty());
    chartCaption.managedProperty().bind(chartCaption.visibleProperty());
    installGrid();
    installTriple();
    installChart();
    Subscriptions.now(viewModel.pairProperty(), pair -> show());
    Subscriptions.now(viewModel.channelProperty(), channel -> showChannel());
    Subscriptions.now(viewModel.modeProperty(), mode -> showMode());
    Subscriptions.now(viewModel.hoveredProperty(), cell -> showMarks());
    Subscriptions.now(viewModel.distancesProperty(), this::showDistances);
    Subscriptions.now(viewModel.stateProperty(), this::showState);
    Subscriptions.now(context.selection().currentProperty(), now -> showMarks());
    Subscriptions.now(context.appState().pinnedRuns().keptProperty(), kept -> showSides());
    Subscriptions.now(context.appState().runProperty(), run -> showSides());
    Subscriptions.now(context.appearance().widthProperty(), width -> layOut());
    Subscriptions.now(context.appearance().lowProperty(), low -> layOut());
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }

  @FXML
  private void keep() {
    viewModel.keep();
  }

  @FXML
  private void release() {
    viewModel.release();
  }

  private void installTriple() {
    triple.setOnMouseMoved(
        event ->
            viewModel
                .hoveredProperty()
                .set(triple.cellAt(event.getX(), event.getY()).orElse(null)));
    triple.setOnMouseExited(event -> viewModel.hoveredProperty().set(null));
    triple.setOnMousePressed(
        event -> {
          triple.requestFocus();
          triple.cellAt(event.getX(), event.getY()).ifPresent(viewModel::select);
        });
    triple.setOnKeyPressed(event -> walk(event, 1));
  }

  private void installGrid() {
    grid.setOnMouseMoved(event -> hoverChannel(grid.channelAt(event.getX(), event.getY())));
    grid.setOnMouseExited(event -> hoverChannel(Selected.NO_CHANNEL));
    grid.setOnMousePressed(this::pressGrid);
    grid.setOnScroll(event -> grid.scrollBy(-event.getDeltaY()));
    grid.setOnKeyPressed(event -> walk(event, grid.columns()));
    scrollBar.maxProperty().bind(grid.lastScrollProperty());
    scrollBar
        .visibleProperty()
        .bind(grid.visibleProperty().and(grid.lastScrollProperty().greaterThan(0)));
    scrollBar.valueProperty().bindBidirectional(grid.scrollProperty());
    Subscriptions.now(grid.scrollProperty(), scroll -> showSummary());
  }

  private void pressGrid(MouseEvent event) {
    grid.requestFocus();
    int channel = grid.channelAt(event.getX(), event.getY());
    if (channel != Selected.NO_CHANNEL) {
      viewModel.select(channel);
      if (event.getClickCount() == 2) {
        viewModel.modeProperty().set(RunsViewModel.Mode.ONE);
      }
    }
  }

  /** Left and right to the channel that differs next more or less, up and down by a row. */
  private void walk(KeyEvent event, int row) {
    switch (event.getCode()) {
      case LEFT -> viewModel.step(-1);
      case RIGHT -> viewModel.step(1);
      case UP -> viewModel.step(-row);
      case DOWN -> viewModel.step(row);
      case ENTER -> viewModel.modeProperty().set(RunsViewModel.Mode.ONE);
      case ESCAPE -> viewModel.modeProperty().set(RunsViewModel.Mode.ALL);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void installChart() {
    chart.setOnMouseMoved(event -> hoverCall(chart.callAt(event.getX()).orElse(null)));
    chart.setOnMouseExited(event -> hoverCall(null));
    chart.setOnMousePressed(event -> chart.callAt(event.getX()).ifPresent(viewModel::select));
    ChannelKeys.install(chart, bars -> chart.beside(bars).ifPresent(viewModel::select));
  }

  private void hoverChannel(int channel) {
    hoveredChannel = channel;
    grid.showHovered(channel);
    showSummary();
  }

  private void hoverCall(@Nullable Call call) {
    hoveredCall = call;
    showDistances(viewModel.distancesProperty().get());
  }

  private void showState(RunsViewModel.State state) {
    boolean shown = state == RunsViewModel.State.SHOWN;
    content.setVisible(shown);
    empty.setVisible(!shown);
    keep.setVisible(state == RunsViewModel.State.NOTHING_KEPT);
    keep.setManaged(keep.isVisible());
    String key =
        switch (state) {
          case NO_RUN -> "no-run";
          case NOTHING_KEPT -> "nothing-kept";
          case WAITING, SHOWN -> "waiting";
        };
    emptyTitle.setText(words.text("runs.empty." + key));
    emptyText.setText(words.text("runs.empty." + key + ".text"));
  }

  private void showSides() {
    PinnedRun kept = context.appState().pinnedRuns().keptProperty().get();
    Run now = context.appState().runProperty().get();
    if (kept == null || now == null) {
      return;
    }
    boolean otherModel = kept.run().model() != now.model();
    boolean otherWeights = RunsWords.haveOneName(kept.run(), now);
    tell(first, words.names(kept.run(), now, otherWeights));
    tell(second, words.names(now, kept.run(), otherWeights));
    memory.setText(words.kept(kept, otherModel));
    Tooltips.on(memory, words.keptTip(kept, otherModel));
    keepInstead.setDisable(kept.run() == now);
    answers.show(
        AnswerComparison.of(kept.run(), now),
        context.appearance().widthProperty().get(),
        context.appearance().lowProperty().get());
  }

  private static void tell(YieldingLine line, List<String> wordings) {
    line.say(wordings);
    Tooltips.on(line, wordings.get(0));
    line.setAccessibleText(wordings.get(0));
  }

  private void show() {
    RunsPair pair = viewModel.pairProperty().get();
    header.show(pair);
    grid.show(pair == null ? null : pair.difference());
    note.setText(pair == null ? "" : words.note(pair));
    showChannel();
    showMode();
    showDistances(viewModel.distancesProperty().get());
  }

  private void showChannel() {
    RunsPair pair = viewModel.pairProperty().get();
    int channel = viewModel.channelProperty().get();
    triple.show(pair == null ? null : pair.difference(), channel);
    grid.showSelected(channel);
    showMarks();
  }

  private void showMode() {
    RunsPair pair = viewModel.pairProperty().get();
    boolean all = viewModel.modeProperty().get() == RunsViewModel.Mode.ALL;
    boolean one = !all || pair == null || pair.channels() < 2;
    triple.setVisible(one);
    grid.setVisible(!one);
    showSummary();
  }

  private void showMarks() {
    Selected now = context.selection().current();
    boolean here = now.channel() == viewModel.channelProperty().get();
    triple.mark(viewModel.hoveredProperty().get(), here ? now.cell() : null);
    showSummary();
  }

  private void showSummary() {
    RunsPair pair = viewModel.pairProperty().get();
    if (pair == null) {
      header.say(List.of(""));
      return;
    }
    List<String> wordings = summary(pair);
    header.say(wordings);
    String heard = wordings.get(0) + ". " + note.getText();
    triple.setAccessibleText(heard);
    grid.setAccessibleText(heard);
  }

  private List<String> summary(RunsPair pair) {
    int channel = viewModel.channelProperty().get();
    Cell cell = viewModel.hoveredProperty().get();
    if (triple.isVisible() && cell != null && pair.has(channel)) {
      return words.values(pair, channel, cell);
    }
    if (grid.isVisible()) {
      return hoveredChannel == Selected.NO_CHANNEL
          ? words.seen(pair, grid.visible())
          : words.summary(pair, hoveredChannel, viewModel.rank(pair, hoveredChannel));
    }
    return context.appearance().lowProperty().get() && words.isSpecial(pair)
        ? List.of(words.shortNote(pair))
        : words.summary(pair, channel, viewModel.rank(pair, channel));
  }

  private void showDistances(@Nullable Distances distances) {
    chart.show(distances);
    RunsPair pair = viewModel.pairProperty().get();
    chart.mark(pair == null ? null : pair.call(), hoveredCall);
    if (distances != null) {
      Distances.Distance one = hoveredCall == null ? null : distances.of(hoveredCall).orElse(null);
      chartCaption.setText(words.chart(distances, one));
      chart.setAccessibleText(chartCaption.getText());
    }
  }

  private void layOut() {
    boolean narrow = context.appearance().widthProperty().get() == WidthClass.NARROW;
    boolean low = context.appearance().lowProperty().get();
    double width = narrow ? BESIDE_IF_NARROW : BESIDE;
    beside.setMinWidth(width);
    beside.setPrefWidth(width);
    beside.setMaxWidth(width);
    chart.setVisible(!low);
    chartCaption.setVisible(!low);
    note.setVisible(!low);
    keepInstead.setText(narrow ? "" : words.text("runs.keep.instead"));
    release.setText(narrow ? "" : words.text("runs.release"));
    showSides();
    showSummary();
  }

  @Override
  public List<Copyable> copies() {
    return new RunsCopies(viewModel, context.messages()).copies();
  }
}
