package org.resnetexplorer.engine;

import java.util.Arrays;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;

/** What a call does whatever it reads, in double precision: its scales, shifts and factors. */
final class Constants {
  private final Workspace workspace;
  private final NativeWeights weights;
  private final Forward forward;

  Constants(Workspace workspace, NativeWeights weights, Forward forward) {
    this.workspace = workspace;
    this.weights = weights;
    this.forward = forward;
  }

  /** See {@link Workspace#affine}. */
  Workspace.Affine affine(Call norm) {
    double[] gain = wide(norm, "weight");
    double[] bias = wide(norm, "bias");
    double[] mean = wide(norm, "running_mean");
    double[] variance = wide(norm, "running_var");
    double[] scale = new double[gain.length];
    double[] shift = new double[gain.length];
    for (int c = 0; c < gain.length; c++) {
      scale[c] = gain[c] / Math.sqrt(variance[c] + Layer.BatchNorm2d.EPSILON);
      shift[c] = bias[c] - mean[c] * scale[c];
    }
    return new Workspace.Affine(scale, shift);
  }

  /** See {@link Workspace#shift}. */
  double[] shift(Call call) {
    double[] shift = call.operation().accept(new Shift(workspace, call));
    return shift.length == 0 ? shift : times(shift, factors(call, shift.length));
  }

  /** See {@link Workspace#factors}. */
  double[] factors(Call call, int channels) {
    double[] factors = forward.outputFactors(call, channels);
    if (factors.length == 0) {
      factors = new double[channels];
      Arrays.fill(factors, 1);
    }
    return factors;
  }

  /** A tensor of a call's module. */
  double[] wide(Call call, String name) {
    float[] narrow = weights.get(call.module(), name).toFloatArray();
    double[] values = new double[narrow.length];
    Arrays.setAll(values, i -> narrow[i]);
    return values;
  }

  private static double[] times(double[] a, double[] b) {
    double[] products = new double[a.length];
    Arrays.setAll(products, i -> a[i] * b[i]);
    return products;
  }
}
