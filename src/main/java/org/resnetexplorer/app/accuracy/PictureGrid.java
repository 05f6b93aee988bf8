package org.resnetexplorer.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.folder.Judged;

/**
 * Judged pictures in rows of as many as have room, walked with the arrow keys; only rows that are
 * seen exist.
 */
final class PictureGrid extends ListView<Integer> {
  private static final double ROW = 146;
  private static final double SCROLL_BAR = 14;

  private final AccuracyViewModel viewModel;
  private final AccuracyWords words;
  private final AppState appState;
  private final PictureThumbnails thumbnails;
  private @Nullable Measured measured;
  private List<Judged> pictures = List.of();
  private int perRow = 1;
  private int selected;

  // Cells ask the grid for nothing before it is whole.
  @SuppressWarnings("this-escape")
  PictureGrid(
      AccuracyViewModel viewModel,
      AccuracyWords words,
      AppState appState,
      PictureThumbnails thumbnails) {
    this.viewModel = viewModel;
    this.words = words;
    this.appState = appState;
    this.thumbnails = thumbnails;
    setId("accuracy-pictures");
    getStyleClass().add("accuracy-grid");
    setFixedCellSize(ROW);
    setPlaceholder(new Region());
    setCellFactory(list -> new Row());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.onInvalidation(widthProperty(), this::fit);
    Subscriptions.onChange(focusedProperty(), (before, now) -> refresh());
    Subscriptions.onInvalidation(appState.pictureProperty(), this::mark);
  }

  void show(@Nullable Chosen now) {
    measured = now == null ? null : now.of();
    pictures = now == null ? List.of() : now.pictures();
    // An empty frame would ask for something.
    setVisible(!pictures.isEmpty());
    selected = 0;
    perRow = columns();
    renew();
    scrollTo(0);
  }

  private int columns() {
    return Math.max(1, (int) ((getWidth() - SCROLL_BAR) / PictureTile.WIDTH));
  }

  private void fit() {
    int now = columns();
    if (now != perRow) {
      perRow = now;
      renew();
    }
  }

  private void renew() {
    int rows = (pictures.size() + perRow - 1) / perRow;
    getItems().setAll(IntStream.range(0, rows).boxed().toList());
    refresh();
    tell();
  }

  private void mark() {
    if (appState.pictureProperty().get() != null) {
      refresh();
    }
  }

  private void tell() {
    Measured of = measured;
    setAccessibleText(
        of == null || pictures.isEmpty()
            ? words.text("accuracy.mistakes.none")
            : words.picture(of, pictures.get(selected)));
  }

  private void pressed(KeyEvent event) {
    if (pictures.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> select(selected - 1);
      case RIGHT -> select(selected + 1);
      case UP -> select(selected - perRow);
      case DOWN -> select(selected + perRow);
      case HOME -> select(0);
      case END -> select(pictures.size() - 1);
      case ENTER, SPACE -> viewModel.open(pictures.get(selected));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int index) {
    if (index < 0 || index >= pictures.size()) {
      return;
    }
    selected = index;
    refresh();
    tell();
    scrollTo(Math.max(0, index / perRow));
  }

  private void clicked(PictureTile tile) {
    Judged shown = tile.shown();
    if (shown != null) {
      select(pictures.indexOf(shown));
      viewModel.open(shown);
    }
  }

  private boolean isOpen(Judged picture) {
    OpenPicture open = appState.pictureProperty().get();
    return open != null && open.source().equals(new PictureSource.OfFile(picture.picture().file()));
  }

  /** One line of pictures. */
  private final class Row extends ListCell<Integer> {
    private final List<PictureTile> tiles = new ArrayList<>();
    private final HBox line = new HBox();

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
      super.updateItem(row, empty);
      Measured of = measured;
      setText(null);
      if (row == null || empty || of == null) {
        tiles.forEach(PictureTile::clear);
        setGraphic(null);
        return;
      }
      int from = row * perRow;
      int count = Math.max(0, Math.min(perRow, pictures.size() - from));
      while (tiles.size() < count) {
        PictureTile tile = new PictureTile(words, thumbnails);
        tile.setOnMouseClicked(event -> clicked(tile));
        tiles.add(tile);
      }
      for (int i = 0; i < count; i++) {
        Judged picture = pictures.get(from + i);
        tiles.get(i).show(of, picture);
        tiles
            .get(i)
            .showState(from + i == selected && PictureGrid.this.isFocused(), isOpen(picture));
      }
      tiles.subList(count, tiles.size()).forEach(PictureTile::clear);
      line.getChildren().setAll(tiles.subList(0, count));
      setGraphic(line);
    }
  }
}
