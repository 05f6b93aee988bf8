package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Layer;

/**
 * A convolution and the batch norm after it as one convolution: {@code s W x + (bias - s (mean -
 * b))} with b the convolution's own bias or 0, and {@code s = weight / sqrt(var + eps)}; per
 * channel in double precision. On the inference thread.
 */
final class Folded {
  /** Tensors of a batch norm, in the order in which they are given here. */
  static final List<String> NORM = List.of("weight", "bias", "running_mean", "running_var");

  /**
   * The farthest that a channel's shift may carry it off, in deviations of the convolution's
   * output, for that to be found again: what a sum rounds is as large as its largest part.
   */
  private static final double NEAR = 8;

  private final Layer.Conv2d convolution;
  private final NDArray scale;
  private final NDArray offset;
  private final NDArray shift;
  private final double farthest;
  private final @Nullable Script script;
  private NDArray weight;
  private boolean packed;

  private Folded(
      Layer.Conv2d convolution,
      NDArray weight,
      NDArray scale,
      NDArray offset,
      NDArray shift,
      double farthest,
      @Nullable Script script) {
    this.convolution = convolution;
    this.weight = weight;
    this.scale = scale;
    this.offset = offset;
    this.shift = shift;
    this.farthest = farthest;
    this.script = script;
  }

  /**
   * @param bias of the convolution; empty for none
   * @param norm tensors of the batch norm
   * @param owner of what is made
   * @param script that runs it; null for PyTorch's own convolution
   * @return null if something is no number, which must stay where it is
   */
  static @Nullable Folded of(
      Layer.Conv2d convolution,
      NDArray weight,
      float[] bias,
      List<float[]> norm,
      NativeWeights owner,
      @Nullable Script script) {
    int channels = convolution.out();
    float[] factor = new float[channels];
    float[] offset = new float[channels];
    float[] shift = new float[channels];
    double farthest = 0;
    for (int c = 0; c < channels; c++) {
      double scale = norm.get(0)[c] / Math.sqrt(norm.get(3)[c] + Layer.BatchNorm2d.EPSILON);
      factor[c] = (float) scale;
      offset[c] = (float) (norm.get(1)[c] - norm.get(2)[c] * scale);
      double mean = norm.get(2)[c] - (bias.length == 0 ? 0.0 : bias[c]);
      shift[c] = (float) (norm.get(1)[c] - mean * scale);
      farthest = Math.max(farthest, Math.abs(offset[c] / (double) factor[c]));
    }
    NDArray factors = owner.upload().copy(owner.manager(), factor, new Shape(factor.length));
    NDArray scaled = scaled(weight, factors, owner);
    NDArray offsets = owner.upload().copy(owner.manager(), offset, new Shape(offset.length));
    NDArray shifts = owner.upload().copy(owner.manager(), shift, new Shape(shift.length));
    if (Tensor.isFinite(scaled) && Tensor.isFinite(shifts)) {
      Script own = script != null && script.runs(convolution) ? script : null;
      return new Folded(convolution, scaled, factors, offsets, shifts, farthest, own);
    }
    List.of(scaled, factors, offsets, shifts).forEach(NDArray::close);
    return null;
  }

  private static NDArray scaled(NDArray weight, NDArray factors, NativeWeights owner) {
    try (NDArray perChannel = factors.reshape(-1, 1, 1, 1)) {
      NDArray scaled = weight.mul(perChannel);
      scaled.attach(owner.manager());
      return scaled;
    }
  }

  /** How many numbers it holds. */
  long size() {
    return convolution.products() * convolution.out() + 3 * shift.size();
  }

  /** What comes out of the batch norm. */
  NDArray run(NDArray x) {
    if (script == null) {
      return Computation.convolved(x, weight, shift, convolution);
    }
    if (!packed) {
      NDArray plain = weight;
      weight = script.packed(plain, x, convolution);
      weight.attach(plain.getManager());
      plain.close();
      packed = true;
    }
    return script.convolved(x, weight, shift, convolution);
  }

  /**
   * What comes out of the convolution, found from what comes out of the batch norm: far less work
   * than the convolution.
   *
   * @param normed {@code [N, C, H, W]}
   * @return null where rounding could be seen in it: a channel with little weight and a large
   *     shift, or none at all
   */
  @Nullable NDArray unrun(NDArray normed) {
    try (NDArray offsets = offset.reshape(-1, 1, 1);
        NDArray scales = scale.reshape(-1, 1, 1)) {
      NDArray found = normed.sub(offsets).divi(scales);
      if (farthest <= NEAR * deviation(found)) {
        return found;
      }
      found.close();
      return null;
    }
  }

  private static double deviation(NDArray array) {
    try (NDArray mean = array.mean();
        NDArray norm = array.norm()) {
      double length = norm.getFloat();
      return Math.sqrt(length * length / array.size() - Math.pow(mean.getFloat(), 2));
    }
  }
}
