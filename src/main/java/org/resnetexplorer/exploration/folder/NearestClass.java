package org.resnetexplorer.exploration.folder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.engine.Cancellation;

/**
 * How well features alone keep classes apart: each picture is named as the one nearest to it, by
 * {@linkplain Embeddings.Distance#COSINE cosine distance}, and never as itself or a copy of itself.
 *
 * @param same how many pictures have a nearest one of their own class
 * @param asked how many were looked at
 * @param chance the share that would if neighbours were drawn by lot, 0 to 1; NaN if none was
 */
public record NearestClass(int same, int asked, double chance) {
  /** Enough for a per cent; of more pictures every second or third one is looked at. */
  private static final int MOST_ASKED = 2_000;

  /** Only above this can two rows be the same. */
  private static final float COPY = 0.999f;

  private static final int LANES = 8;

  /**
   * Asks each picture, on this thread; about a second for two thousand of them.
   *
   * @param rows of the same length
   * @param classes of the rows; negative where nobody knows, which takes no part
   * @throws java.util.concurrent.CancellationException if the cancellation was raised
   */
  public static NearestClass of(List<float[]> rows, int[] classes, Cancellation cancellation) {
    int[] known = IntStream.range(0, classes.length).filter(i -> classes[i] >= 0).toArray();
    float[][] units = new float[known.length][];
    for (int i = 0; i < known.length; i++) {
      units[i] = unit(rows.get(known[i]));
    }
    int step = Math.max(1, (known.length + MOST_ASKED - 1) / MOST_ASKED);
    int same = 0;
    int asked = 0;
    for (int i = 0; i < known.length; i += step) {
      cancellation.check();
      int nearest = nearest(units, i);
      if (nearest >= 0) {
        asked++;
        same += classes[known[nearest]] == classes[known[i]] ? 1 : 0;
      }
    }
    return new NearestClass(same, asked, chance(Arrays.stream(known).map(i -> classes[i]).toArray()));
  }

  /** 0 to 1; NaN if none was looked at. */
  public double share() {
    return (double) same / asked;
  }

  private static int nearest(float[][] units, int of) {
    int nearest = -1;
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < units.length; i++) {
      if (i != of) {
        float cosine = product(units[of], units[i]);
        if (cosine > greatest && !(cosine > COPY && Arrays.equals(units[i], units[of]))) {
          greatest = cosine;
          nearest = i;
        }
      }
    }
    return nearest;
  }

  private static float[] unit(float[] row) {
    double sum = 0;
    for (float value : row) {
      sum += (double) value * value;
    }
    double length = sum == 0 ? 1 : Math.sqrt(sum);
    float[] unit = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      unit[i] = (float) (row[i] / length);
    }
    return unit;
  }

  /** Several sums beside each other, as one alone would wait for itself at each step. */
  private static float product(float[] a, float[] b) {
    float[] sums = new float[LANES];
    int whole = a.length - a.length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        sums[lane] += a[i + lane] * b[i + lane];
      }
    }
    float sum = 0;
    for (float lane : sums) {
      sum += lane;
    }
    for (int i = whole; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double chance(int[] classes) {
    int[] counts = new int[Arrays.stream(classes).max().orElse(0) + 1];
    double pairs = 0;
    for (int each : classes) {
      pairs += counts[each]++;
    }
    return 2 * pairs / ((double) classes.length * (classes.length - 1));
  }
}
