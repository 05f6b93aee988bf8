package org.resnetexplorer.engine;

import java.util.List;
import org.resnetexplorer.network.Call;

/** The derivative of a sum of logits with respect to one call's output, or the input. */
final class LogitGradient implements Arrivals {
  private final int source;
  private float[] found;

  private LogitGradient(int source, Tensor wanted) {
    this.source = source;
    // A replaced output lets nothing arrive, which is a derivative of zero.
    this.found = new float[Math.toIntExact(wanted.array().size())];
  }

  /**
   * @param seed what each logit counts, {@code [classes]}
   * @param source index of the call, or {@link Call#INPUT}
   * @return in the shape of what is asked for, in C order
   */
  static float[] of(Workspace workspace, float[] seed, int source) {
    Point here = workspace.here();
    Tensor wanted = source == Call.INPUT ? here.input() : here.outputs().get(source);
    LogitGradient gradient = new LogitGradient(source, wanted);
    try (Tensor start = workspace.tensor(seed, List.of(1, seed.length))) {
      workspace.backward(here, start, source, BackwardRule.DERIVATIVE, gradient);
    }
    return gradient.found;
  }

  @Override
  public void at(Call call, Tensor arrived) {
    if (call.index() == source) {
      found = arrived.values();
    }
  }

  @Override
  public void atInput(Tensor arrived) {
    found = arrived.values();
  }
}
