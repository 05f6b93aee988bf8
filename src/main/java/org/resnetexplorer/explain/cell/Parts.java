package org.resnetexplorer.explain.cell;

import java.util.List;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.norm.BatchNorm;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.TensorSpec;

/**
 * What a call computes with.
 *
 * @param inputs what it reads
 * @param weight of a convolution or a linear layer; empty otherwise
 * @param bias of a convolution or a linear layer; empty for none
 * @param norm of a batch norm; of no channels otherwise
 * @param factors what each input is multiplied with before it is added
 */
record Parts(
    Call call, List<Grid> inputs, float[] weight, float[] bias, BatchNorm norm, double[] factors) {
  private static final float[] NONE = {};

  static Parts of(Call call, List<Grid> inputs, RunNumbers numbers, List<Intervention> own)
      throws EngineException {
    List<String> tensors = call.operation().tensors().stream().map(TensorSpec::name).toList();
    boolean norm = tensors.contains("running_mean");
    return new Parts(
        call,
        inputs,
        tensors.contains("weight") && !norm ? numbers.parameter(call.module() + ".weight") : NONE,
        tensors.contains("bias") && !norm ? numbers.parameter(call.module() + ".bias") : NONE,
        norm
            ? BatchNorm.of(call.module(), numbers::parameter)
            : new BatchNorm(NONE, NONE, NONE, NONE),
        factors(inputs.size(), own));
  }

  /** As the engine does: multiplied in double precision, then rounded once. */
  private static double[] factors(int terms, List<Intervention> own) {
    double[] factors = new double[terms];
    for (int term = 0; term < terms; term++) {
      double factor = 1;
      for (Intervention intervention : own) {
        if (intervention instanceof Intervention.ScaleTerm scale && scale.term().index() == term) {
          factor *= scale.factor();
        }
      }
      factors[term] = (float) factor;
    }
    return factors;
  }

  /** The first of what is read, and the only one but for sums and gates. */
  Grid input() {
    return inputs.get(0);
  }

  Place place(int term, int channel, int row, int column) {
    return new Place(call.inputs().get(term), channel, row, column);
  }
}
