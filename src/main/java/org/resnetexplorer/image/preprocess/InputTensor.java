package org.resnetexplorer.image.preprocess;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.resnetexplorer.image.RgbImage;

/**
 * What the network receives: one picture as normalised 32-bit floats.
 *
 * <p>Shape {@code [1, C, H, W]} in C order: all rows of the first channel, then of the next. The
 * array must not be written to once the tensor exists.
 *
 * @param values {@code channels * height * width} numbers
 * @param channels C, 3 for the colours of a picture, 1 for its grey
 * @param height H, rows
 * @param width W, columns
 */
public record InputTensor(float[] values, int channels, int height, int width) {

  public InputTensor {
    Objects.requireNonNull(values);
    if (channels < 1
        || height < 1
        || width < 1
        || (double) channels * height * width != values.length) {
      throw new IllegalArgumentException(
          "[1, %d, %d, %d] does not hold %d values"
              .formatted(channels, height, width, values.length));
    }
  }

  /**
   * Normalises a picture as a recipe has it. Channels that no picture fills stay 0.
   *
   * @return the tensor, shape {@code [1, C, H, W]} with the recipe's channels
   */
  public static InputTensor of(RgbImage image, Preprocess recipe) {
    Normalisation numbers = recipe.normalisation();
    float[][] table = numbers.table();
    int plane = image.width() * image.height();
    float[] values = new float[recipe.channels() * plane];
    byte[] rgb = (recipe.isGrey() ? Grey.of(image) : image).rgb();
    for (int channel = 0; channel < table.length; channel++) {
      float[] of = table[channel];
      int at = numbers.order().colour(channel);
      for (int i = channel * plane, end = i + plane; i < end; i++, at += 3) {
        values[i] = of[rgb[at] & 0xff];
      }
    }
    return new InputTensor(values, recipe.channels(), image.height(), image.width());
  }

  /**
   * The numbers of several inputs one after the other, {@code [N, C, H, W]}; not to be written.
   *
   * @throws IllegalArgumentException if their shapes differ
   */
  public static float[] batch(List<InputTensor> inputs) {
    InputTensor first = inputs.get(0);
    if (inputs.size() == 1) {
      return first.values;
    }
    float[] all = new float[Math.multiplyExact(inputs.size(), first.values.length)];
    for (int i = 0; i < inputs.size(); i++) {
      InputTensor each = inputs.get(i);
      if (each.channels != first.channels || each.height != first.height) {
        throw new IllegalArgumentException(each + " beside " + first);
      }
      System.arraycopy(each.values, 0, all, i * first.values.length, first.values.length);
    }
    return all;
  }

  /** The same picture mirrored left to right. */
  public InputTensor mirrored() {
    float[] mirror = new float[values.length];
    for (int row = 0; row < values.length; row += width) {
      for (int x = 0; x < width; x++) {
        mirror[row + x] = values[row + width - 1 - x];
      }
    }
    return new InputTensor(mirror, channels, height, width);
  }

  /** The value of a channel at a row and a column. */
  public float at(int channel, int y, int x) {
    Objects.checkIndex(channel, channels);
    Objects.checkIndex(y, height);
    Objects.checkIndex(x, width);
    return values[(channel * height + y) * width + x];
  }

  /** Equal if shape and the bits of every value are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof InputTensor that
        && channels == that.channels
        && height == that.height
        && width == that.width
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * height + width) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "InputTensor[1, %d, %d, %d]".formatted(channels, height, width);
  }
}
