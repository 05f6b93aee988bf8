package org.resnetexplorer.app.featuremaps;

import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.TileFit;

/**
 * One channel drawn large.
 *
 * @param side pixels of the square that holds the map
 * @param argb its colours, row after row; transparent where a value is not finite
 * @param fit where the map lies in the square
 * @param histogram of its values; of those above zero if the call has no others
 */
record ChannelPicture(
    ShownMaps maps, int channel, int side, int[] argb, TileFit fit, Histogram histogram) {
  static final int BINS = 24;

  /**
   * @param room pixels there are; the map gets as many as make every cell a whole number of them
   */
  static ChannelPicture render(ShownMaps maps, int channel, int room) {
    Activation activation = maps.activation();
    int height = activation.height();
    int width = activation.width();
    int side = Math.min(room, Tile.crispSide(height, width, room));
    int from = activation.offset(channel);
    int to = from + activation.cells();
    return new ChannelPicture(
        maps,
        channel,
        side,
        Tile.render(activation.values(), from, height, width, maps.scale(channel), side),
        TileFit.of(height, width, side),
        histogram(maps, from, to));
  }

  /** Of the values from one index to before another; of those above zero if there are no others. */
  static Histogram histogram(ShownMaps maps, int from, int to) {
    float[] values = maps.activation().values();
    return maps.call().isNonNegative()
        ? Histogram.positive(values, from, to, BINS)
        : Histogram.of(values, from, to, BINS);
  }

  Statistics statistics() {
    return maps.statistics().get(channel);
  }

  boolean isSingleCell() {
    return maps.activation().cells() == 1;
  }

  /** A value as this channel's numbers are written: all with the same decimals. */
  String number(double value) {
    Statistics statistics = statistics();
    double magnitude = Math.max(Math.abs(statistics.min()), Math.abs(statistics.max()));
    return MapsWords.number(value, magnitude);
  }
}
