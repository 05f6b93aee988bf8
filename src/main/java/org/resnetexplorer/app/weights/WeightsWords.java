package org.resnetexplorer.app.weights;

import java.util.OptionalInt;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.FilterImage;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What the pane of weights says. */
final class WeightsWords {
  private static final int DIGITS = 4;

  private final Messages messages;

  WeightsWords(Messages messages) {
    this.messages = messages;
  }

  /** {@code layer1.0.conv1.weight}. */
  String name(ShownWeights weights, Tensor tensor) {
    return weights.call().module() + "." + tensor.name();
  }

  /** A tensor by what it does, beside its name. */
  String tensor(ShownWeights weights, Tensor tensor) {
    return weights.kind() == ShownWeights.Kind.NORM
        ? messages.text("parameters.norm." + tensor.name().replace('_', '-'))
        : tensor.name();
  }

  /** How the weights are drawn and coloured. */
  String explained(ShownWeights weights) {
    return switch (weights.kind()) {
      case FILTERS -> messages.text("parameters.how.filters", weights.outputs());
      case KERNELS ->
          weights.groups() == 1
              ? messages.text("parameters.how.kernels", weights.kernel())
              : messages.text(
                  "parameters.how.groups", weights.kernel(), weights.groups(), weights.inputs());
      case MATRIX -> messages.text("parameters.how.matrix");
      case NORM -> messages.text("parameters.how.norm");
    };
  }

  /** A weight with its sign, in four digits. */
  static String number(double value) {
    String text = Numbers.compact(value);
    return value > 0 ? "+" + text : text;
  }

  /** A weight in a column: fixed decimals. */
  static String fixed(double value) {
    return Numbers.signedTold(value, value, DIGITS);
  }

  /** An output: a class by its name, else a channel. */
  String output(ShownWeights weights, int output) {
    return weights.model().network().isClassifier(weights.call())
        ? weights.model().nameOf(output, messages)
        : messages.text("parameters.channel", output);
  }

  /** An input by its channel and the call that it comes from. */
  String input(ShownWeights weights, int output, int input) {
    int source = weights.call().inputs().get(0);
    String from = source == Call.INPUT ? "x" : weights.model().network().calls().get(source).name();
    return messages.text("parameters.input", from, weights.inputChannel(output, input));
  }

  /** The weight between an output and an input. */
  String link(ShownWeights weights, int output, int input) {
    return messages.text(
        "parameters.link",
        output(weights, output),
        input(weights, output, input),
        number(weights.at(output, input, 0)));
  }

  /** The kernel that is shown as a table. */
  String kernel(ShownWeights weights, int output, int input) {
    return messages.text(
        "parameters.kernel",
        output,
        weights.outputs(),
        input(weights, output, input),
        input + 1,
        weights.inputs());
  }

  /** A filter's cell under the mouse, or the filter. */
  String filter(ShownWeights weights, int filter, OptionalInt cell) {
    double magnitude = FilterImage.magnitude(weights.weight().values(), filter, weights.kernel());
    if (cell.isEmpty()) {
      return messages.text("parameters.filter", filter, Numbers.compact(magnitude));
    }
    int at = cell.getAsInt();
    return messages.text(
        "parameters.filter.cell",
        filter,
        at / weights.kernel(),
        at % weights.kernel(),
        number(weights.at(filter, 0, at)),
        number(weights.at(filter, 1, at)),
        number(weights.at(filter, 2, at)));
  }

  /** How a tensor starts before training, to compare with what it has become. */
  String initial(ShownWeights weights, Tensor tensor) {
    String start = weights.call().operation().accept(new StartWords(messages, tensor.name()));
    return weights.model().isUntrained()
        ? messages.text("parameters.initial.untrained", start)
        : messages.text("parameters.initial.trained", start);
  }
}
