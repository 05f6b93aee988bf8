package org.resnetexplorer.app.featuremaps;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.text.Messages;

/** One channel in place of the grid: its cells, the photo beside it, and its numbers. */
final class LargeView extends BorderPane {
  private static final Map<KeyCode, Cell> STEPS =
      Map.of(
          KeyCode.LEFT, new Cell(0, -1),
          KeyCode.RIGHT, new Cell(0, 1),
          KeyCode.UP, new Cell(-1, 0),
          KeyCode.DOWN, new Cell(1, 0));
  private static final double ZOOM_STEP = 1.5;
  private static final double WHEEL_ZOOM = 1.2;
  private static final double LEAST_HEIGHT = 170;
  private static final double NARROW_TOOLS = 240;
  private static final double WIDE_TOOLS = 800;

  private final LargeViewModel viewModel;
  private final FeatureMapsViewModel grid;
  private final CallMaps maps;
  private final MapsWords words;
  private final CellCanvas cells = new CellCanvas();
  private final PhotoCanvas photo = new PhotoCanvas();
  private final JumpNumber jump;
  private final PauseTransition typing = new PauseTransition(JumpNumber.PAUSE);
  private final LargeNumbers numbers;
  private final Area area;
  private final LargeTools tools;
  private final Messages messages;

  LargeView(
      LargeViewModel viewModel,
      FeatureMapsViewModel grid,
      CallMaps maps,
      JumpNumber jump,
      MapsWords words,
      Messages messages) {
    this.viewModel = viewModel;
    this.grid = grid;
    this.maps = maps;
    this.words = words;
    this.messages = messages;
    this.jump = jump;
    this.numbers = new LargeNumbers(messages, words, maps::selectExtreme);
    this.area = new Area();
    this.tools = new LargeTools(messages, viewModel, maps, words, this::step);
    setId("large-view");
    getStyleClass().add("large-view");
    setMinSize(0, 0);
    setCenter(area);
    Subscriptions.onInvalidation(heightProperty(), this::placeTools);
    visibleProperty().bind(viewModel.pictureProperty().isNotNull());
    installState();
    installInput();
  }

  /** In a low pane every line is needed for the map, so that the tools stand beside it. */
  private void placeTools() {
    boolean low = getHeight() < LEAST_HEIGHT;
    if (getTop() == null && getRight() == null || low == (getRight() == null)) {
      setTop(null);
      setRight(null);
      tools.setPrefWrapLength(low ? NARROW_TOOLS : WIDE_TOOLS);
      if (low) {
        setRight(tools);
      } else {
        setTop(tools);
      }
    }
  }

  void focus() {
    cells.requestFocus();
  }

  /** Map, photo and numbers beside each other, as large as their pane is high. */
  private final class Area extends Pane {
    private static final double GAP = 20;
    private static final double NUMBERS = 200;
    private static final double MOST_NUMBERS = 440;
    private static final double PADDING = 4;

    Area() {
      getChildren().setAll(cells, photo, numbers);
      setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
      double high = getHeight() - CellCanvas.TOP - CellCanvas.EDGE - PADDING;
      double wide = (getWidth() - CellCanvas.LEFT - 3 * GAP) / 2;
      int side = crisp((int) Math.max(1, Math.min(high, wide)));
      double mapWidth = CellCanvas.LEFT + side + CellCanvas.EDGE;
      double mapHeight = CellCanvas.TOP + side + CellCanvas.EDGE;
      cells.resizeRelocate(8, 0, mapWidth, mapHeight);
      double photoLeft = 8 + mapWidth + GAP - CellCanvas.EDGE;
      double photoSide = side + 2 * CellCanvas.EDGE;
      photo.resizeRelocate(photoLeft, CellCanvas.TOP - CellCanvas.EDGE, photoSide, photoSide);
      double left = photoLeft + photoSide + GAP;
      double rest = getWidth() - left - GAP;
      numbers.setVisible(rest >= NUMBERS);
      numbers.resizeRelocate(
          left, PADDING, Math.min(MOST_NUMBERS, Math.max(0, rest)), getHeight() - 2 * PADDING);
      viewModel.resize(side);
    }

    /** So that map and photo are of one size, and cells of whole pixels. */
    private int crisp(int side) {
      LargePicture picture = viewModel.pictureProperty().get();
      if (picture == null) {
        return side;
      }
      Activation activation = picture.maps().activation();
      return Math.min(side, Tile.crispSide(activation.height(), activation.width(), side));
    }
  }

  private void installState() {
    Subscriptions.now(viewModel.pictureProperty(), this::show);
    Subscriptions.now(viewModel.planProperty(), plan -> cells.show(plan));
    Subscriptions.now(
        viewModel.cellProperty(),
        cell -> {
          cells.showCell(cell);
          photo.showCell(cell);
          describe();
        });
    Subscriptions.now(viewModel.overPhotoProperty(), over -> showMapOverPhoto());
    Subscriptions.now(viewModel.opacityProperty(), share -> showMapOverPhoto());
    Subscriptions.now(maps.pins().cellProperty(), pinned -> showField());
  }

  private void showMapOverPhoto() {
    photo.showMap(viewModel.overPhotoProperty().get(), viewModel.opacityProperty().get());
  }

  private void show(@Nullable LargePicture picture) {
    cells.show(picture);
    photo.show(picture);
    area.requestLayout();
    numbers.show(
        picture,
        picture == null ? null : ChannelPicture.render(picture.maps(), picture.channel(), 1));
    showField();
    describe();
  }

  private void showField() {
    LargePicture picture = viewModel.pictureProperty().get();
    cells.showField(picture == null ? null : maps.pins().field(picture.maps()).orElse(null));
  }

  private void describe() {
    LargePicture picture = viewModel.pictureProperty().get();
    if (picture == null) {
      return;
    }
    Cell at = viewModel.cellProperty().get();
    String text =
        messages.text(
            "maps.description",
            picture.maps().call().name(),
            words.hovered(picture.maps(), picture.channel()));
    cells.setAccessibleText(at == null ? text : text + ", " + words.cell(picture, at));
    photo.setAccessibleText(at == null ? text : words.seen(picture, at));
  }

  private void installInput() {
    cells.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> viewModel.hover(event.getX() - CellCanvas.LEFT, event.getY() - CellCanvas.TOP));
    photo.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event ->
            viewModel.hoverPhoto(
                (event.getX() - CellCanvas.EDGE) / photo.scale(),
                (event.getY() - CellCanvas.EDGE) / photo.scale()));
    for (Node canvas : new Node[] {cells, photo}) {
      canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> viewModel.hoverNothing());
      canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> cells.requestFocus());
      canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> viewModel.selectHovered());
    }
    cells.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    typing.setOnFinished(event -> jump.end());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void scrolled(ScrollEvent event) {
    double x = event.getX() - CellCanvas.LEFT;
    double y = event.getY() - CellCanvas.TOP;
    if (event.isShortcutDown()) {
      viewModel.zoom(event.getDeltaY() > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM, x, y);
    } else {
      viewModel.pan(-event.getDeltaX(), -event.getDeltaY());
    }
    viewModel.hover(x, y);
    event.consume();
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Cell step = STEPS.get(event.getCode());
    if (step != null && cells.isFocused()) {
      if (event.isShiftDown()) {
        step(step.row() + step.column());
      } else {
        viewModel.move(step.row(), step.column());
      }
      event.consume();
    } else if (event.getCode() == KeyCode.M) {
      maps.selectExtreme(!event.isShiftDown());
      event.consume();
    } else if (step == null && handles(event.getCode())) {
      event.consume();
    }
  }

  /** To the channel before or after this one, in the order of the grid. */
  private void step(int places) {
    grid.move(places > 0 ? FeatureMapsViewModel.Move.RIGHT : FeatureMapsViewModel.Move.LEFT);
  }

  private void typed(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown() && jump.type(event.getCharacter())) {
      typing.playFromStart();
      event.consume();
    }
  }

  private boolean handles(KeyCode code) {
    switch (code) {
      case ESCAPE -> viewModel.close();
      case PAGE_UP -> grid.previousCall();
      case PAGE_DOWN -> grid.nextCall();
      case P -> maps.pins().toggle(maps.channelProperty().get());
      case C -> tools.togglePinnedCell();
      case PLUS, EQUALS, ADD -> viewModel.zoom(ZOOM_STEP);
      case MINUS, SUBTRACT -> viewModel.zoom(1 / ZOOM_STEP);
      case F -> viewModel.fit();
      case BACK_SPACE -> {
        return jump.erase();
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
