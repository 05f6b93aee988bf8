package org.resnetexplorer.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.numbers.ChannelStatistics;
import org.resnetexplorer.numbers.Statistics;

/** The order in which a call's channels are laid out. */
public enum ChannelOrder {
  /** As the network numbers them. */
  INDEX,

  /** The greatest mean over the map first. */
  MEAN,

  /** The greatest single value first. */
  MAXIMUM,

  /** The greatest share of exact zeros first. */
  ZEROS;

  /**
   * The channels in display order: the element at place p is the index of the channel shown there.
   * Equal channels keep the order of their indices; values that are not finite are left out, and
   * channels without a finite value come last.
   *
   * @param values {@code [C, H, W]}, channel after channel
   * @param channels C, which must divide the number of values
   */
  public static int[] order(ChannelOrder order, float[] values, int channels) {
    return order.sorted(ChannelStatistics.of(values, channels));
  }

  /** The channels in display order, from the statistics of each. */
  public int[] sorted(List<Statistics> channels) {
    return this == INDEX
        ? IntStream.range(0, channels.size()).toArray()
        : descending(channels.stream().mapToDouble(this::key).toArray());
  }

  private double key(Statistics statistics) {
    return switch (this) {
      case INDEX -> 0;
      case MEAN -> statistics.mean();
      case MAXIMUM -> statistics.max();
      case ZEROS -> statistics.zeroShare();
    };
  }

  /**
   * Indices of numbers, the greatest first; equal ones keep their order, those that are no number
   * come last.
   */
  public static int[] descending(double[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer index) -> -comparable(keys[index])))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Adding 0.0 turns -0.0 into 0.0, which comparators would otherwise tell apart. */
  private static double comparable(double key) {
    return Double.isNaN(key) ? Double.NEGATIVE_INFINITY : key + 0.0;
  }
}
