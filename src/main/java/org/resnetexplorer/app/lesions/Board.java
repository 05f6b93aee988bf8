package org.resnetexplorer.app.lesions;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Reading;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.overlays.BlockPlaces;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.network.Block;

/** Every block dropped in turn, with the numbers of one of them below. */
final class Board extends VBox {
  /** Of the pane, left and right of the board; lesions.css has it too. */
  private static final double MARGIN = 16;

  private final LesionsViewModel viewModel;
  private final LesionsWords words;
  private final Label title = new Label();
  private final EffectBars bars;
  private final Reading reading = new Reading("board-reading");
  private final ReadOnlyObjectProperty<BlockPlaces> places;
  private boolean alone;

  Board(PaneContext context, LesionsViewModel viewModel, LesionsWords words) {
    this.viewModel = viewModel;
    this.words = words;
    this.places = context.overlays().blockPlacesProperty();
    this.bars = new EffectBars(this::tell, viewModel::select);
    getStyleClass().add("lesion-board");
    title.getStyleClass().add("lesions-title");
    title.setMinWidth(0);
    bars.setId("block-effects");
    bars.managedProperty().bind(bars.visibleProperty());
    VBox.setVgrow(bars, Priority.ALWAYS);
    // In a low window the sentence below says enough.
    title.visibleProperty().bind(context.appearance().lowProperty().not());
    title.managedProperty().bind(title.visibleProperty());
    getChildren().addAll(title, bars, reading);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.onInvalidation(viewModel.boardProperty(), this::show);
    Subscriptions.onInvalidation(places, this::stand);
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::show);
    Subscriptions.onInvalidation(context.selection().blockProperty(), this::showSelected);
    show();
  }

  private void show() {
    Asked asked = viewModel.asked();
    bars.setVisible(asked != null);
    if (asked == null) {
      title.setText("");
      bars.show(List.of(), List.of());
      reading.hint(words.text("lesions.board.unasked"));
      return;
    }
    title.setText(words.boardTitle(asked));
    Tooltips.on(title, words.boardMeaning(asked));
    bars.show(
        asked.run().model().network().blocks(),
        viewModel.boardProperty().get().stream()
            .map(
                row ->
                    EffectBars.Bar.of(row, LesionsWords.changesAnswer(row.effect(), asked.run())))
            .toList());
    stand();
    showSelected();
  }

  /**
   * Whether it has the whole width of the pane, as the net above has.
   *
   * @param next if so, its bars stand under those of the net
   */
  void standAlone(boolean next) {
    alone = next;
    stand();
  }

  private void stand() {
    Asked asked = viewModel.asked();
    bars.standUnder(
        alone && asked != null
            ? places.get().of(asked.run().model().network().blocks())
            : List.of(),
        MARGIN);
  }

  private void showSelected() {
    bars.showSelected(viewModel.block());
    tell(null);
  }

  private void tell(@Nullable Block hovered) {
    Asked asked = viewModel.asked();
    if (asked == null) {
      return;
    }
    Block shown = hovered == null ? viewModel.block() : hovered;
    viewModel.boardProperty().get().stream()
        .filter(row -> row.block().equals(shown))
        .findFirst()
        .map(row -> words.dropped(row.block(), row.effect(), asked.run()))
        .ifPresentOrElse(reading::tell, () -> reading.hint(words.text("lesions.board.none")));
    bars.setAccessibleText(reading.getText());
  }

  private void pressed(KeyEvent event) {
    List<BlockBoard.Row> rows = viewModel.boardProperty().get();
    int now = rows.stream().map(BlockBoard.Row::block).toList().indexOf(viewModel.block());
    int last = rows.size() - 1;
    if (last < 0) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> viewModel.select(rows.get(Math.max(0, now - 1)).block());
      case RIGHT -> viewModel.select(rows.get(Math.min(last, now + 1)).block());
      case HOME -> viewModel.select(rows.get(0).block());
      case END -> viewModel.select(rows.get(last).block());
      default -> {
        return;
      }
    }
    event.consume();
  }
}
