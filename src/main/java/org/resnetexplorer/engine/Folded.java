package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Layer;

/**
 * A convolution and the batch norm after it as one convolution: {@code s W x + (bias - s (mean -
 * b))} with b the convolution's own bias or 0, and {@code s = weight / sqrt(var + eps)}, computed
 * in double precision and rounded once. On the inference thread.
 */
final class Folded {
  /** Tensors of a batch norm, in the order in which they are given here. */
  static final List<String> NORM = List.of("weight", "bias", "running_mean", "running_var");

  private final Layer.Conv2d convolution;
  private final NDArray weight;
  private final NDArray shift;

  private Folded(Layer.Conv2d convolution, NDArray weight, NDArray shift) {
    this.convolution = convolution;
    this.weight = weight;
    this.shift = shift;
  }

  /**
   * @param bias of the convolution; empty for none
   * @param norm tensors of the batch norm
   * @param owner of what is made
   * @return null if something is no number, which must stay where it is
   */
  static @Nullable Folded of(
      Layer.Conv2d convolution,
      NDArray weight,
      float[] bias,
      List<float[]> norm,
      NativeWeights owner) {
    double[] scale = new double[convolution.out()];
    float[] shift = new float[convolution.out()];
    for (int c = 0; c < scale.length; c++) {
      scale[c] = norm.get(0)[c] / Math.sqrt(norm.get(3)[c] + Layer.BatchNorm2d.EPSILON);
      double mean = norm.get(2)[c] - (bias.length == 0 ? 0.0 : bias[c]);
      shift[c] = (float) (norm.get(1)[c] - mean * scale[c]);
    }
    NDArray shifts = owner.upload().copy(owner.manager(), shift, new Shape(shift.length));
    NDArray scaled = scaled(weight, scale, owner);
    if (isFinite(scaled) && isFinite(shifts)) {
      return new Folded(convolution, scaled, shifts);
    }
    scaled.close();
    shifts.close();
    return null;
  }

  /** Channel by channel, multiplied in double precision. */
  private static NDArray scaled(NDArray weight, double[] scale, NativeWeights owner) {
    try (NDArray scales = owner.manager().create(scale, new Shape(scale.length, 1, 1, 1));
        NDArray wide = weight.toType(DataType.FLOAT64, true);
        NDArray product = wide.mul(scales)) {
      NDArray scaled = product.toType(DataType.FLOAT32, true);
      scaled.attach(owner.manager());
      return scaled;
    }
  }

  private static boolean isFinite(NDArray array) {
    try (NDArray sizes = array.abs();
        NDArray largest = sizes.max()) {
      return Float.isFinite(largest.getFloat());
    }
  }

  /** How many numbers it holds. */
  long size() {
    return weight.size() + shift.size();
  }

  /** What comes out of the batch norm. */
  NDArray run(NDArray x) {
    return Computation.convolved(x, weight, shift, convolution);
  }
}
