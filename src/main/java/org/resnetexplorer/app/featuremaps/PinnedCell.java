package org.resnetexplorer.app.featuremaps;

import java.util.Optional;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;

/**
 * A cell whose receptive field is drawn on every map before it.
 *
 * @param call whose output it is part of, by its name
 */
record PinnedCell(String call, Cell cell) {

  /**
   * Cells of a map, all bounds included.
   *
   * @param top row
   * @param left column
   */
  record Field(int top, int left, int bottom, int right) {}

  /** The cells of an earlier call's maps that reach this cell; empty if they do not. */
  Optional<Field> fieldIn(OpenModel model, Call earlier) {
    Network network = model.network();
    Call own = network.findCall(call).orElse(null);
    if (own == null || own.index() < earlier.index() || !isOn(model.sizes().output(own))) {
      return Optional.empty();
    }
    Shape shape = model.sizes().output(earlier);
    return model.sizes().receptiveField(own, earlier).map(field -> field(field, shape));
  }

  private boolean isOn(Shape shape) {
    return cell.row() < shape.height() && cell.column() < shape.width();
  }

  private Field field(ReceptiveField field, Shape shape) {
    return new Field(
        field.first(cell.row()),
        field.first(cell.column()),
        field.last(cell.row(), shape.height()),
        field.last(cell.column(), shape.width()));
  }
}
