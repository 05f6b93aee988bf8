package org.resnetexplorer.explain.trust;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.resnetexplorer.explain.account.SignedMap;

/** In which order a map puts the pixels of the network's input, the most important first. */
final class PixelOrder {
  private PixelOrder() {}

  /**
   * The map is stretched over the input, linearly between the middles of its cells, as it is drawn
   * in papers.
   *
   * @return indices into {@code [rows, columns]} in C order
   */
  static int[] of(SignedMap map, int rows, int columns) {
    float[] values = stretched(map, rows, columns);
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer pixel) -> -values[pixel]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The same values in other cells, at random: an order that knows nothing of the picture, in
   * patches as large as the map's own. Single pixels at random would be an easier rival for a map
   * of few cells, as they spoil a picture sooner than patches.
   */
  static SignedMap shuffled(SignedMap map, long seed) {
    float[] values = map.values().clone();
    Random random = new Random(seed);
    for (int i = values.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      float value = values[i];
      values[i] = values[other];
      values[other] = value;
    }
    return new SignedMap(values, map.rows(), map.columns());
  }

  private static float[] stretched(SignedMap map, int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int y = 0; y < rows; y++) {
      double row = place(y, rows, map.rows());
      int top = (int) row;
      int bottom = Math.min(top + 1, map.rows() - 1);
      for (int x = 0; x < columns; x++) {
        double column = place(x, columns, map.columns());
        int left = (int) column;
        int right = Math.min(left + 1, map.columns() - 1);
        double above = between(map.at(top, left), map.at(top, right), column - left);
        double below = between(map.at(bottom, left), map.at(bottom, right), column - left);
        values[y * columns + x] = (float) between(above, below, row - top);
      }
    }
    return values;
  }

  /** Where a pixel's middle lies among the middles of the cells. */
  private static double place(int pixel, int pixels, int cells) {
    double cell = (pixel + 0.5) * cells / pixels - 0.5;
    return Math.max(0, Math.min(cells - 1, cell));
  }

  private static double between(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
