package org.resnetexplorer.app.table;

import java.util.OptionalDouble;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;

/**
 * A module or call inside the module that the table shows.
 *
 * @param name within that module
 * @param type PyTorch's name of it, with what matters: {@code Conv2d 7×7 /2}, {@code 3 ×
 *     Bottleneck}
 * @param output shape of what it returns
 * @param parameters learned values
 * @param multiplyAdds for one picture
 * @param share of the multiply-adds of all rows, 0 to 1
 * @param bar multiply-adds relative to the row that has most, 0 to 1
 * @param field which pixels reach one cell of the output
 * @param milliseconds in the last run; NaN before one
 */
public record TableRow(
    Target target,
    String name,
    String type,
    Shape output,
    long parameters,
    long multiplyAdds,
    double share,
    double bar,
    ReceptiveField field,
    double milliseconds) {

  public OptionalDouble time() {
    return Double.isNaN(milliseconds) ? OptionalDouble.empty() : OptionalDouble.of(milliseconds);
  }
}
