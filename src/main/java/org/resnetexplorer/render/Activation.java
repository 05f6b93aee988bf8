package org.resnetexplorer.render;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.numbers.ChannelStatistics;
import org.resnetexplorer.numbers.Statistics;

/**
 * The output of one call for one picture: a stack of feature maps. In memory channel after channel,
 * row after row, as PyTorch lays out {@code [1, C, H, W]} (C channels, H rows, W columns). The
 * values are not copied and must not be written after they are handed over. Their statistics are
 * measured once for all who ask. For any thread.
 */
public final class Activation {
  private final float[] values;
  private final int channels;
  private final int height;
  private final int width;
  private final Supplier<ChannelStatistics> measure;

  /** Once asked for; threads that ask at once may each measure the same. */
  private volatile @Nullable ChannelStatistics known;

  /**
   * @param values C x H x W numbers
   * @param channels C, at least 1
   * @param height H, rows of a map, at least 1
   * @param width W, columns of a map, at least 1
   * @throws IllegalArgumentException if the number of values is not C x H x W, or a size is below 1
   */
  public Activation(float[] values, int channels, int height, int width) {
    this(values, channels, height, width, () -> ChannelStatistics.of(values, channels));
  }

  private Activation(
      float[] values, int channels, int height, int width, Supplier<ChannelStatistics> measure) {
    if (channels < 1
        || height < 1
        || width < 1
        || values.length != (long) channels * height * width) {
      throw new IllegalArgumentException(
          values.length + " values are not " + channels + " x " + height + " x " + width);
    }
    this.values = values;
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.measure = measure;
  }

  /**
   * An activation from a tensor of shape {@code [1, C, H, W]}, or {@code [1, N]}, which becomes N
   * maps of one cell.
   *
   * @throws IllegalArgumentException for any other shape
   */
  public static Activation of(float[] values, long... shape) {
    boolean maps = shape.length == 4;
    if (!maps && shape.length != 2 || shape[0] != 1) {
      throw new IllegalArgumentException("shape " + Arrays.toString(shape));
    }
    return new Activation(
        values,
        Math.toIntExact(shape[1]),
        maps ? Math.toIntExact(shape[2]) : 1,
        maps ? Math.toIntExact(shape[3]) : 1);
  }

  /** The same maps, whose statistics are found elsewhere if anybody asks for them. */
  public Activation measuredBy(Supplier<ChannelStatistics> elsewhere) {
    return new Activation(values, channels, height, width, elsewhere);
  }

  /** C x H x W numbers, not to be written. */
  public float[] values() {
    return values;
  }

  /** C. */
  public int channels() {
    return channels;
  }

  /** H, rows of a map. */
  public int height() {
    return height;
  }

  /** W, columns of a map. */
  public int width() {
    return width;
  }

  /** Cells of one map, H x W. */
  public int cells() {
    return height * width;
  }

  /** Where a channel's first value stands in {@link #values}. */
  public int offset(int channel) {
    return channel * cells();
  }

  /** The value of one cell; channel, row and column count from 0. */
  public float at(int channel, int row, int column) {
    return values[offset(channel) + row * width + column];
  }

  /** The statistics of one channel. */
  public Statistics statistics(int channel) {
    return perChannel().get(channel);
  }

  /** The statistics of each channel. */
  public ChannelStatistics perChannel() {
    ChannelStatistics statistics = known;
    if (statistics == null) {
      statistics = measure.get();
      known = statistics;
    }
    return statistics;
  }

  /** The statistics of all channels together. */
  public Statistics statistics() {
    return perChannel().together();
  }

  /**
   * The channel whose values differ most over its map (greatest population deviation), the one a
   * thumbnail shows when no channel is selected; the first of equals.
   */
  public int mostVariedChannel() {
    return perChannel().mostVaried();
  }

  /** The mean over all channels at each cell: one map. */
  public Activation meanOverChannels() {
    int cells = cells();
    double[] sums = new double[cells];
    for (int channel = 0; channel < channels; channel++) {
      int offset = offset(channel);
      for (int cell = 0; cell < cells; cell++) {
        sums[cell] += values[offset + cell];
      }
    }
    float[] means = new float[cells];
    for (int cell = 0; cell < cells; cell++) {
      means[cell] = (float) (sums[cell] / channels);
    }
    return new Activation(means, 1, height, width);
  }

  /**
   * The same maps with fewer cells: each is the mean of the cells it covers, weighted by area.
   *
   * @param newHeight 1 to H
   * @param newWidth 1 to W
   */
  public Activation averagedTo(int newHeight, int newWidth) {
    if (newHeight < 1 || newHeight > height || newWidth < 1 || newWidth > width) {
      throw new IllegalArgumentException(height + " x " + width + " to " + newHeight);
    }
    if (newHeight == height && newWidth == width) {
      return this;
    }
    float[] means = new float[channels * newHeight * newWidth];
    int filled = 0;
    for (int channel = 0; channel < channels; channel++) {
      for (int row = 0; row < newHeight; row++) {
        for (int column = 0; column < newWidth; column++) {
          means[filled++] = (float) mean(channel, row, newHeight, column, newWidth);
        }
      }
    }
    return new Activation(means, channels, newHeight, newWidth);
  }

  private double mean(int channel, int row, int rows, int column, int columns) {
    double sum = 0;
    for (int y = row * height / rows; y * rows < (row + 1) * height; y++) {
      int down = overlap(row, rows, y, height);
      for (int x = column * width / columns; x * columns < (column + 1) * width; x++) {
        sum += (double) down * overlap(column, columns, x, width) * at(channel, y, x);
      }
    }
    return sum / ((double) height * width);
  }

  /** Of a coarse cell with a fine one, in units of 1 / (coarse x fine) of the whole side. */
  private static int overlap(int coarse, int coarseCells, int fine, int fineCells) {
    int from = Math.max(coarse * fineCells, fine * coarseCells);
    int to = Math.min((coarse + 1) * fineCells, (fine + 1) * coarseCells);
    return to - from;
  }
}
