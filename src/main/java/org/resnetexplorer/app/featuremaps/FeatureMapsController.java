package org.resnetexplorer.app.featuremaps;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.WidthClass;
import org.resnetexplorer.app.featuremaps.FeatureMapsViewModel.Move;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.ScaleScope;

/** All channels of the selected call as a grid of maps. */
public final class FeatureMapsController {
  private static final Map<KeyCode, Move> MOVES =
      Map.of(
          KeyCode.LEFT, Move.LEFT,
          KeyCode.RIGHT, Move.RIGHT,
          KeyCode.UP, Move.UP,
          KeyCode.DOWN, Move.DOWN,
          KeyCode.HOME, Move.FIRST,
          KeyCode.END, Move.LAST);

  private final PaneTools tools;
  private final CallMaps maps;
  private final FeatureMapsViewModel viewModel;
  private final MapsWords words;
  private final MapsCanvas canvas;
  private final ColourLegend legend = new ColourLegend();

  @FXML private HBox header;
  @FXML private Label name;
  @FXML private Label summary;
  @FXML private HBox controls;
  @FXML private SegmentedButton orders;
  @FXML private SegmentedButton scales;
  @FXML private ToggleButton orderIndex;
  @FXML private ToggleButton orderMean;
  @FXML private ToggleButton orderMax;
  @FXML private ToggleButton scaleChannel;
  @FXML private ToggleButton scaleCall;
  @FXML private ToggleButton scaleAll;
  @FXML private StackPane legendPlace;
  @FXML private MenuButton more;
  @FXML private RadioMenuItem moreIndex;
  @FXML private RadioMenuItem moreMean;
  @FXML private RadioMenuItem moreMax;
  @FXML private RadioMenuItem moreChannel;
  @FXML private RadioMenuItem moreCall;
  @FXML private RadioMenuItem moreAll;
  @FXML private StackPane area;
  @FXML private ScrollBar scrollBar;
  @FXML private VBox empty;
  @FXML private VBox emptyTiles;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;

  public FeatureMapsController(PaneTools tools, CallMaps maps) {
    this.tools = tools;
    this.maps = maps;
    this.viewModel = new FeatureMapsViewModel(tools, maps);
    this.words = new MapsWords(tools.messages());
    this.canvas = new MapsCanvas(words);
  }

  @FXML
  private void initialize() {
    area.getChildren().add(0, canvas);
    legendPlace.getChildren().setAll(legend);
    bindChoices();
    controls.managedProperty().bind(controls.visibleProperty());
    more.managedProperty().bind(more.visibleProperty());
    more.visibleProperty().bind(controls.visibleProperty().not());
    name.managedProperty().bind(name.visibleProperty());
    emptyTiles.managedProperty().bind(emptyTiles.visibleProperty());
    installScrolling();
    installInput();
    installState();
  }

  private void bindChoices() {
    bindChoice(
        maps.orderProperty(),
        orders.getToggleGroup(),
        Map.of(
            orderIndex, ChannelOrder.INDEX,
            orderMean, ChannelOrder.MEAN,
            orderMax, ChannelOrder.MAXIMUM));
    bindChoice(
        maps.orderProperty(),
        new ToggleGroup(),
        Map.of(
            moreIndex, ChannelOrder.INDEX,
            moreMean, ChannelOrder.MEAN,
            moreMax, ChannelOrder.MAXIMUM));
    bindChoice(
        maps.scopeProperty(),
        scales.getToggleGroup(),
        Map.of(
            scaleChannel, ScaleScope.CHANNEL,
            scaleCall, ScaleScope.CALL,
            scaleAll, ScaleScope.ALL));
    bindChoice(
        maps.scopeProperty(),
        new ToggleGroup(),
        Map.of(
            moreChannel, ScaleScope.CHANNEL,
            moreCall, ScaleScope.CALL,
            moreAll, ScaleScope.ALL));
  }

  /** For the line of tabs. */
  public Node header() {
    return header;
  }

  /** Keeps a property and a group of toggles equal; one of them is always on. */
  private static <T> void bindChoice(
      ObjectProperty<T> property, ToggleGroup group, Map<? extends Toggle, T> values) {
    values.keySet().forEach(toggle -> toggle.setToggleGroup(group));
    property.subscribe(
        value ->
            values.forEach(
                (toggle, meaning) -> {
                  if (meaning.equals(value)) {
                    group.selectToggle(toggle);
                  }
                }));
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) ->
                Optional.ofNullable(now)
                    .map(values::get)
                    .ifPresentOrElse(property::set, () -> group.selectToggle(before)));
  }

  private void installScrolling() {
    scrollBar.maxProperty().bind(viewModel.lastTopRowProperty());
    scrollBar.visibleAmountProperty().bind(viewModel.thumbProperty());
    scrollBar.visibleProperty().bind(viewModel.lastTopRowProperty().greaterThan(0));
    scrollBar.valueProperty().bindBidirectional(viewModel.topRowProperty());
    canvas.widthProperty().subscribe(this::resize);
    canvas.heightProperty().subscribe(this::resize);
    header.widthProperty().subscribe(this::layOutHeader);
    tools.appearance().widthProperty().subscribe(width -> layOutHeader());
    tools.appearance().lowProperty().subscribe(low -> emptyTiles.setVisible(!low));
  }

  private void resize() {
    viewModel.resize(canvas.getWidth(), canvas.getHeight());
  }

  private void layOutHeader() {
    boolean narrow = tools.appearance().widthProperty().get() == WidthClass.NARROW;
    controls.setVisible(viewModel.hasRoomForControls(header.getWidth()));
    name.setVisible(!narrow);
    showSummary();
  }

  private void installInput() {
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> viewModel.hover(event.getX(), event.getY()));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> viewModel.hoverNothing());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> canvas.requestFocus());
    canvas.addEventHandler(
        MouseEvent.MOUSE_CLICKED, event -> viewModel.selectAt(event.getX(), event.getY()));
    canvas.addEventHandler(ScrollEvent.SCROLL, event -> viewModel.scroll(-event.getDeltaY()));
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    Move move = MOVES.get(event.getCode());
    boolean modified = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
    if (modified) {
      return;
    }
    if (move != null) {
      viewModel.move(move);
    } else if (event.getCode() == KeyCode.PAGE_UP) {
      viewModel.previousCall();
    } else if (event.getCode() == KeyCode.PAGE_DOWN) {
      viewModel.nextCall();
    } else {
      return;
    }
    event.consume();
  }

  private void installState() {
    viewModel
        .frameProperty()
        .subscribe(
            frame -> {
              canvas.show(frame);
              showHeader(frame);
              describe();
            });
    viewModel
        .hoveredProperty()
        .subscribe(
            channel -> {
              canvas.showHovered(channel.intValue());
              showSummary();
            });
    maps.channelProperty()
        .subscribe(
            channel -> {
              canvas.showSelected(channel.intValue());
              describe();
            });
    maps.availabilityProperty().subscribe(this::showAvailability);
  }

  private void describe() {
    MapsFrame frame = viewModel.frameProperty().get();
    if (frame != null) {
      canvas.setAccessibleText(words.description(frame, maps.channelProperty().get()));
    }
  }

  private void showHeader(@Nullable MapsFrame frame) {
    legend.setVisible(frame != null && !frame.maps().isLogits());
    controls.setDisable(frame == null);
    more.setDisable(frame == null);
    if (frame != null) {
      name.setText(frame.maps().name());
      ShownMaps shown = frame.maps();
      legend.show(
          words.legend(shown),
          shown.rule().map(),
          words.legendTip(shown.rule().scope(), shown.call()));
    } else {
      name.setText("");
    }
    showSummary();
  }

  private void showSummary() {
    MapsFrame frame = viewModel.frameProperty().get();
    int hovered = viewModel.hoveredProperty().get();
    if (frame == null) {
      summary.setText("");
    } else if (frame.maps().has(hovered)) {
      summary.setText(words.hovered(frame.maps(), hovered));
    } else {
      summary.setText(words.summary(frame, tools.appearance().widthProperty().get()));
    }
  }

  private void showAvailability(Availability availability) {
    canvas.setVisible(availability == Availability.SHOWN);
    empty.setVisible(availability != Availability.SHOWN);
    switch (availability) {
      case SHOWN, WAITING -> showEmpty("", "");
      case NO_PICTURE ->
          showEmpty(
              tools.messages().text("maps.empty.title"), tools.messages().text("maps.empty.text"));
      case NO_ENGINE ->
          showEmpty(
              tools.messages().text("maps.no-engine.title"),
              tools.messages().text("maps.no-engine.text"));
    }
  }

  private void showEmpty(String title, String text) {
    emptyTitle.setText(title);
    emptyText.setText(text);
  }
}
