package org.resnetexplorer.app.number;

import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.explain.cell.Provenance;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The number looked at, and the terms that it is the sum of. */
final class NumberCopies implements Copies {

  private final NumberViewModel viewModel;
  private final Messages messages;

  NumberCopies(NumberViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    Proof proof = viewModel.proofProperty().get();
    if (proof == null) {
      return List.of();
    }
    Provenance head = proof.head();
    return List.of(
        new Copyable.Value(name(proof.own()), proof.own().engine()),
        new Copyable.Table(
            name(head),
            List.of("source", "channel", "row", "column", "value", "weight", "product"),
            head.terms().stream()
                .map(
                    term ->
                        Cell.row(
                            term.from().source(),
                            term.from().channel(),
                            term.from().row(),
                            term.from().column(),
                            term.value(),
                            term.weight(),
                            term.product()))
                .toList()));
  }

  private String name(Provenance of) {
    return Copies.name(
        messages,
        "number.tab",
        "%s[%d, %d, %d]"
            .formatted(
                of.call().name(), of.place().channel(), of.place().row(), of.place().column()));
  }
}
