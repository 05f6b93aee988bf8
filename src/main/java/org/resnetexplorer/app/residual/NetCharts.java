package org.resnetexplorer.app.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Reading;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.text.Messages;

/** How strongly each block of the net answers, as in figure 7 of the paper. */
final class NetCharts extends HBox {
  private final Messages messages;
  private final ResidualViewModel viewModel;
  private final Chart ratios;
  private final Chart deviations;

  NetCharts(Messages messages, ResidualViewModel viewModel, ResidualWords words) {
    this.messages = messages;
    this.viewModel = viewModel;
    getStyleClass().add("net-charts");
    ratios =
        new Chart(
            new BlockBars(List.of(BlockResponse::ratio), this::tellRatio, viewModel::selectBlock),
            words::ratio,
            "residual.net.ratio");
    ratios.bars().referTo(1);
    ratios.bars().setId("ratio-bars");
    deviations =
        new Chart(
            new BlockBars(
                List.of(BlockResponse::innerDeviation, BlockResponse::lastDeviation),
                this::tellDeviation,
                viewModel::selectBlock),
            words::deviations,
            "residual.net.deviation");
    deviations.bars().setId("deviation-bars");
    getChildren().setAll(ratios.box(), deviations.box());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.now(viewModel.responsesProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.blockProperty(), this::showSelected);
  }

  /** Bars with a title above, and the numbers of one block below. */
  private final class Chart {
    private final BlockBars bars;
    private final Function<BlockResponse, String> words;
    private final Reading reading;
    private final VBox box;

    Chart(BlockBars bars, Function<BlockResponse, String> words, String titleKey) {
      this.bars = bars;
      this.words = words;
      Label title = new Label(messages.text(titleKey));
      title.getStyleClass().add("number");
      Tooltips.on(title, messages.text(titleKey + ".why"));
      title.setMinHeight(Region.USE_PREF_SIZE);
      reading = new Reading(titleKey.substring(titleKey.lastIndexOf('.') + 1) + "-reading");
      VBox.setVgrow(bars, Priority.ALWAYS);
      box = new VBox(title, bars, reading);
      box.getStyleClass().add("net-chart");
      HBox.setHgrow(box, Priority.ALWAYS);
    }

    BlockBars bars() {
      return bars;
    }

    VBox box() {
      return box;
    }

    void tell(@Nullable Block hovered) {
      Block shown = hovered == null ? viewModel.blockProperty().get() : hovered;
      find(shown)
          .map(words)
          .ifPresentOrElse(reading::tell, () -> reading.hint(messages.text("residual.net.none")));
      bars.setAccessibleText(reading.getText());
    }
  }

  private void tellRatio(@Nullable Block hovered) {
    ratios.tell(hovered);
  }

  private void tellDeviation(@Nullable Block hovered) {
    deviations.tell(hovered);
  }

  private Optional<BlockResponse> find(@Nullable Block block) {
    return viewModel.responsesProperty().get().stream()
        .filter(response -> response.block().equals(block))
        .findFirst();
  }

  private void show(List<BlockResponse> responses) {
    ratios.bars().show(responses);
    deviations.bars().show(responses);
    showSelected();
  }

  private void showSelected() {
    Block block = viewModel.blockProperty().get();
    ratios.bars().showSelected(block);
    deviations.bars().showSelected(block);
    ratios.tell(null);
    deviations.tell(null);
  }

  private void pressed(KeyEvent event) {
    List<BlockResponse> all = viewModel.responsesProperty().get();
    int last = all.size() - 1;
    if (last < 0) {
      return;
    }
    int now = find(viewModel.blockProperty().get()).map(all::indexOf).orElse(-1);
    switch (event.getCode()) {
      case LEFT -> select(Math.max(0, now - 1));
      case RIGHT -> select(Math.min(last, now + 1));
      case HOME -> select(0);
      case END -> select(last);
      case ENTER -> viewModel.enterBlock();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int index) {
    viewModel.selectBlock(viewModel.responsesProperty().get().get(index).block());
  }
}
