package org.resnetexplorer.network;

/** How torchvision's constructor fills a layer before any training, as numbers to compare with. */
public final class Initialisation {

  private Initialisation() {}

  /**
   * The deviation of a convolution's weights: normal with mean 0 and {@code sqrt(2 / (out * k *
   * k))}, Kaiming initialisation by fan-out ("Delving Deep into Rectifiers", He et al. 2015). As in
   * PyTorch, groups do not count.
   */
  public static double deviation(Layer.Conv2d layer) {
    return Math.sqrt(2.0 / fanOut(layer));
  }

  /** What a convolution's input value reaches: {@code out * k * k}. */
  public static long fanOut(Layer.Conv2d layer) {
    return (long) layer.out() * layer.kernel() * layer.kernel();
  }

  /** What one of a convolution's outputs is the sum of: {@code in / groups * k * k}. */
  public static long fanIn(Layer.Conv2d layer) {
    return layer.products();
  }

  /** The end of a convolution's biases: uniform within {@code 1 / sqrt(fan in)}. */
  public static double bound(Layer.Conv2d layer) {
    return 1 / Math.sqrt(fanIn(layer));
  }

  /** The end of the classifier's weights: uniform within {@code 1 / sqrt(in)}. */
  public static double bound(Layer.Linear layer) {
    return 1 / Math.sqrt(layer.in());
  }

  /** The deviation of the classifier's weights: that of a uniform distribution, bound / sqrt(3). */
  public static double deviation(Layer.Linear layer) {
    return bound(layer) / Math.sqrt(3);
  }
}
