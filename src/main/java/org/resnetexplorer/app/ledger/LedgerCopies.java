package org.resnetexplorer.app.ledger;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** What the answer is made of: parts with their sum, lengths of paths, and the map of prices. */
final class LedgerCopies implements Copies {

  private final LedgerViewModel viewModel;
  private final Messages messages;

  LedgerCopies(LedgerViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    List<Copyable> all = new ArrayList<>();
    Sources sources = viewModel.sourcesProperty().get();
    if (sources != null) {
      all.add(account(sources.asked().name(), sources.ledger().account()));
    }
    CellMap map = viewModel.mapProperty().get();
    if (map != null) {
      all.add(
          new Copyable.Tensor(
              Copies.name(messages, "ledger.tab", map.block() == null ? "" : map.block().path()),
              List.of(map.map().rows(), map.map().columns()),
              map.map().values()));
    }
    Paid paid = viewModel.paidProperty().get();
    if (paid != null) {
      all.add(account(paid.asked().name() + ", fc", paid.head().account()));
    }
    Paths paths = viewModel.pathsProperty().get();
    if (paths != null && paths.spectrum() != null) {
      all.add(account(paths.asked().name() + ", " + messages.text("ledger.paths"), paths.spectrum().account()));
    }
    return all;
  }

  /** The parts, their sum, and what it should be. */
  private Copyable account(String of, Account account) {
    List<List<Cell>> rows = new ArrayList<>();
    account.parts().forEach(part -> rows.add(Cell.row(part.name(), part.value())));
    rows.add(Cell.row(messages.text("app.copy.sum"), account.sum()));
    rows.add(Cell.row(messages.text("app.copy.target"), account.target()));
    return new Copyable.Table(
        Copies.name(messages, "ledger.tab", of), List.of("part", "value"), rows);
  }
}
