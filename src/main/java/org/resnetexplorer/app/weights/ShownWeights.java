package org.resnetexplorer.app.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/**
 * The parameters and buffers of one call's layer.
 *
 * @param tensors in PyTorch's order; the first is the weight
 * @param scale of the weight, symmetric about 0, the same wherever it is drawn
 */
record ShownWeights(OpenModel model, Call call, List<Tensor> tensors, ValueScale scale) {

  /** How a layer's weights are drawn. */
  enum Kind {
    /** A convolution over red, green and blue: each filter as a picture. */
    FILTERS,
    /** A convolution with a kernel: numbers and small tiles. */
    KERNELS,
    /** Outputs by inputs: a 1x1 convolution or the classifier. */
    MATRIX,
    /** Four numbers a channel. */
    NORM
  }

  ShownWeights {
    tensors = List.copyOf(tensors);
  }

  /** Whether a call has anything to show here. */
  static boolean exist(Call call) {
    return call.operation().accept(new WeightsKind(call)).isPresent();
  }

  /** Copies a call's tensors out of the engine; not on the FX thread. */
  static ShownWeights read(Parameters parameters, Call call) throws EngineException {
    List<Tensor> tensors = new ArrayList<>();
    for (TensorSpec spec : call.operation().tensors()) {
      if (spec.role() != TensorSpec.Role.COUNTER) {
        String name = call.module() + "." + spec.name();
        tensors.add(Tensor.of(spec, parameters.values(name)));
      }
    }
    float[] weight = tensors.get(0).values();
    return new ShownWeights(
        parameters.model(),
        call,
        tensors,
        ValueScale.of(Signedness.SIGNED, weight, 0, weight.length));
  }

  Kind kind() {
    return call.operation().accept(new WeightsKind(call)).orElseThrow();
  }

  Tensor weight() {
    return tensors.get(0);
  }

  /** Whether each output has a number of its own besides the sum. */
  boolean hasBias() {
    return kind() != Kind.NORM && tensors.size() > 1;
  }

  /** Output channels, or classes. */
  int outputs() {
    return weight().sizes().get(0);
  }

  /** Inputs that one output reads: those of its group. */
  int inputs() {
    return kind() == Kind.NORM ? 1 : weight().sizes().get(1);
  }

  /** Side of the kernel; 1 if there is none. */
  int kernel() {
    return call.convolution().map(Layer.Conv2d::kernel).orElse(1);
  }

  int groups() {
    return call.convolution().map(Layer.Conv2d::groups).orElse(1);
  }

  /** The channel that an output's input-th weight multiplies; groups begin where they begin. */
  int inputChannel(int output, int input) {
    return output / (outputs() / groups()) * inputs() + input;
  }

  /** Where the kernel of an output and one of its inputs begins among the weights. */
  int offset(int output, int input) {
    return (output * inputs() + input) * kernel() * kernel();
  }

  float at(int output, int input, int cell) {
    return weight().values()[offset(output, input) + cell];
  }

  /** The inputs that weigh most for an output, by the sum of magnitudes over the kernel. */
  List<Integer> heaviest(int output, int count) {
    double[] sums = new double[inputs()];
    for (int input = 0; input < sums.length; input++) {
      for (int cell = 0; cell < kernel() * kernel(); cell++) {
        sums[input] += Math.abs(at(output, input, cell));
      }
    }
    return IntStream.range(0, sums.length)
        .boxed()
        .sorted(Comparator.comparingDouble(input -> -sums[input]))
        .limit(count)
        .toList();
  }
}
