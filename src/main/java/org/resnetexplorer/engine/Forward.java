package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.resnetexplorer.network.Call;

/**
 * Computes one call on the inference thread, in new memory unless an input is spare. A result
 * belongs to the manager of the call's first input.
 */
final class Forward {
  private final NativeWeights weights;
  private final List<Intervention> interventions;

  Forward(NativeWeights weights, List<Intervention> interventions) {
    this.weights = weights;
    this.interventions = interventions.stream().filter(Forward::changes).toList();
  }

  /** With a factor of 1 nothing is done, so that all comes out as without, bit for bit. */
  private static boolean changes(Intervention intervention) {
    if (intervention instanceof Intervention.Scale scale) {
      return scale.factor() != 1;
    }
    if (intervention instanceof Intervention.ScaleChannel scale) {
      return scale.factor() != 1;
    }
    return !(intervention instanceof Intervention.ScaleTerm scale) || scale.factor() != 1;
  }

  List<Intervention> interventions() {
    return interventions;
  }

  /** Whether the call's output comes from the request, whatever its inputs are. */
  boolean replaces(Call call) {
    return interventions.stream()
        .anyMatch(i -> i instanceof Intervention.Replace && i.call().equals(call.name()));
  }

  /** What a term of a sum is multiplied with before it is added; 1 for every other input. */
  double termFactor(Call call, int term) {
    double factor = 1;
    for (Intervention intervention : interventions) {
      if (intervention instanceof Intervention.ScaleTerm scale
          && scale.call().equals(call.name())
          && scale.term().index() == term) {
        factor *= scale.factor();
      }
    }
    return factor;
  }

  /** What each channel of the output is multiplied with; empty where nothing is. */
  double[] outputFactors(Call call, int channels) {
    double[] factors = {};
    for (Intervention intervention : interventions) {
      if (!intervention.call().equals(call.name())) {
        continue;
      }
      if (intervention instanceof Intervention.Scale scale) {
        factors = factors.length == 0 ? ones(channels) : factors;
        for (int c = 0; c < channels; c++) {
          factors[c] *= scale.factor();
        }
      } else if (intervention instanceof Intervention.ScaleChannel scale) {
        factors = factors.length == 0 ? ones(channels) : factors;
        factors[scale.channel()] *= scale.factor();
      }
    }
    return factors;
  }

  private static double[] ones(int channels) {
    double[] ones = new double[channels];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The call's output, changed by the interventions on it. */
  NDArray run(Call call, List<NDArray> inputs) {
    return changed(call, computed(call, inputs, new boolean[inputs.size()]));
  }

  /**
   * The same, where some inputs are read no more: they are overwritten or closed.
   *
   * @param spare which ones
   */
  NDArray over(Call call, List<NDArray> inputs, boolean[] spare) {
    return changed(call, computed(call, inputs, spare));
  }

  /** Whether a convolution and its batch norm can be computed as one. */
  boolean folds(Call convolution, Call norm) {
    return isUnchanged(convolution) && weights.folded(convolution, norm) != null;
  }

  /**
   * The output of a batch norm from what its convolution reads; changed by the interventions on it.
   */
  NDArray folded(Call convolution, Call norm, NDArray x) {
    return changed(norm, Objects.requireNonNull(weights.folded(convolution, norm)).run(x));
  }

  /**
   * The output of a convolution that mostly runs with its batch norm: found from what that gave
   * where it can be, or else computed by itself.
   *
   * @param normed the batch norm's output
   * @param read what the convolution reads
   */
  NDArray apart(Call convolution, Call norm, Supplier<NDArray> normed, Supplier<NDArray> read) {
    NDArray found =
        isUnchanged(norm) && folds(convolution, norm)
            ? Objects.requireNonNull(weights.folded(convolution, norm)).unrun(normed.get())
            : null;
    return found != null ? found : run(convolution, List.of(read.get()));
  }

  private boolean isUnchanged(Call call) {
    return interventions.stream().noneMatch(i -> i.call().equals(call.name()));
  }

  private NDArray changed(Call call, NDArray computed) {
    NDArray output = computed;
    for (Intervention intervention : interventions) {
      if (intervention.call().equals(call.name())
          && !(intervention instanceof Intervention.ScaleTerm)) {
        NDArray changed = apply(intervention, output);
        output.close();
        output = changed;
      }
    }
    return output;
  }

  private NDArray computed(Call call, List<NDArray> inputs, boolean[] spare) {
    List<NDArray> terms = new ArrayList<>(inputs);
    boolean[] free = spare.clone();
    for (int term = 0; term < terms.size(); term++) {
      double factor = termFactor(call, term);
      if (factor != 1) {
        terms.set(term, inputs.get(term).mul((float) factor));
        free[term] = true;
        if (spare[term]) {
          inputs.get(term).close();
        }
      }
    }
    NDArray output = operated(call, terms, free);
    for (int term = 0; term < terms.size(); term++) {
      if (free[term] && terms.get(term) != output) {
        terms.get(term).close();
      }
    }
    return output;
  }

  private NDArray operated(Call call, List<NDArray> terms, boolean[] free) {
    if (call.isSum()) {
      return sum(terms, free);
    }
    Script script = call.isReLU() && free[0] ? weights.script() : null;
    if (script != null) {
      script.rectify(terms.get(0));
      return terms.get(0);
    }
    NDArray output = call.operation().accept(new Computation(weights, call.module(), terms));
    return call.groupNorm().isPresent() ? inOrder(output) : output;
  }

  /** In the memory of a term that is free, if there is one of the sum's size. */
  private static NDArray sum(List<NDArray> terms, boolean[] free) {
    NDArray branch = terms.get(0);
    NDArray shortcut = terms.get(1);
    boolean sameSize = branch.getShape().equals(shortcut.getShape());
    if (free[0] && sameSize) {
      return branch.addi(shortcut);
    }
    return free[1] && sameSize ? shortcut.addi(branch) : branch.add(shortcut);
  }

  /** Nothing is written in place: what was computed is kept by others. */
  private NDArray apply(Intervention intervention, NDArray output) {
    NDManager manager = output.getManager();
    Shape shape = output.getShape();
    if (intervention instanceof Intervention.Scale scale) {
      return output.mul((float) scale.factor());
    }
    if (intervention instanceof Intervention.ScaleChannel scale) {
      float[] factors = new float[(int) shape.get(1)];
      Arrays.fill(factors, 1f);
      factors[scale.channel()] = (float) scale.factor();
      long[] perChannel = new long[shape.dimension()];
      Arrays.fill(perChannel, 1);
      perChannel[1] = factors.length;
      try (NDArray factor = weights.upload().copy(manager, factors, new Shape(perChannel))) {
        return output.mul(factor);
      }
    }
    return replaced(manager, ((Intervention.Replace) intervention).values(), shape);
  }

  /** The same values for each of a batch. */
  private NDArray replaced(NDManager manager, float[] values, Shape shape) {
    long[] one = shape.getShape().clone();
    one[0] = 1;
    NDArray given = inOrder(weights.upload().copy(manager, values, new Shape(one)));
    if (shape.get(0) == 1) {
      return given;
    }
    try (given) {
      return given.repeat(0, shape.get(0));
    }
  }

  /** As convolutions give it, since a mean's last bits depend on the order in memory. */
  private NDArray inOrder(NDArray given) {
    Script script = given.getShape().dimension() == 4 ? weights.script() : null;
    if (script == null) {
      return given;
    }
    try (given) {
      return script.channelsLast(given);
    }
  }
}
