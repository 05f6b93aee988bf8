package org.resnetexplorer.network;

/**
 * What stands before the first block.
 *
 * @param channels of the pictures: 3 for red, green and blue, 1 for grey ones
 * @param kernel side of the first convolution's kernel: 7 with stride 2 for large pictures, 3 with
 *     stride 1 for small ones
 * @param pool whether 3x3 max pooling with stride 2 follows; a state dict does not tell
 */
public record Stem(int channels, int kernel, boolean pool) {
  /** For large pictures: He et al. 2015, table 1. */
  public static final Stem IMAGENET = new Stem(3, 7, true);

  /** For pictures of 32x32: He et al. 2015, section 4.2. */
  public static final Stem SMALL = new Stem(3, 3, false);

  private static final int LARGE_KERNEL = 7;
  private static final int SMALL_KERNEL = 3;

  public Stem {
    if (channels < 1) {
      throw new SpecException(SpecException.Reason.LEAST, "a picture has at least 1 channel");
    }
    if (kernel != LARGE_KERNEL && kernel != SMALL_KERNEL) {
      throw new SpecException(
          SpecException.Reason.TEXT, "a first kernel of " + kernel + "x" + kernel);
    }
  }

  /** Whether it keeps the resolution of small pictures in its first convolution. */
  public boolean isSmall() {
    return kernel == SMALL_KERNEL;
  }

  /** The first convolution, without bias. */
  Layer.Conv2d convolution(int out) {
    return isSmall()
        ? new Layer.Conv2d(channels, out, kernel, 1, 1, 1)
        : new Layer.Conv2d(channels, out, kernel, 2, 3, 1);
  }

  /** Height and width of the pictures that networks with this stem are usually given, in pixels. */
  public int usualSide() {
    return isSmall() ? 32 : 224;
  }

  /** The same stem with or without pooling, which no state dict tells. */
  public Stem withPool(boolean pooled) {
    return new Stem(channels, kernel, pooled);
  }

  /** The same stem for pictures of other channels. */
  public Stem withChannels(int count) {
    return new Stem(count, kernel, pool);
  }
}
