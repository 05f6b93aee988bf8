package org.resnetexplorer.app.featuremaps;

import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.MapSquare;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.ValueBar;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Pixels;

/** One channel large, with its numbers and a cell of it. */
final class ChannelController implements Copies {
  private static final Map<KeyCode, Cell> STEPS =
      Map.of(
          KeyCode.LEFT, new Cell(0, -1),
          KeyCode.RIGHT, new Cell(0, 1),
          KeyCode.UP, new Cell(-1, 0),
          KeyCode.DOWN, new Cell(1, 0));
  private static final String NOTHING = "–";

  private final PaneContext context;
  private final CallMaps maps;
  private final MapsExport export;
  private final PaneStage stage;
  private final ChannelViewModel viewModel;
  private final MapsWords words;
  private final MapSquare canvas = new MapSquare("channel-canvas", CellMarks.LEAST_SIDE);
  private final ColourLegend legend = new ColourLegend();
  private final HistogramCanvas histogram = new HistogramCanvas(false);

  @FXML private BorderPane root;
  @FXML private Label title;
  @FXML private YieldingLine rank;
  @FXML private Button save;
  @FXML private Button enlarge;
  @FXML private ToggleButton pin;
  @FXML private VBox content;
  @FXML private HBox upper;
  @FXML private VBox more;
  @FXML private VBox single;
  @FXML private Label singleValue;
  @FXML private ValueBar singleBar;
  @FXML private Label singleRank;
  @FXML private Button origin;
  @FXML private StackPane legendPlace;
  @FXML private StackPane histogramPlace;
  @FXML private HBox range;
  @FXML private Label cell;
  @FXML private Label value;
  @FXML private Label mean;
  @FXML private Label deviation;
  @FXML private Label zeros;
  @FXML private Label part;
  @FXML private Button min;
  @FXML private Button max;
  @FXML private Label empty;

  ChannelController(PaneContext context, CallMaps maps, MapsExport export, PaneStage stage) {
    this.export = export;
    this.stage = stage;
    this.context = context;
    this.maps = maps;
    this.viewModel = new ChannelViewModel(context, maps);
    this.words = new MapsWords(context.messages());
  }

  @FXML
  private void initialize() {
    canvas.setFocusTraversable(true);
    upper.getChildren().add(0, canvas);
    legendPlace.getChildren().setAll(legend);
    histogramPlace.getChildren().setAll(histogram);
    for (Node part :
        new Node[] {
          content, rank, save, enlarge, pin, upper, more, single, legendPlace, histogramPlace, range
        }) {
      part.managedProperty().bind(part.visibleProperty());
    }
    Tooltips.on(enlarge, context.messages().text("maps.enlarge"));
    Tooltips.on(pin, context.messages().text("maps.pin"));
    Subscriptions.now(maps.pins().pinsProperty(), pins -> showPinned());
    Tooltips.on(save, context.messages().text("maps.save"));
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> viewModel.hover(onMap(event.getX()), onMap(event.getY())));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> viewModel.hoverNothing());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> canvas.requestFocus());
    canvas.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> viewModel.selectAt(onMap(event.getX()), onMap(event.getY())));
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.now(viewModel.pictureProperty(), this::show);
    Subscriptions.onChange(context.appearance().widthProperty(), (before, now) -> showAgain());
    Subscriptions.onChange(context.appearance().lowProperty(), (before, now) -> showAgain());
    Subscriptions.now(viewModel.cellProperty(), this::showCell);
    Subscriptions.now(maps.availabilityProperty(), this::showAvailability);
  }

  private void showAgain() {
    show(viewModel.pictureProperty().get());
  }

  private static double onMap(double position) {
    return position - MapSquare.MARGIN;
  }

  private void pressed(KeyEvent event) {
    Cell step = STEPS.get(event.getCode());
    if (step != null && !event.isShortcutDown() && !event.isAltDown()) {
      viewModel.move(step.row(), step.column());
      event.consume();
    } else if (event.getCode() == KeyCode.M && !event.isShortcutDown() && !event.isAltDown()) {
      maps.selectExtreme(!event.isShiftDown());
      event.consume();
    }
  }

  private void show(@Nullable ChannelPicture picture) {
    canvas.reserve(viewModel.room());
    if (picture == null) {
      canvas.showNothing();
    } else {
      canvas.show(new Pixels(picture.side(), picture.side(), picture.argb()), picture.fit());
      canvas.tell(() -> ChartTable.of(picture.maps().activation(), picture.channel()));
    }
    HistogramCanvas.Bars bars = picture == null ? null : words.histogram(picture);
    histogram.show(bars);
    // Of a ReLU's output the zeros are left out, as there are so many.
    boolean told = bars != null && viewModel.hasHistogram() && bars.low().startsWith(">");
    part.setText(told ? bars.low() : "");
    boolean terse = viewModel.isTerse();
    rank.setVisible(picture != null && !terse);
    save.setVisible(!terse);
    save.setDisable(picture == null);
    boolean isMap = picture != null && !picture.maps().isLogits();
    enlarge.setVisible(isMap);
    pin.setVisible(isMap && !terse);
    showPinned();
    boolean alone = picture != null && picture.isSingleCell();
    upper.setVisible(!alone);
    single.setVisible(alone);
    more.setVisible(!terse);
    legendPlace.setVisible(!terse && !alone);
    histogramPlace.setVisible(viewModel.hasHistogram());
    range.setVisible(!terse && !alone);
    content.setVisible(picture != null);
    if (picture == null) {
      title.setText(context.messages().text("maps.channel.none"));
    } else {
      showNumbers(picture);
    }
    showCell(viewModel.cellProperty().get());
  }

  private void showNumbers(ChannelPicture picture) {
    ShownMaps shown = picture.maps();
    title.setText(words.channelTitle(shown, picture.channel()));
    String inFull = words.rankInFull(shown, picture.channel());
    rank.say(words.rank(shown, picture.channel()));
    Tooltips.on(rank, inFull);
    legend.show(
        words.ownLegend(shown, picture.channel()),
        shown.scale(picture.channel()),
        words.legendTip(shown));
    Statistics statistics = picture.statistics();
    mean.setText(picture.number(statistics.mean()));
    deviation.setText(picture.number(statistics.deviation()));
    zeros.setText(words.percent(statistics.zeroShare()));
    min.setText(picture.number(statistics.min()));
    max.setText(picture.number(statistics.max()));
    if (picture.isSingleCell()) {
      showSingle(picture);
    }
  }

  /** A single number has no map: it stands among its like, with its rank and where it is from. */
  private void showSingle(ChannelPicture picture) {
    ShownMaps shown = picture.maps();
    singleValue.setText(picture.number(viewModel.value(picture, new Cell(0, 0))));
    singleBar.show(shown.activation().values(), picture.channel());
    singleBar.setAccessibleText(words.rankInFull(shown, picture.channel()));
    singleRank.setText(words.rankInFull(shown, picture.channel()));
    String from =
        shown.isLogits()
            ? context.messages().text("maps.single.why")
            : shown
                .mapBehind()
                .map(call -> context.messages().text("maps.single.map", call.name()))
                .orElse("");
    origin.setText(from.isEmpty() ? origin.getText() : from);
    origin.setVisible(!from.isEmpty());
    origin.setManaged(!from.isEmpty());
  }

  /** To the reasons of a class, or to the map that a mean was taken of. */
  @FXML
  private void goToOrigin() {
    ChannelPicture picture = viewModel.pictureProperty().get();
    if (picture == null) {
      return;
    }
    if (picture.maps().isLogits()) {
      context.questions().ask(new Choice.Output(picture.channel()));
      stage.show("why");
    } else {
      picture
          .maps()
          .mapBehind()
          .ifPresent(
              call ->
                  context
                      .selection()
                      .select(new Selected(Target.of(call), picture.channel(), null)));
    }
  }

  private void showCell(@Nullable Cell at) {
    ChannelPicture picture = viewModel.pictureProperty().get();
    if (picture == null || at == null || picture.isSingleCell()) {
      canvas.frameNothing();
    } else {
      canvas.frame(at.row(), at.column());
    }
    if (picture == null || at == null) {
      cell.setText(NOTHING);
      value.setText(NOTHING);
    } else {
      cell.setText(context.messages().text("maps.cell", at.row(), at.column()));
      value.setText(picture.number(viewModel.value(picture, at)));
    }
    if (picture != null) {
      canvas.setAccessibleText(words.channelDescription(picture, at, value.getText()));
    }
  }

  private void showAvailability(Availability availability) {
    empty.setVisible(availability != Availability.SHOWN);
    empty.setText(
        switch (availability) {
          case SHOWN, WAITING -> "";
          case NO_PICTURE -> context.messages().text("maps.channel.no-values");
          case NO_ENGINE -> context.messages().text("maps.channel.no-engine");
        });
  }

  private void showPinned() {
    ChannelPicture picture = viewModel.pictureProperty().get();
    pin.setSelected(
        picture != null && maps.pins().isPinned(picture.maps().call().name(), picture.channel()));
  }

  @FXML
  private void selectMin() {
    maps.selectExtreme(false);
  }

  @FXML
  private void selectMax() {
    maps.selectExtreme(true);
  }

  @FXML
  private void enlarge() {
    maps.enlargedProperty().set(true);
  }

  @FXML
  private void pin() {
    maps.pins().toggle(maps.channelProperty().get());
  }

  /** The map as it is shown, larger, with legend and caption. */
  @FXML
  private void save() {
    export.channel();
  }

  @Override
  public List<Copyable> copies() {
    return export.channelCopies();
  }
}
