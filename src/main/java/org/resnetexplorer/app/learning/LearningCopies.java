package org.resnetexplorer.app.learning;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.explain.learning.LossGradient;
import org.resnetexplorer.explain.learning.Variant;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.text.Messages;

/** Norms of gradients: of the blocks, a column for each network, or of the parameters. */
final class LearningCopies implements Copies {

  private final LearningViewModel viewModel;
  private final LearningWords words;
  private final Messages messages;

  LearningCopies(LearningViewModel viewModel, LearningWords words, Messages messages) {
    this.viewModel = viewModel;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    Learning learning = viewModel.learningProperty().get();
    Variant variant = viewModel.variantProperty().get();
    if (learning == null || variant == null || learning.known().isEmpty()) {
      return List.of();
    }
    List<Copyable> all = new ArrayList<>(List.of(blocks(learning)));
    learning
        .of(variant)
        .ifPresent(
            of ->
                all.add(
                    viewModel.faceProperty().get() == LearningViewModel.Face.PARAMETERS ? 0 : 1,
                    parameters(of, words.name(variant, learning.run().model()))));
    return all;
  }

  private Copyable blocks(Learning learning) {
    List<Variant> known =
        learning.variants().stream().filter(each -> learning.of(each).isPresent()).toList();
    List<String> headings = new ArrayList<>(List.of("block"));
    known.forEach(each -> headings.add(words.name(each, learning.run().model())));
    List<Block> blocks = learning.run().model().network().blocks();
    List<List<Cell>> rows = new ArrayList<>();
    for (int block = 0; block < blocks.size(); block++) {
      List<Cell> row = new ArrayList<>(Cell.row(blocks.get(block).path()));
      for (Variant each : known) {
        row.add(Cell.of(learning.of(each).orElseThrow().blocks().get(block).doubleValue()));
      }
      rows.add(row);
    }
    return new Copyable.Table(messages.text("learning.tab"), headings, rows);
  }

  private Copyable parameters(LossGradient of, String network) {
    return new Copyable.Table(
        Copies.name(messages, "learning.tab", network),
        List.of("parameter", "gradient_norm", "value_norm", "ratio"),
        of.parameters().stream()
            .map(each -> Cell.row(each.name(), each.gradient(), each.value(), each.ratio()))
            .toList());
  }
}
