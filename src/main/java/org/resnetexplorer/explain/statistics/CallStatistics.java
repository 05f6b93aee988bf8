package org.resnetexplorer.explain.statistics;

import org.resnetexplorer.numbers.ChannelStatistics;
import org.resnetexplorer.numbers.Statistics;

/**
 * What the output of one call amounts to, {@code [1, C, H, W]} or {@code [1, C]}.
 *
 * @param whole of all its values
 * @param channels of each of its C channels
 */
public record CallStatistics(Statistics whole, ChannelStatistics channels) {

  /**
   * @param channels C, which must divide the number of values
   */
  static CallStatistics of(float[] values, int channels) {
    ChannelStatistics each = ChannelStatistics.of(values, channels);
    return new CallStatistics(each.together(), each);
  }
}
