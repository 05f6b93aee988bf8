package org.resnetexplorer.app.featuremaps;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.ScrollGrid;
import org.resnetexplorer.text.Messages;

/** All channels of the selected call as a grid of maps. */
final class FeatureMapsController implements Copies {
  private final PaneContext context;
  private final CallMaps maps;
  private final MapsExport export;
  private final FeatureMapsViewModel viewModel;
  private final JumpNumber jump;
  private final Pins pins;
  private final MapsWords words;
  private final MapsCanvas canvas;
  private final TileSizeControl size;
  private final MapsHeader header;
  private final LargeView large;
  private final Label echo = new Label();
  private final Label nothing = new Label();

  @FXML private BorderPane grid;
  @FXML private StackPane gridPlace;
  @FXML private Label hint;
  @FXML private ScrollBar scrollBar;
  @FXML private VBox empty;
  @FXML private VBox emptyTiles;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;

  FeatureMapsController(PaneContext context, CallMaps maps, MapsExport export) {
    this.context = context;
    this.maps = maps;
    this.export = export;
    this.viewModel = new FeatureMapsViewModel(context, maps);
    this.jump = new JumpNumber(maps);
    this.pins = maps.pins();
    this.words = new MapsWords(context.messages());
    this.canvas = new MapsCanvas(words);
    this.size = new TileSizeControl(maps.lookProperty(), context.messages());
    this.header = new MapsHeader(context.messages(), maps, size, context.appearance());
    this.large =
        new LargeView(
            new LargeViewModel(context, maps), viewModel, maps, jump, words, context.messages());
    this.header.add(new ExportMenu(export, context.messages()));
  }

  @FXML
  private void initialize() {
    grid.setLeft(new PinStrip(pins, words, context.messages()));
    hint.managedProperty().bind(hint.visibleProperty());
    emptyTiles.managedProperty().bind(emptyTiles.visibleProperty());
    installNotes();
    installScrolling();
    new GridInput(canvas, viewModel, maps, jump, pins, context.messages()).install();
    installState();
    installPins();
    installLarge();
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }

  private void installNotes() {
    echo.setId("maps-jump");
    echo.getStyleClass().add("maps-echo");
    echo.setMouseTransparent(true);
    nothing.setId("maps-nothing");
    nothing.getStyleClass().add("second");
    nothing.setMouseTransparent(true);
    nothing.setWrapText(true);
    StackPane.setAlignment(echo, Pos.BOTTOM_RIGHT);
    gridPlace.getChildren().add(0, canvas);
    gridPlace.getChildren().addAll(nothing, echo);
    Subscriptions.now(
        jump.digitsProperty(),
        digits -> {
          ShownMaps shown = maps.shownProperty().get();
          echo.setVisible(!digits.isEmpty() && shown != null);
          echo.setText(shown == null ? "" : words.jump(digits, jump.isChannel(), shown.count()));
        });
  }

  private void installScrolling() {
    scrollBar.maxProperty().bind(viewModel.lastScrollProperty());
    scrollBar
        .visibleProperty()
        .bind(viewModel.lastScrollProperty().greaterThan(0).and(large.visibleProperty().not()));
    scrollBar.valueProperty().bindBidirectional(viewModel.scrollProperty());
    Subscriptions.now(
        viewModel.scrollProperty(),
        scroll -> {
          canvas.scrollTo(scroll.doubleValue());
          showSummary();
        });
    Subscriptions.onInvalidation(canvas.widthProperty(), this::resize);
    Subscriptions.onInvalidation(canvas.heightProperty(), this::resize);
    Subscriptions.now(context.appearance().widthProperty(), width -> showSummary());
    Subscriptions.now(context.appearance().lowProperty(), low -> showHint());
    Subscriptions.now(context.appearance().lowProperty(), low -> emptyTiles.setVisible(!low));
  }

  private void resize() {
    viewModel.resize(canvas.getWidth(), canvas.getHeight());
  }

  private void installState() {
    Subscriptions.now(viewModel.frameProperty(), this::show);
    Subscriptions.now(
        viewModel.hoveredProperty(),
        channel -> {
          canvas.showHovered(channel.intValue());
          showSummary();
        });
    Subscriptions.now(
        maps.channelProperty(),
        channel -> {
          canvas.showSelected(channel.intValue());
          describe();
        });
    Subscriptions.now(maps.availabilityProperty(), this::showAvailability);
  }

  private void installPins() {
    Subscriptions.now(pins.pinsProperty(), list -> showPins());
    Subscriptions.now(pins.cellProperty(), cell -> showPins());
  }

  /** The keyboard goes along, from the grid to the large channel and back. */
  private void installLarge() {
    gridPlace.getChildren().add(large);
    canvas.visibleProperty().bind(large.visibleProperty().not());
    Subscriptions.onChange(
        large.visibleProperty(),
        (before, now) -> {
          showHint();
          if (now) {
            large.focus();
          } else if (before) {
            canvas.requestFocus();
          }
        });
  }

  private void show(@Nullable MapsFrame frame) {
    canvas.show(frame);
    ShownMaps shown = frame == null ? null : frame.maps();
    header.show(shown, words);
    showHint();
    nothing.setText(
        shown != null && shown.channels().length == 0
            ? context.messages().text("maps.filter.dead.none", shown.count())
            : "");
    if (frame != null && !shown.isLogits()) {
      size.show(frame.grid().cellWidth());
      scrollBar.setVisibleAmount(thumb(frame.grid()));
      scrollBar.setUnitIncrement(frame.grid().pitch());
      scrollBar.setBlockIncrement(frame.grid().height());
    }
    showPins();
    showSummary();
    describe();
  }

  /**
   * One channel alone compares with none; in a low window the legend's words and its tooltip must
   * do.
   */
  private void showHint() {
    MapsFrame frame = viewModel.frameProperty().get();
    hint.setVisible(
        frame != null
            && frame.maps().rule().scope() == ScaleScope.CHANNEL
            && !frame.maps().isLogits()
            && !large.isVisible()
            && !context.appearance().lowProperty().get());
  }

  private static double thumb(ScrollGrid grid) {
    return (double) grid.lastScroll() * grid.height() / grid.contentHeight();
  }

  private void showPins() {
    MapsFrame frame = viewModel.frameProperty().get();
    if (frame != null) {
      ShownMaps shown = frame.maps();
      canvas.showPins(
          channel -> pins.isPinned(shown.call().name(), channel), pins.field(shown).orElse(null));
    }
  }

  private void describe() {
    MapsFrame frame = viewModel.frameProperty().get();
    if (frame != null) {
      canvas.setAccessibleText(
          words.description(frame.maps(), viewModel.visible(), maps.channelProperty().get()));
    }
  }

  private void showSummary() {
    MapsFrame frame = viewModel.frameProperty().get();
    int hovered = viewModel.hoveredProperty().get();
    if (frame == null) {
      header.say(List.of(""));
    } else if (frame.maps().has(hovered)) {
      header.say(words.hoveredShorter(frame.maps(), hovered));
    } else {
      header.say(
          words.summaries(
              frame.maps(), viewModel.visible(), context.appearance().widthProperty().get()));
    }
  }

  private void showAvailability(Availability availability) {
    Messages messages = context.messages();
    grid.setVisible(availability == Availability.SHOWN);
    empty.setVisible(availability != Availability.SHOWN);
    switch (availability) {
      case SHOWN, WAITING -> showEmpty("", "");
      case NO_PICTURE ->
          showEmpty(messages.text("maps.empty.title"), messages.text("maps.empty.text"));
      case NO_ENGINE ->
          showEmpty(messages.text("maps.no-engine.title"), messages.text("maps.no-engine.text"));
    }
  }

  private void showEmpty(String title, String text) {
    emptyTitle.setText(title);
    emptyText.setText(text);
  }

  @Override
  public List<Copyable> copies() {
    return export.copies();
  }
}
