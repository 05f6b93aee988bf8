package org.resnetexplorer.diagram.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.KernelWindow;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The numbers of one call: how a value is computed, the size, the weights, the work.
 *
 * @param block that the call stands in; null in stem and head
 */
record CallFacts(ShapesAndCosts sizes, Words words, Call call, @Nullable Block block)
    implements Operation.Visitor<List<Explanation.Fact>> {

  @Override
  public List<Explanation.Fact> conv2d(Layer.Conv2d conv) {
    String kernels =
        Words.product(conv.out(), conv.in() / conv.groups(), conv.kernel(), conv.kernel());
    String grouped =
        conv.groups() == 1
            ? ""
            : "%d × (%d / %d) × %4$d × %4$d = "
                .formatted(conv.out(), conv.in(), conv.groups(), conv.kernel());
    String count = words.count(conv.parameters());
    String weights = words.count(conv.out() * conv.products());
    Shape out = sizes.output(call);
    String work = "%s × %d × %d = %s".formatted(weights, out.height(), out.width(), multiplyAdds());
    String bias = conv.bias() ? " + " + conv.out() : "";
    return List.of(
        formula(sum(conv)),
        size(conv.window()),
        parameters(grouped + kernels + bias + " = " + count, conv.bias() ? "conv.bias" : "conv"),
        multiplyAdds(work, "conv"));
  }

  @Override
  public List<Explanation.Fact> batchNorm2d(Layer.BatchNorm2d norm) {
    return norm(norm.features(), norm.parameters());
  }

  @Override
  public List<Explanation.Fact> groupNorm(Layer.GroupNorm norm) {
    return norm(norm.channels(), norm.parameters());
  }

  @Override
  public List<Explanation.Fact> batchNorm1d(Layer.BatchNorm1d norm) {
    return norm(norm.features(), norm.parameters());
  }

  private List<Explanation.Fact> norm(int features, long parameters) {
    return List.of(
        formula("y = γ·(x − μ)/√(σ² + 0.00001) + β"),
        size(),
        parameters(Words.product(2, features) + " = " + words.count(parameters), "bn"),
        multiplyAdds("0", "bn"));
  }

  @Override
  public List<Explanation.Fact> curve(Layer.Curve curve) {
    return free("y = " + curve.function().formula(), size());
  }

  @Override
  public List<Explanation.Fact> dropout(Layer.Dropout dropout) {
    return free("y = x", size());
  }

  @Override
  public List<Explanation.Fact> adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    Shape in = sizes.input(call);
    String mean = "Σ x / (%d × %d)".formatted(in.height(), in.width());
    return free("y[c] = max x[c],  y[%d + c] = %s".formatted(in.channels(), mean), size());
  }

  @Override
  public List<Explanation.Fact> relu(Layer.ReLU relu) {
    return free("y = max(0, x)", size());
  }

  @Override
  public List<Explanation.Fact> maxPool2d(Layer.MaxPool2d pool) {
    String formula = "y = max x  (" + pool.kernel() + "×" + pool.kernel() + ")";
    return free(formula, size(pool.window()));
  }

  @Override
  public List<Explanation.Fact> avgPool2d(Layer.AvgPool2d pool) {
    int kernel = pool.kernel();
    return free("y = Σ x / (%1$d × %1$d)".formatted(kernel), size(pool.window()));
  }

  @Override
  public List<Explanation.Fact> identity(Layer.Identity identity) {
    return free("y = x", size());
  }

  @Override
  public List<Explanation.Fact> adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    Shape in = sizes.input(call);
    return free("y = Σ x / (%d × %d)".formatted(in.height(), in.width()), size());
  }

  @Override
  public List<Explanation.Fact> linear(Layer.Linear linear) {
    String matrix = Words.product(linear.out(), linear.in());
    String bias = linear.bias() ? " + " + linear.out() : "";
    String count = words.count(linear.parameters());
    return List.of(
        formula(linear.bias() ? "y = W·x + b" : "y = W·x"),
        size(),
        parameters(matrix + bias + " = " + count, linear.bias() ? "linear" : "linear.nobias"),
        multiplyAdds(matrix + " = " + multiplyAdds(), "linear"));
  }

  @Override
  public List<Explanation.Fact> add(Operation.Add add) {
    boolean identity = block != null && block.hasIdentity();
    String x = block != null && block.isPreActivated() ? "relu(bn1(x))" : "x";
    return free(identity ? "y = F(x) + x" : "y = F(x) + shortcut(" + x + ")", size());
  }

  @Override
  public List<Explanation.Fact> gate(Operation.Gate gate) {
    return free("y[c, i, j] = x[c, i, j] · gate[c]", size());
  }

  @Override
  public List<Explanation.Fact> flatten(Operation.Flatten flatten) {
    return free("y = x", size());
  }

  @Override
  public List<Explanation.Fact> padShortcut(Operation.PadShortcut pad) {
    List<String> lines = new ArrayList<>(size(pad.window()).lines());
    lines.add("%d + %d + %d = %d".formatted(pad.zeros(), pad.in(), pad.zeros(), pad.out()));
    return free(
        "y[c, i, j] = x[c − %d, %2$d·i, %2$d·j]".formatted(pad.zeros(), pad.stride()),
        words.fact(Explanation.Kind.SIZE, lines, words.get("size.padded")));
  }

  /** Of what has no weights. */
  private List<Explanation.Fact> free(String formula, Explanation.Fact size) {
    return List.of(formula(formula), size, parameters("0", "none"), multiplyAdds("0", "none"));
  }

  private Explanation.Fact formula(String formula) {
    return words.fact(Explanation.Kind.FORMULA, List.of(formula), "");
  }

  private Explanation.Fact parameters(String line, String note) {
    return words.fact(Explanation.Kind.PARAMETERS, List.of(line), words.get("parameters." + note));
  }

  private Explanation.Fact multiplyAdds(String line, String note) {
    return words.fact(Explanation.Kind.MULTIPLY_ADDS, List.of(line), words.get("multiply." + note));
  }

  private String multiplyAdds() {
    return words.count(sizes.multiplyAdds(call));
  }

  /** {@code y[o, i, j] = Σ w[o, c, u, v] · x[c, 2i+u−1, 2j+v−1]}. */
  private static String sum(Layer.Conv2d conv) {
    String bias = conv.bias() ? " + b[o]" : "";
    if (conv.kernel() == 1) {
      return "y[o, i, j] = Σ w[o, c] · x[c, %s, %s]".formatted(index(conv, "i"), index(conv, "j"))
          + bias;
    }
    String apart = "+" + (conv.dilation() == 1 ? "" : conv.dilation());
    String row = index(conv, "i") + apart + "u" + minus(conv.padding());
    String column = index(conv, "j") + apart + "v" + minus(conv.padding());
    return "y[o, i, j] = Σ w[o, c, u, v] · x[c, " + row + ", " + column + "]" + bias;
  }

  private static String index(Layer.Conv2d conv, String letter) {
    return conv.stride() == 1 ? letter : conv.stride() + letter;
  }

  private static String minus(int padding) {
    return padding == 0 ? "" : "−" + padding;
  }

  /** Where no window slides. */
  private Explanation.Fact size() {
    Shape in = sizes.input(call);
    Shape out = sizes.output(call);
    boolean same = in.equals(out);
    String line = same ? out.label() : in.label() + " → " + out.label();
    return words.fact(Explanation.Kind.SIZE, List.of(line), same ? words.get("size.same") : "");
  }

  /** Height and width apart where they differ. */
  private Explanation.Fact size(KernelWindow window) {
    Shape in = sizes.input(call);
    List<String> lines = new ArrayList<>(List.of(window.formula(in.height())));
    if (in.width() != in.height()) {
      lines.add(window.formula(in.width()));
    }
    boolean rounded = window.isRounded(in.height()) || window.isRounded(in.width());
    String usual = window.dilation() == 1 ? "size.window" : "size.dilated";
    String note = words.get(rounded ? rounded(window.rounding()) : usual);
    return words.fact(Explanation.Kind.SIZE, lines, note);
  }

  private static String rounded(KernelWindow.Rounding rounding) {
    return switch (rounding) {
      case DOWN -> "size.floored";
      case UP -> "size.ceiled";
    };
  }
}
