package org.resnetexplorer.exploration.folder;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.resnetexplorer.engine.Cancellation;

/** Rows divided by their length, so that only their direction is left; a row of zeros stays one. */
record UnitRows(float[][] rows) {
  private static final int LANES = 4;

  /** Up to here two rows are surely not the same. */
  private static final float MAY_BE_SAME = 0.999f;

  static UnitRows of(List<float[]> rows) {
    float[][] units = new float[rows.size()][];
    for (int r = 0; r < units.length; r++) {
      float[] row = rows.get(r);
      double sum = 0;
      for (float value : row) {
        sum += (double) value * value;
      }
      double length = sum == 0 ? 1 : Math.sqrt(sum);
      units[r] = new float[row.length];
      for (int i = 0; i < row.length; i++) {
        units[r][i] = (float) (row[i] / length);
      }
    }
    return new UnitRows(units);
  }

  int count() {
    return rows.length;
  }

  /**
   * The other row whose direction is nearest to that of one, the first of equals; one that is the
   * same number by number is none. -1 if there is no other.
   */
  int nearest(int to) {
    int nearest = -1;
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      float cosine = product(rows[i], rows[to]);
      boolean same = i == to || cosine > MAY_BE_SAME && Arrays.equals(rows[i], rows[to]);
      if (!same && cosine > greatest) {
        greatest = cosine;
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * The cosine distance of each row from each, {@code [count, count]}.
   *
   * @param progress told shares of the work that is done, 0 to 1
   */
  float[][] distances(DoubleConsumer progress, Cancellation cancellation) {
    float[][] distances = new float[rows.length][rows.length];
    double all = Math.max(1, rows.length * (rows.length - 1.0));
    for (int i = 1; i < rows.length; i++) {
      cancellation.check();
      for (int j = 0; j < i; j++) {
        float distance = Math.max(0, 1 - product(rows[i], rows[j]));
        distances[i][j] = distance;
        distances[j][i] = distance;
      }
      progress.accept(i * (i + 1.0) / all);
    }
    return distances;
  }

  /** Several sums beside each other, as one alone would wait for itself at each step. */
  private static float product(float[] a, float[] b) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int whole = a.length - a.length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    float sum = first + second + third + fourth;
    for (int i = whole; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
