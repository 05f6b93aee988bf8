package org.resnetexplorer.explain.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;

/**
 * How strongly a loss pulls at everything in a network, for one picture: Euclidean norms of its
 * gradient. The network runs as it answers, so batch norms keep their means and variances, where
 * training would take those of a batch.
 *
 * @param network whose calls they are
 * @param loss of the run
 * @param outputs of the gradient with respect to each call's output, by the call's index; 0 where
 *     nothing arrives
 * @param input of the gradient with respect to the normalised picture
 * @param parameters weights and biases, in forward order
 */
public record LossGradient(
    Network network,
    double loss,
    List<Double> outputs,
    double input,
    List<OfParameter> parameters) {

  /**
   * One parameter tensor.
   *
   * @param name in the state dict
   * @param call that reads it
   * @param gradient its norm
   * @param value norm of the parameter itself
   */
  public record OfParameter(String name, Call call, double gradient, double value) {
    /**
     * How large a step along the gradient is beside the parameter; not a number for one of zeros.
     */
    public double ratio() {
      return gradient / value;
    }
  }

  public LossGradient {
    outputs = List.copyOf(outputs);
    parameters = List.copyOf(parameters);
  }

  /**
   * Takes the loss back through the network and into every parameter. Waits for the engine: not on
   * the FX thread.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public static LossGradient of(Trace trace, Loss loss, Cancellation cancellation)
      throws EngineException {
    float[] logits = trace.logits();
    float[] seed = loss.seed(logits);
    return trace.compute(
        workspace -> new WayBack(workspace).run(loss.of(logits), seed), cancellation);
  }

  /** At the output of every block, in forward order. */
  public List<Double> blocks() {
    return network.blocks().stream().map(block -> outputs.get(block.output().index())).toList();
  }

  private static final class WayBack implements Arrivals {
    private final Workspace workspace;
    private final Double[] outputs;
    private final List<OfParameter> parameters = new ArrayList<>();
    private double input;

    WayBack(Workspace workspace) {
      this.workspace = workspace;
      this.outputs = new Double[workspace.network().calls().size()];
      Arrays.fill(outputs, 0.0);
    }

    LossGradient run(double loss, float[] seed) {
      try (Tensor arriving = workspace.tensor(seed, List.of(1, seed.length))) {
        workspace.backward(workspace.here(), arriving, Call.INPUT, BackwardRule.DERIVATIVE, this);
      }
      parameters.sort(Comparator.comparingInt(of -> of.call().index()));
      return new LossGradient(workspace.network(), loss, List.of(outputs), input, parameters);
    }

    @Override
    public void at(Call call, Tensor arrived) {
      outputs[call.index()] = norm(arrived);
      for (TensorSpec tensor : call.operation().tensors()) {
        if (tensor.role() == TensorSpec.Role.PARAMETER) {
          parameters.add(parameter(call, tensor.name(), arrived));
        }
      }
    }

    @Override
    public void atInput(Tensor arrived) {
      input = norm(arrived);
    }

    /**
     * @param name without the module's path
     */
    private OfParameter parameter(Call call, String name, Tensor arrived) {
      try (Tensor value = workspace.parameter(call, name);
          Tensor gradient = workspace.parameterGradient(workspace.here(), call, name, arrived)) {
        return new OfParameter(call.module() + "." + name, call, norm(gradient), norm(value));
      }
    }

    private static double norm(Tensor of) {
      return Math.sqrt(of.dot(of));
    }
  }
}
