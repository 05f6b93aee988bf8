package org.resnetexplorer.app.number;

import java.util.List;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.explain.cell.CellReader;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.explain.cell.Provenance;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;

/**
 * One number, proven: the same cell of each call of a chain.
 *
 * @param cells of the calls of the chain, in forward order
 * @param selected which of them the selection is about
 * @param ranking of the terms of the first
 * @param share which of these is drawn as patch and kernel
 * @param proposed whether nobody chose the cell
 */
record Proof(
    Readers readers,
    List<Provenance> cells,
    int selected,
    Ranking ranking,
    int share,
    boolean proposed) {

  static Proof of(Readers readers, Call call, int channel, Cell cell, boolean proposed) {
    List<Provenance> cells =
        readers.chain().stream()
            .map(reader -> reader.at(channel, cell.row(), cell.column()))
            .toList();
    return new Proof(readers, cells, readers.indexOf(call), Ranking.of(cells.get(0)), 0, proposed);
  }

  /** The cell of the greatest magnitude in a channel; the first of equals. */
  static Cell strongest(CellReader reader, int channel) {
    float[] values = reader.outputChannel(channel);
    int strongest = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[strongest])) {
        strongest = i;
      }
    }
    int columns = reader.shape().width();
    return new Cell(strongest / columns, strongest % columns);
  }

  Proof withShare(int next) {
    return new Proof(readers, cells, selected, ranking, next, proposed);
  }

  /** What the chain begins with: numbers of several cells come together there. */
  Provenance head() {
    return cells.get(0);
  }

  /** What the selection is about. */
  Provenance own() {
    return cells.get(selected);
  }

  CellReader headReader() {
    return readers.chain().get(0);
  }

  CellReader ownReader() {
    return readers.chain().get(selected);
  }

  Cell cell() {
    return new Cell(own().place().row(), own().place().column());
  }

  Selected asSelected() {
    return new Selected(Target.of(own().call()), channel(), cell());
  }

  /** Ways over the map that the selection is about. */
  CellWalk walk() {
    return CellWalk.over(ownReader().shape());
  }

  int channel() {
    return own().place().channel();
  }

  /** The terms drawn as patch and kernel; none of a number that comes from nowhere. */
  List<Term> drawn() {
    if (ranking.shares().isEmpty()) {
      return List.of();
    }
    return head().formula().isOfOneWindow() ? head().terms() : ranking.shares().get(share).terms();
  }

  /** Which input of the head the drawn terms are of: 1 for the shortcut of a sum. */
  int drawnInput() {
    List<Term> drawn = drawn();
    return drawn.isEmpty()
        ? 0
        : Math.max(0, head().call().inputs().indexOf(drawn.get(0).from().source()));
  }

  /** Columns of the drawn terms. */
  int drawnColumns() {
    List<Term> drawn = drawn();
    int first = drawn.get(0).from().row();
    return (int) drawn.stream().filter(term -> term.from().row() == first).count();
  }

  Shape drawnShape() {
    return headReader().inputShape(drawnInput());
  }

  /** Where the drawn terms begin. */
  Place drawnFrom() {
    return drawn().get(0).from();
  }
}
