package org.resnetexplorer.app.epochs;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.exploration.epochs.Checkpoint;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The curves: a row for each checkpoint, a column for each output. */
final class EpochsCopies implements Copies {
  private final EpochsViewModel viewModel;
  private final Messages messages;

  EpochsCopies(EpochsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    ShownSeries shown = viewModel.shownProperty().get();
    if (shown == null || shown.curves().isEmpty()) {
      return List.of();
    }
    List<String> headings = new ArrayList<>(List.of("checkpoint", "file"));
    shown.curves().forEach(curve -> headings.add(curve.name()));
    List<List<Cell>> rows = new ArrayList<>();
    for (int place = 0; place < shown.series().size(); place++) {
      Checkpoint checkpoint = shown.series().checkpoints().get(place);
      List<Cell> row = new ArrayList<>(Cell.row(checkpoint.label(), checkpoint.name()));
      for (Curve curve : shown.curves()) {
        row.add(Cell.of(curve.values().get(place).doubleValue()));
      }
      rows.add(row);
    }
    return List.of(
        new Copyable.Table(
            Copies.name(messages, "epochs.tab", shown.series().name()), headings, rows));
  }
}
