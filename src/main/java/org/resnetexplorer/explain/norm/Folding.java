package org.resnetexplorer.explain.norm;

import org.resnetexplorer.network.Layer;

/**
 * One channel of a convolution with the batch norm after it folded in: the kernel {@code W' = slope
 * * W} in 32 bits and the bias {@code b' = intercept + slope * b} make one convolution of the two
 * calls. Computed here in double precision and compared with what the engine's two calls gave.
 *
 * @param cells compared: the whole channel
 * @param largestDifference between folded and unfolded, of all cells
 * @param row of the cell where it is
 * @param column of that cell
 * @param folded the value there by the folded convolution
 * @param unfolded the value there of the engine's batch norm
 * @param bound what 32-bit rounding alone may make of one cell, the greatest of all cells
 */
public record Folding(
    int cells,
    double largestDifference,
    int row,
    int column,
    double folded,
    double unfolded,
    double bound) {

  /** Half of the distance from 1 to the next float. */
  private static final double UNIT = 0x1p-24;

  /** Roundings beside the products: of the slope, of W', of the scaling and of the shift. */
  private static final int MORE_ROUNDINGS = 8;

  /** Whether no cell differs by more than rounding explains. */
  public boolean isEqualToRounding() {
    return largestDifference <= bound;
  }

  /**
   * A map of channels, rows and columns, {@code [C, H, W]}.
   *
   * @param values channel after channel
   */
  public record Stack(float[] values, int channels, int height, int width) {}

  /**
   * Convolves one output channel anew and compares all its cells.
   *
   * @param weight the convolution's, {@code [out, in / groups, k, k]}
   * @param bias the convolution's of this channel; 0 if it has none
   * @param affine the batch norm's line of this channel
   * @param input of the convolution
   * @param output of the batch norm
   */
  public static Folding check(
      Layer.Conv2d conv,
      float[] weight,
      double bias,
      int channel,
      Affine affine,
      Stack input,
      Stack output) {
    float[] kernel = folded(conv, weight, channel, affine.slope());
    Convolution convolution = new Convolution(conv, kernel, channel, input);
    double rounding = (conv.products() + MORE_ROUNDINGS) * UNIT;
    double shift = shift(affine, bias);
    double largest = -1;
    int at = 0;
    double there = 0;
    double bound = 0;
    int cells = output.height() * output.width();
    int offset = channel * cells;
    for (int cell = 0; cell < cells; cell++) {
      convolution.move(cell / output.width(), cell % output.width());
      double value = convolution.sum() + shift;
      double difference = Math.abs(value - output.values()[offset + cell]);
      if (difference > largest) {
        largest = difference;
        at = cell;
        there = value;
      }
      double size =
          convolution.magnitude()
              + Math.abs(affine.mean() * affine.slope())
              + Math.abs(bias * affine.slope());
      bound = Math.max(bound, rounding * (size + Math.abs(affine.beta()) + Math.abs(value)));
    }
    return new Folding(
        cells,
        largest,
        at / output.width(),
        at % output.width(),
        there,
        output.values()[offset + at],
        bound);
  }

  /** {@code b' = intercept + slope * b}: what the convolution adds is scaled with it. */
  public static double shift(Affine affine, double bias) {
    return affine.intercept() + affine.slope() * bias;
  }

  /** {@code W' = slope * W} of one output channel, {@code [in / groups, k, k]}, in 32 bits. */
  public static float[] folded(Layer.Conv2d conv, float[] weight, int channel, double slope) {
    int products = (int) conv.products();
    float[] kernel = new float[products];
    for (int i = 0; i < products; i++) {
      kernel[i] = (float) (slope * weight[channel * products + i]);
    }
    return kernel;
  }

  /** One kernel over one input, at one place after another. */
  private static final class Convolution {
    private final Layer.Conv2d conv;
    private final float[] kernel;
    private final Stack input;
    private final int firstInput;
    private double sum;
    private double magnitude;

    Convolution(Layer.Conv2d conv, float[] kernel, int channel, Stack input) {
      this.conv = conv;
      this.kernel = kernel;
      this.input = input;
      this.firstInput = channel / (conv.out() / conv.groups()) * (conv.in() / conv.groups());
    }

    /** Padding adds nothing. */
    void move(int row, int column) {
      sum = 0;
      magnitude = 0;
      int side = conv.kernel();
      int inputs = conv.in() / conv.groups();
      for (int c = 0; c < inputs; c++) {
        for (int u = 0; u < side; u++) {
          int y = row * conv.stride() + u * conv.dilation() - conv.padding();
          if (y >= 0 && y < input.height()) {
            addRow((firstInput + c) * input.height() + y, (c * side + u) * side, column);
          }
        }
      }
    }

    private void addRow(int inputRow, int kernelRow, int column) {
      for (int v = 0; v < conv.kernel(); v++) {
        int x = column * conv.stride() + v * conv.dilation() - conv.padding();
        if (x >= 0 && x < input.width()) {
          double product =
              (double) kernel[kernelRow + v] * input.values()[inputRow * input.width() + x];
          sum += product;
          magnitude += Math.abs(product);
        }
      }
    }

    double sum() {
      return sum;
    }

    /** The sum of the products' magnitudes, which rounding is measured by. */
    double magnitude() {
      return magnitude;
    }
  }
}
