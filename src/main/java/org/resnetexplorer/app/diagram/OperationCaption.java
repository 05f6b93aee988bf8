package org.resnetexplorer.app.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;

/**
 * What the caption of a call says of its operation.
 *
 * @param statistics of the output in the last run; null before it
 */
record OperationCaption(
    CaptionText text, OpenModel model, Call call, @Nullable Statistics statistics)
    implements Operation.Visitor<OperationCaption.Said> {

  /**
   * @param formula with this call's own numbers
   * @param number the most telling one
   */
  record Said(String sentence, Caption.Fact formula, Caption.Fact number) {}

  @Override
  public Said conv2d(Layer.Conv2d conv) {
    String key = conv.kernel() == 1 ? "conv.1x1" : "conv";
    String product =
        "%d × %d × %3$d × %3$d".formatted(conv.out(), conv.in() / conv.groups(), conv.kernel());
    String sentence =
        conv.dilation() == 1
            ? text.get(conv.stride() == 1 ? key : key + ".stride", conv.kernel(), conv.stride())
            : text.get("conv.dilated", conv.kernel(), conv.dilation());
    return new Said(
        sentence,
        formula(conv.window().formula(in().height()), text.get("products", conv.products())),
        text.fact(
            "parameters",
            product + " = " + text.count(conv.parameters()),
            text.get("macs.of", Numbers.giga(model.sizes().multiplyAdds(call)))));
  }

  @Override
  public Said batchNorm2d(Layer.BatchNorm2d norm) {
    return new Said(
        text.get("bn"), formula("y = γ·(x − μ)/√(σ² + ε) + β", "ε = 0.00001"), values());
  }

  @Override
  public Said groupNorm(Layer.GroupNorm norm) {
    int together = norm.channels() / norm.groups();
    String cells = "%d × %d × %d".formatted(together, in().height(), in().width());
    return new Said(
        text.get("gn", norm.groups(), together),
        formula("y = γ·(x − μ)/√(σ² + ε) + β", text.get("gn.over", cells)),
        values());
  }

  @Override
  public Said batchNorm1d(Layer.BatchNorm1d norm) {
    return batchNorm2d(new Layer.BatchNorm2d(norm.features()));
  }

  @Override
  public Said curve(Layer.Curve curve) {
    return new Said(text.get("curve"), formula("y = " + curve.function().formula(), ""), values());
  }

  @Override
  public Said dropout(Layer.Dropout dropout) {
    return new Said(text.get("dropout"), formula("y = x", ""), values());
  }

  @Override
  public Said adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    return new Said(text.get("concatpool"), formula("y = (max x, mean x)", ""), values());
  }

  @Override
  public Said relu(Layer.ReLU relu) {
    List<Call> calls = model.network().callsWithin(call.module());
    return new Said(
        calls.size() == 1
            ? text.get("relu.one")
            : text.get("relu.many", calls.indexOf(call) + 1, calls.size(), call.module()),
        formula("y = max(0, " + inputName(0) + ")", sides()),
        zeros());
  }

  @Override
  public Said maxPool2d(Layer.MaxPool2d pool) {
    return new Said(
        text.get("maxpool", pool.kernel()),
        formula(pool.window().formula(in().height()), ""),
        values());
  }

  @Override
  public Said avgPool2d(Layer.AvgPool2d pool) {
    return new Said(
        text.get("meanpool", pool.kernel()),
        formula(pool.window().formula(in().height()), ""),
        values());
  }

  @Override
  public Said identity(Layer.Identity identity) {
    return new Said(text.get("same"), formula("y = x", ""), values());
  }

  @Override
  public Said adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    Shape in = in();
    String cells = in.height() + " × " + in.width() + " = " + in.height() * in.width();
    return new Said(text.get("avgpool"), formula(text.get("mean", cells), ""), values());
  }

  @Override
  public Said linear(Layer.Linear linear) {
    boolean classifies = model.network().isClassifier(call);
    String product =
        linear.out() + " × " + linear.in() + (linear.bias() ? " + " + linear.out() : "");
    return new Said(
        text.get(classifies ? "fc" : "hidden"),
        formula(linear.bias() ? "y = W·x + b" : "y = W·x", linear.in() + " → " + linear.out()),
        text.fact("parameters", product + " = " + text.count(linear.parameters()), ""));
  }

  @Override
  public Said add(Operation.Add add) {
    return new Said(
        text.get("add"), formula("y = " + inputName(0) + " + " + inputName(1), sides()), values());
  }

  @Override
  public Said gate(Operation.Gate gate) {
    return new Said(
        text.get("gate"), formula("y = " + inputName(0) + " · " + inputName(1), sides()), values());
  }

  @Override
  public Said flatten(Operation.Flatten flatten) {
    String line = in().label() + " → " + out().label();
    return new Said(text.get("flatten"), formula(line, ""), values());
  }

  @Override
  public Said padShortcut(Operation.PadShortcut pad) {
    String source = "x[c − %d, %2$d·i, %2$d·j]".formatted(pad.zeros(), pad.stride());
    return new Said(
        text.get("pad", pad.stride(), pad.zeros()),
        formula("y[c, i, j] = " + source, pad.window().formula(in().height())),
        values());
  }

  private Shape in() {
    return model.sizes().input(call);
  }

  private Shape out() {
    return model.sizes().output(call);
  }

  private Caption.Fact formula(String first, String second) {
    return text.fact("formula", first, second);
  }

  private String sides() {
    return text.get(
        "stays", in().height() + " × " + in().width(), out().height() + " × " + out().width());
  }

  /** What a term of a formula is called: the short name of the call it comes from, or x. */
  private String inputName(int position) {
    int source = call.inputs().get(position);
    if (source == Call.INPUT) {
      return "x";
    }
    Call from = model.network().calls().get(source);
    boolean sameBlock =
        model
            .network()
            .blockOf(call.name())
            .map(block -> block.calls().contains(from))
            .orElse(true);
    return sameBlock ? from.shortName() : "x";
  }

  private Caption.Fact zeros() {
    return statistics == null
        ? noRun()
        : text.fact("zero", Numbers.share(statistics.zeroShare()), text.get("ofall"));
  }

  private Caption.Fact values() {
    if (statistics == null) {
      return noRun();
    }
    String range = Numbers.compact(statistics.min()) + " … " + Numbers.compact(statistics.max());
    String mean =
        Numbers.compact(statistics.mean()) + " ± " + Numbers.compact(statistics.deviation());
    return text.fact("values", range, text.get("meandev", mean));
  }

  private Caption.Fact noRun() {
    return text.fact("values", "–", text.get("norun"));
  }
}
