package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the first block.
 *
 * @param channels of the pictures: 3 for red, green and blue, 1 for grey ones
 * @param kernel side of the first convolution's kernel: 7 with stride 2 for large pictures, 3 with
 *     stride 1 for small ones, 3 with stride 2 where more convolutions follow
 * @param pool whether 3x3 max pooling with stride 2 follows; a state dict does not tell
 * @param inner channels between the three 3x3 convolutions of a deep stem, which see what one 7x7
 *     sees and more (ResNet-C of "Bag of Tricks", He et al. 2019); empty for one convolution
 * @param ceiled whether that pooling has no padding, and windows that hang over the far edge: what
 *     Caffe's networks do, and those that were converted from them
 */
public record Stem(int channels, int kernel, boolean pool, List<Integer> inner, boolean ceiled) {
  /** For large pictures: He et al. 2015, table 1. */
  public static final Stem IMAGENET = new Stem(3, 7, true, List.of());

  /** For pictures of 32x32: He et al. 2015, section 4.2. */
  public static final Stem SMALL = new Stem(3, 3, false, List.of());

  /** ResNet-C's, before 64 channels. */
  public static final Stem DEEP = new Stem(3, 3, true, List.of(32, 32));

  private static final int LARGE_KERNEL = 7;
  private static final int SMALL_KERNEL = 3;

  public Stem {
    inner = List.copyOf(inner);
    if (channels < 1) {
      throw new SpecException(SpecException.Reason.LEAST, "a picture has at least 1 channel");
    }
    if (kernel != LARGE_KERNEL && kernel != SMALL_KERNEL) {
      throw new SpecException(
          SpecException.Reason.TEXT, "a first kernel of " + kernel + "x" + kernel);
    }
    boolean deep = inner.size() == 2 && kernel == SMALL_KERNEL;
    if (!inner.isEmpty() && !deep || inner.stream().anyMatch(count -> count < 1)) {
      throw new SpecException(SpecException.Reason.TEXT, "a stem with " + inner + " inside");
    }
    if (ceiled && !pool) {
      throw new SpecException(SpecException.Reason.TEXT, "no pooling has no windows");
    }
  }

  /** With torchvision's pooling, if it pools. */
  public Stem(int channels, int kernel, boolean pool, List<Integer> inner) {
    this(channels, kernel, pool, inner, false);
  }

  /** Of three 3x3 convolutions, for large pictures. */
  public static Stem deep(int first, int second) {
    return new Stem(3, SMALL_KERNEL, true, List.of(first, second));
  }

  /** That of ResNet-C, with half of its last channels between the convolutions. */
  public static Stem deepFor(int channels) {
    int half = Math.max(1, channels / 2);
    return deep(half, half);
  }

  /** Whether it is three convolutions in place of one. */
  public boolean isDeep() {
    return !inner.isEmpty();
  }

  /** Whether another has as many convolutions with kernels as large, whatever their channels. */
  public boolean isLike(Stem other) {
    return kernel == other.kernel && isDeep() == other.isDeep();
  }

  /** Whether it keeps the resolution of small pictures in its first convolution. */
  public boolean isSmall() {
    return kernel == SMALL_KERNEL && !isDeep();
  }

  /**
   * Its convolutions in order.
   *
   * @param out channels of the last one
   */
  List<Layer.Conv2d> convolutions(int out, boolean bias) {
    List<Layer.Conv2d> all = new ArrayList<>();
    int in = channels;
    for (int between : inner) {
      all.add(new Layer.Conv2d(in, between, kernel, all.isEmpty() ? 2 : 1, 1, 1, bias));
      in = between;
    }
    int stride = isDeep() || isSmall() ? 1 : 2;
    all.add(new Layer.Conv2d(in, out, kernel, stride, kernel / 2, 1, bias));
    return List.copyOf(all);
  }

  /** Height and width of the pictures that networks with this stem are usually given, in pixels. */
  public int usualSide() {
    return isSmall() ? 32 : 224;
  }

  /** The same stem with or without pooling, which no state dict tells. */
  public Stem withPool(boolean pooled) {
    return new Stem(channels, kernel, pooled, inner, pooled && ceiled);
  }

  /** The same stem with the pooling of Caffe's networks. */
  public Stem withCeiledPool() {
    return new Stem(channels, kernel, true, inner, true);
  }

  /** The pooling that it ends with, if it does. */
  Layer.MaxPool2d pooling() {
    return ceiled
        ? new Layer.MaxPool2d(3, 2, 0, KernelWindow.Rounding.UP)
        : new Layer.MaxPool2d(3, 2, 1);
  }

  /** The same stem for pictures of other channels. */
  public Stem withChannels(int count) {
    return new Stem(count, kernel, pool, inner, ceiled);
  }
}
