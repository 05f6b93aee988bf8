package org.resnetexplorer.render;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order in which a call's channels are laid out. */
public enum ChannelOrder {
  /** As the network numbers them. */
  INDEX,

  /** The greatest mean over the map first. */
  MEAN,

  /** The greatest single value first. */
  MAXIMUM;

  /**
   * The channels in display order: the element at place p is the index of the channel shown there.
   * Equal channels keep the order of their indices; values that are not finite are left out, and
   * channels without a finite value come last.
   *
   * @param values {@code [C, H, W]}, channel after channel
   * @param channels C, which must divide the number of values
   */
  public static int[] order(ChannelOrder order, float[] values, int channels) {
    IntStream indices = IntStream.range(0, channels);
    return switch (order) {
      case INDEX -> indices.toArray();
      case MEAN, MAXIMUM -> {
        double[] keys = keys(order, values, channels);
        yield indices
            .boxed()
            .sorted(Comparator.comparingDouble((Integer channel) -> -keys[channel]))
            .mapToInt(Integer::intValue)
            .toArray();
      }
    };
  }

  private static double[] keys(ChannelOrder order, float[] values, int channels) {
    int cells = values.length / channels;
    double[] keys = new double[channels];
    for (int channel = 0; channel < channels; channel++) {
      Statistics statistics = Statistics.of(values, channel * cells, (channel + 1) * cells);
      double key = order == MEAN ? statistics.mean() : statistics.max();
      // Adding 0.0 turns -0.0 into 0.0, which comparators would otherwise tell apart.
      keys[channel] = Double.isNaN(key) ? Double.NEGATIVE_INFINITY : key + 0.0;
    }
    return keys;
  }
}
