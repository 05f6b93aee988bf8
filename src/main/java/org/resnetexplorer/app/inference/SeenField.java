package org.resnetexplorer.app.inference;

import java.util.Optional;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;

/**
 * What the selected cell sees of the network's input.
 *
 * @param pixels of the input, cut at its edges
 * @param whole whether that is all of it
 */
record SeenField(Cell cell, Box pixels, boolean whole) {

  /** Of the selected cell, if there is one and the selected call has it. */
  static Optional<SeenField> of(OpenModel model, Selected selected) {
    Cell cell = selected.cell();
    if (cell == null) {
      return Optional.empty();
    }
    Call call = selected.target().output(model.network());
    Shape output = model.sizes().output(call);
    if (cell.row() >= output.height() || cell.column() >= output.width()) {
      return Optional.empty();
    }
    Shape input = model.sizes().input();
    ReceptiveField field = model.sizes().receptiveField(call);
    int left = field.first(cell.column());
    int top = field.first(cell.row());
    int right = field.last(cell.column(), input.width()) + 1;
    int bottom = field.last(cell.row(), input.height()) + 1;
    boolean whole = right - left == input.width() && bottom - top == input.height();
    return Optional.of(new SeenField(cell, new Box(left, top, right - left, bottom - top), whole));
  }
}
