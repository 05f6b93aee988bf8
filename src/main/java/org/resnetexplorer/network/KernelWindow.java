package org.resnetexplorer.network;

/**
 * How a kernel slides along one side: the arithmetic of Dumoulin and Visin (2016), "A guide to
 * convolution arithmetic for deep learning".
 */
public record KernelWindow(int kernel, int stride, int padding) {

  /**
   * {@code floor((side - kernel + 2 * padding) / stride) + 1}.
   *
   * @throws IllegalArgumentException if the padded side is smaller than the kernel
   */
  public int outputSide(int side) {
    int room = side - kernel + 2 * padding;
    if (room < 0) {
      throw new IllegalArgumentException(
          "A side of " + side + " is too small for a kernel of " + kernel);
    }
    return room / stride + 1;
  }

  /** Shape of what the window leaves of an input, {@code [1, C, H, W]}, with other channels. */
  Shape output(Shape input, int channels) {
    return Shape.of(1, channels, outputSide(input.height()), outputSide(input.width()));
  }

  /**
   * The formula with its numbers: {@code (112 - 3 + 2*1)/2 + 1 = 56.5 → 56}; the arrow appears
   * where the division leaves a rest that is cut off.
   */
  public String formula(int side) {
    String pad = padding == 0 ? "" : " + 2*" + padding;
    String left = "(" + side + " - " + kernel + pad + ")/" + stride + " + 1 = ";
    int room = side - kernel + 2 * padding;
    int output = outputSide(side);
    if (room % stride == 0) {
      return left + output;
    }
    // Strides of a ResNet are 1 and 2, so the rest is always a half.
    return left + (output + (double) (room % stride) / stride) + " → " + output;
  }
}
