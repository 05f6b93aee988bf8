package org.resnetexplorer.explain.account;

import java.util.function.IntPredicate;

/**
 * One signed number for each cell of a map, as a method gave them: neither scaled nor clipped.
 *
 * @param values {@code [rows, columns]} in C order
 */
public record SignedMap(float[] values, int rows, int columns) {
  public SignedMap {
    if (values.length != rows * columns) {
      throw new IllegalArgumentException(values.length + " is not " + rows + " x " + columns);
    }
  }

  public float at(int row, int column) {
    return values[row * columns + column];
  }

  /** In double precision. */
  public double sum() {
    return sum(cell -> true);
  }

  /**
   * Of some cells, in double precision.
   *
   * @param cells whether one is among them, by {@code row * columns + column}
   */
  public double sum(IntPredicate cells) {
    double sum = 0;
    for (int cell = 0; cell < values.length; cell++) {
      if (cells.test(cell)) {
        sum += values[cell];
      }
    }
    return sum;
  }

  /** The largest magnitude; 0 for a map of zeros. */
  public float magnitude() {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }
}
