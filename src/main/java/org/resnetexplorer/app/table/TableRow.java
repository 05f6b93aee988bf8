package org.resnetexplorer.app.table;

import java.util.LongSummaryStatistics;
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
 * @param field which pixels reach one cell of the output
 * @param milliseconds in the last run; NaN before one
 */
public record TableRow(
    Target target,
    String name,
    String type,
    Shape output,
    Amount parameters,
    Amount multiplyAdds,
    ReceptiveField field,
    double milliseconds) {

  /**
   * A count beside those of the other rows.
   *
   * @param share of all rows, 0 to 1
   * @param bar relative to the row that has most, 0 to 1
   */
  public record Amount(long count, double share, double bar) {
    static Amount among(long count, LongSummaryStatistics all) {
      return new Amount(
          count,
          all.getSum() == 0 ? 0 : (double) count / all.getSum(),
          all.getMax() <= 0 ? 0 : (double) count / all.getMax());
    }
  }

  public OptionalDouble time() {
    return Double.isNaN(milliseconds) ? OptionalDouble.empty() : OptionalDouble.of(milliseconds);
  }
}
