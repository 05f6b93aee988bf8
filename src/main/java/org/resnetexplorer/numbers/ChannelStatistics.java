package org.resnetexplorer.numbers;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The statistics of each channel of a tensor {@code [C, H, W]}, in their order. A deep net has some
 * hundred thousand channels over all its calls, so they are kept in columns, 36 bytes a channel.
 * Immutable.
 */
public final class ChannelStatistics extends AbstractList<Statistics> implements RandomAccess {
  private static final int KINDS = 3;

  private final int cells;
  private final double[] sums;
  private final double[] magnitudes;
  private final double[] squares;
  private final float[] mins;
  private final float[] maxes;
  private final int[] zeros;

  /** Of each channel NaNs, negative and positive infinities; empty if all values are finite. */
  private final int[] notFinite;

  /**
   * @param values C x H x W numbers, channel after channel
   * @param channels C, at least 1, which must divide the number of values
   * @throws IllegalArgumentException if it does not
   */
  public static ChannelStatistics of(float[] values, int channels) {
    if (channels < 1 || values.length % channels != 0) {
      throw new IllegalArgumentException(values.length + " values of " + channels + " channels");
    }
    return new ChannelStatistics(values, channels);
  }

  private ChannelStatistics(float[] values, int channels) {
    this.cells = values.length / channels;
    this.sums = new double[channels];
    this.magnitudes = new double[channels];
    this.squares = new double[channels];
    this.mins = new float[channels];
    this.maxes = new float[channels];
    this.zeros = new int[channels];
    int[] counts = new int[0];
    for (int channel = 0; channel < channels; channel++) {
      int from = channel * cells;
      Statistics of = Statistics.of(values, from, from + cells);
      sums[channel] = of.sum();
      magnitudes[channel] = of.magnitudes();
      squares[channel] = of.squares();
      mins[channel] = (float) of.min();
      maxes[channel] = (float) of.max();
      zeros[channel] = (int) of.zeros();
      if (of.notFinite() > 0) {
        counts = counts.length == 0 ? new int[KINDS * channels] : counts;
        counts[KINDS * channel] = (int) of.nans();
        counts[KINDS * channel + 1] = (int) of.negativeInfinities();
        counts[KINDS * channel + 2] = (int) of.positiveInfinities();
      }
    }
    this.notFinite = counts;
  }

  @Override
  public Statistics get(int channel) {
    return new Statistics(
        cells,
        zeros[channel],
        notFinite(channel, 0),
        notFinite(channel, 1),
        notFinite(channel, 2),
        sums[channel],
        magnitudes[channel],
        squares[channel],
        mins[channel],
        maxes[channel]);
  }

  private int notFinite(int channel, int kind) {
    return notFinite.length == 0 ? 0 : notFinite[KINDS * channel + kind];
  }

  @Override
  public int size() {
    return sums.length;
  }

  /** The statistics of all channels together. */
  public Statistics together() {
    return Statistics.together(this);
  }

  /**
   * The channel whose values differ most (greatest population deviation), the one that is shown
   * when no channel is selected; the first of equals.
   */
  public int mostVaried() {
    int best = 0;
    double greatest = -1;
    for (int channel = 0; channel < size(); channel++) {
      double deviation = get(channel).deviation();
      if (deviation > greatest) {
        greatest = deviation;
        best = channel;
      }
    }
    return best;
  }
}
