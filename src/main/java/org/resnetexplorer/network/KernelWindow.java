package org.resnetexplorer.network;

/**
 * How a kernel slides along one side: the arithmetic of Dumoulin and Visin (2016), "A guide to
 * convolution arithmetic for deep learning".
 *
 * @param rounding what becomes of cells that are too few for another window
 * @param dilation from one cell of the window to the next; 1 for neighbours
 */
public record KernelWindow(int kernel, int stride, int padding, Rounding rounding, int dilation) {
  /** PyTorch's {@code ceil_mode}. */
  public enum Rounding {
    /** They are left out. */
    DOWN,
    /** They get a window that hangs over the edge. */
    UP
  }

  /** A window of neighbours. */
  public KernelWindow(int kernel, int stride, int padding, Rounding rounding) {
    this(kernel, stride, padding, rounding, 1);
  }

  /** From its first cell to its last, both included. */
  public int span() {
    return dilation * (kernel - 1) + 1;
  }

  /** A window that does not hang over the edge. */
  public KernelWindow(int kernel, int stride, int padding) {
    this(kernel, stride, padding, Rounding.DOWN);
  }

  /**
   * {@code floor((side - span + 2 * padding) / stride) + 1}, or the same rounded up.
   *
   * @throws IllegalArgumentException if the padded side is smaller than the kernel, and no window
   *     may hang over the edge
   */
  public int outputSide(int side) {
    int room = room(side) + (rounding == Rounding.UP ? stride - 1 : 0);
    if (room < 0) {
      throw new IllegalArgumentException(
          "A side of " + side + " is too small for a kernel of " + kernel);
    }
    return room / stride + 1;
  }

  private int room(int side) {
    return side - span() + 2 * padding;
  }

  /** Whether the division leaves a rest, so that the size is rounded. */
  public boolean isRounded(int side) {
    return room(side) % stride != 0;
  }

  /** Shape of what the window leaves of an input, {@code [1, C, H, W]}, with other channels. */
  Shape output(Shape input, int channels) {
    return Shape.of(1, channels, outputSide(input.height()), outputSide(input.width()));
  }

  /**
   * The formula with its numbers: {@code (112 − 3 + 2·1)/2 + 1 = 56.5 → 56}; the arrow appears
   * where the division leaves a rest. A dilated window spans more than its kernel: {@code (28 −
   * (2·2 + 1) + 2·2)/1 + 1 = 28}. For people, so with a minus of mathematics.
   */
  public String formula(int side) {
    String pad = padding == 0 ? "" : " + 2·" + padding;
    String span = dilation == 1 ? "" + kernel : "(" + dilation + "·" + (kernel - 1) + " + 1)";
    String left = "(" + side + " \u2212 " + span + pad + ")/" + stride + " + 1 = ";
    int output = outputSide(side);
    if (!isRounded(side)) {
      return left + output;
    }
    // Strides of a ResNet are 1 and 2, so the rest is always a half.
    return left + (1 + (double) room(side) / stride) + " → " + output;
  }
}
