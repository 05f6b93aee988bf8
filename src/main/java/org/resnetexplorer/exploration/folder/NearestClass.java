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

  /**
   * Asks each picture, on this thread; about a second for two thousand of them.
   *
   * @param rows of the same length
   * @param classes of the rows; negative where nobody knows, which takes no part
   * @throws java.util.concurrent.CancellationException if the cancellation was raised
   */
  public static NearestClass of(List<float[]> rows, int[] classes, Cancellation cancellation) {
    int[] known = IntStream.range(0, classes.length).filter(i -> classes[i] >= 0).toArray();
    UnitRows units = UnitRows.of(Arrays.stream(known).mapToObj(rows::get).toList());
    int step = Math.max(1, (known.length + MOST_ASKED - 1) / MOST_ASKED);
    int same = 0;
    int asked = 0;
    for (int i = 0; i < known.length; i += step) {
      cancellation.check();
      int nearest = units.nearest(i);
      if (nearest >= 0) {
        asked++;
        same += classes[known[nearest]] == classes[known[i]] ? 1 : 0;
      }
    }
    return new NearestClass(
        same, asked, chance(Arrays.stream(known).map(i -> classes[i]).toArray()));
  }

  /** 0 to 1; NaN if none was looked at. */
  public double share() {
    return (double) same / asked;
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
