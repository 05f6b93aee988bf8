package org.resnetexplorer.app.featuremaps;

import java.util.stream.IntStream;

/** Which channels of a call are shown. */
enum ChannelFilter {
  ALL,

  /** Those whose every value is 0 on this picture. */
  DEAD,

  /** The first sixteen by the order, or by mean while the order is that of the indices. */
  TOP;

  static final int TOP_COUNT = 16;

  /**
   * The channels that pass, in the order given.
   *
   * @param ordered all channels as they are laid out
   * @param ranked all channels by rank
   */
  int[] of(ChannelFacts facts, int[] ordered, int[] ranked) {
    return switch (this) {
      case ALL -> ordered;
      case DEAD -> IntStream.of(ordered).filter(facts::isDead).toArray();
      case TOP -> {
        boolean[] top = new boolean[ranked.length];
        IntStream.of(ranked).limit(TOP_COUNT).forEach(channel -> top[channel] = true);
        yield IntStream.of(ordered).filter(channel -> top[channel]).toArray();
      }
    };
  }
}
