package org.resnetexplorer.image.preprocess;

import java.util.Arrays;
import java.util.Objects;
import org.resnetexplorer.image.RgbImage;

/**
 * What the network receives: one picture as normalised 32-bit floats.
 *
 * <p>Shape {@code [1, C, H, W]} in C order: all rows of the first channel, then of the next. The
 * array must not be written to once the tensor exists.
 *
 * @param values {@code channels * height * width} numbers
 * @param channels C, 3 for red, green and blue
 * @param height H, rows
 * @param width W, columns
 */
public record InputTensor(float[] values, int channels, int height, int width) {

  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] STANDARD_DEVIATION = {0.229f, 0.224f, 0.225f};

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
   * Normalises a picture with ImageNet's statistics: {@code ((v / 255) - mean) / std} for each
   * channel, every step in 32 bits.
   *
   * @return the tensor, shape {@code [1, 3, H, W]}
   */
  public static InputTensor of(RgbImage image) {
    float[][] table = normalisation();
    int plane = image.width() * image.height();
    float[] values = new float[3 * plane];
    byte[] rgb = image.rgb();
    for (int pixel = 0, i = 0; pixel < plane; pixel++) {
      values[pixel] = table[0][rgb[i++] & 0xff];
      values[plane + pixel] = table[1][rgb[i++] & 0xff];
      values[2 * plane + pixel] = table[2][rgb[i++] & 0xff];
    }
    return new InputTensor(values, 3, image.height(), image.width());
  }

  /** The normalised value of each level, shape {@code [3, 256]}. */
  static float[][] normalisation() {
    float[][] table = new float[3][256];
    for (int channel = 0; channel < table.length; channel++) {
      for (int level = 0; level < 256; level++) {
        table[channel][level] = ((level / 255f) - MEAN[channel]) / STANDARD_DEVIATION[channel];
      }
    }
    return table;
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
