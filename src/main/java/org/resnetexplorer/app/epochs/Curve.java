package org.resnetexplorer.app.epochs;

import java.util.List;

/**
 * One output over the checkpoints.
 *
 * @param name what the output is called
 * @param values one a checkpoint: a probability, 0 to 1, or the number as it is; NaN where the
 *     checkpoint has not run
 */
record Curve(String name, List<Double> values) {
  Curve {
    values = List.copyOf(values);
  }
}
