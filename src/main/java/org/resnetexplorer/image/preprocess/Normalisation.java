package org.resnetexplorer.image.preprocess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/**
 * What becomes of the levels of a picture: {@code (level / 255 - mean) / std} for each channel, or
 * {@code (level - mean) / std}.
 *
 * @param mean what is taken off: one number for a grey picture, else three, in the order of the
 *     network's channels
 * @param std what is divided by, as many
 * @param order which colour is the first channel
 * @param levels whether levels run to 1 or to 255
 */
public record Normalisation(
    List<Float> mean, List<Float> std, ColourOrder order, LevelScale levels) {

  /** ImageNet's mean and deviation, as torchvision, timm and most others use them. */
  public static final Normalisation IMAGENET =
      new Normalisation(
          List.of(0.485f, 0.456f, 0.406f),
          List.of(0.229f, 0.224f, 0.225f),
          ColourOrder.RGB,
          LevelScale.ONE);

  /** Largest mean and deviation, and one by the least deviation. */
  public static final float MOST = 1e6f;

  private static final int COLOURS = 3;
  private static final int LEVELS = 256;
  private static final int DECIMALS = 6;

  /** Copies the numbers. */
  public Normalisation {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (mean.size() != std.size() || mean.size() != 1 && mean.size() != COLOURS) {
      throw new IllegalArgumentException(mean + " and " + std + " are not one or three");
    }
    if (!mean.stream().allMatch(Normalisation::isMean)
        || !std.stream().allMatch(Normalisation::isDeviation)) {
      throw new IllegalArgumentException(mean + " or " + std + " is out of range");
    }
  }

  /** Whether a number can be taken off. */
  public static boolean isMean(float value) {
    return Math.abs(value) <= MOST;
  }

  /** Whether a number can be divided by. */
  public static boolean isDeviation(float value) {
    return value >= 1 / MOST && value <= MOST;
  }

  /** How many channels it makes of a picture: 1 for grey, 3 for colours. */
  public int channels() {
    return mean.size();
  }

  /** The same for a grey picture: the averages over the colours. */
  Normalisation grey() {
    return channels() == 1
        ? this
        : new Normalisation(List.of(average(mean)), List.of(average(std)), ColourOrder.RGB, levels);
  }

  /** The same for a picture in colour: each like the grey. */
  Normalisation coloured() {
    return channels() == COLOURS
        ? this
        : new Normalisation(
            Collections.nCopies(COLOURS, mean.get(0)),
            Collections.nCopies(COLOURS, std.get(0)),
            order,
            levels);
  }

  private static float average(List<Float> values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return BigDecimal.valueOf(sum / values.size())
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .floatValue();
  }

  public Normalisation withMean(List<Float> other) {
    return new Normalisation(other, std, order, levels);
  }

  public Normalisation withStd(List<Float> other) {
    return new Normalisation(mean, other, order, levels);
  }

  public Normalisation withOrder(ColourOrder other) {
    return new Normalisation(mean, std, other, levels);
  }

  public Normalisation withLevels(LevelScale other) {
    return new Normalisation(mean, std, order, other);
  }

  /** What each level becomes in each of the network's channels, every step in 32 bits. */
  float[][] table() {
    float[][] table = new float[channels()][LEVELS];
    for (int channel = 0; channel < table.length; channel++) {
      for (int level = 0; level < LEVELS; level++) {
        table[channel][level] = (levels.of(level) - mean.get(channel)) / std.get(channel);
      }
    }
    return table;
  }

  /** The colour nearest to 0 after normalising: red, green and blue as bytes. */
  byte[] meanColour() {
    byte[] rgb = new byte[COLOURS];
    for (int channel = 0; channel < COLOURS; channel++) {
      float white = mean.get(Math.min(channel, channels() - 1)) * (255f / levels.white());
      rgb[order.colour(channel)] = (byte) Math.max(0, Math.min(255, Math.round(white)));
    }
    return rgb;
  }
}
