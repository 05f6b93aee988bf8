package org.resnetexplorer.diagram.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Sizes;
import org.resnetexplorer.network.Window;

/** The numbers of one call: how a value is computed, the size, the weights, the work. */
final class CallFacts {
  private final Sizes sizes;
  private final Words words;

  CallFacts(Sizes sizes, Words words) {
    this.sizes = sizes;
    this.words = words;
  }

  /**
   * @param block that the call stands in; null in stem and head
   */
  List<Explanation.Fact> of(Call call, @Nullable Block block) {
    boolean identity =
        call.operation() instanceof Operation.Add && block != null && block.hasIdentity();
    String formula = identity ? "y = F(x) + x" : formula(call);
    return List.of(
        words.fact(Explanation.Kind.FORMULA, List.of(formula), ""),
        size(call),
        parameters(call.operation()),
        multiplyAdds(call));
  }

  private String formula(Call call) {
    Operation operation = call.operation();
    if (operation instanceof Layer.Conv2d conv) {
      return convolution(conv);
    }
    if (operation instanceof Layer.BatchNorm2d) {
      return "y = γ·(x − μ)/√(σ² + 0.00001) + β";
    }
    if (operation instanceof Layer.ReLU) {
      return "y = max(0, x)";
    }
    if (operation instanceof Layer.MaxPool2d pool) {
      return "y = max x  (" + pool.kernel() + "×" + pool.kernel() + ")";
    }
    if (operation instanceof Layer.AdaptiveAvgPool2d) {
      Shape in = sizes.input(call);
      return "y = Σ x / (%d × %d)".formatted(in.height(), in.width());
    }
    if (operation instanceof Operation.PadShortcut pad) {
      return "y[c, i, j] = x[c − %d, %2$d·i, %2$d·j]".formatted(pad.zeros(), pad.stride());
    }
    if (operation instanceof Operation.Add) {
      return "y = F(x) + shortcut(x)";
    }
    return operation instanceof Layer.Linear ? "y = W·x + b" : "y = x";
  }

  /** {@code y[o, i, j] = Σ w[o, c, u, v] · x[c, 2i+u−1, 2j+v−1]}. */
  private static String convolution(Layer.Conv2d conv) {
    if (conv.kernel() == 1) {
      return "y[o, i, j] = Σ w[o, c] · x[c, %s, %s]".formatted(index(conv, "i"), index(conv, "j"));
    }
    String row = index(conv, "i") + "+u" + minus(conv.padding());
    String column = index(conv, "j") + "+v" + minus(conv.padding());
    return "y[o, i, j] = Σ w[o, c, u, v] · x[c, " + row + ", " + column + "]";
  }

  private static String index(Layer.Conv2d conv, String letter) {
    return conv.stride() == 1 ? letter : conv.stride() + letter;
  }

  private static String minus(int padding) {
    return padding == 0 ? "" : "−" + padding;
  }

  private Explanation.Fact size(Call call) {
    Shape in = sizes.input(call);
    Shape out = sizes.output(call);
    Operation operation = call.operation();
    if (operation instanceof Layer.Conv2d conv) {
      return size(conv.window(), in);
    }
    if (operation instanceof Layer.MaxPool2d pool) {
      return size(pool.window(), in);
    }
    if (operation instanceof Operation.PadShortcut pad) {
      Explanation.Fact plane = size(pad.window(), in);
      List<String> lines = new ArrayList<>(plane.lines());
      lines.add("%d + %d + %d = %d".formatted(pad.zeros(), pad.in(), pad.zeros(), pad.out()));
      return words.fact(Explanation.Kind.SIZE, lines, words.get("size.padded"));
    }
    String note = in.equals(out) ? words.get("size.same") : "";
    String line = in.equals(out) ? out.label() : in.label() + " → " + out.label();
    return words.fact(Explanation.Kind.SIZE, List.of(line), note);
  }

  /** Height and width apart where they differ. */
  private Explanation.Fact size(Window window, Shape in) {
    List<String> lines = new ArrayList<>(List.of(window.formula(in.height())));
    if (in.width() != in.height()) {
      lines.add(window.formula(in.width()));
    }
    boolean cut = cuts(window, in.height()) || cuts(window, in.width());
    String note = words.get(cut ? "size.floored" : "size.window");
    return words.fact(Explanation.Kind.SIZE, lines, note);
  }

  private static boolean cuts(Window window, int side) {
    return (side - window.kernel() + 2 * window.padding()) % window.stride() != 0;
  }

  private Explanation.Fact parameters(Operation operation) {
    Explanation.Kind kind = Explanation.Kind.PARAMETERS;
    if (operation instanceof Layer.Conv2d conv) {
      String product =
          Words.product(conv.out(), conv.in() / conv.groups(), conv.kernel(), conv.kernel());
      String grouped =
          conv.groups() == 1
              ? ""
              : "%d × (%d / %d) × %4$d × %4$d = "
                  .formatted(conv.out(), conv.in(), conv.groups(), conv.kernel());
      String line = grouped + product + " = " + words.count(conv.parameters());
      return words.fact(kind, List.of(line), words.get("parameters.conv"));
    }
    if (operation instanceof Layer.BatchNorm2d norm) {
      String line = Words.product(2, norm.features()) + " = " + words.count(norm.parameters());
      return words.fact(kind, List.of(line), words.get("parameters.bn"));
    }
    if (operation instanceof Layer.Linear linear) {
      String line =
          Words.product(linear.out(), linear.in())
              + " + "
              + linear.out()
              + " = "
              + words.count(linear.parameters());
      return words.fact(kind, List.of(line), words.get("parameters.linear"));
    }
    return words.fact(kind, List.of("0"), words.get("parameters.none"));
  }

  private Explanation.Fact multiplyAdds(Call call) {
    Explanation.Kind kind = Explanation.Kind.MULTIPLY_ADDS;
    String total = words.count(sizes.multiplyAdds(call));
    if (call.operation() instanceof Layer.Conv2d conv) {
      Shape out = sizes.output(call);
      String weights = words.count(conv.parameters());
      String line = "%s × %d × %d = %s".formatted(weights, out.height(), out.width(), total);
      return words.fact(kind, List.of(line), words.get("multiply.conv"));
    }
    if (call.operation() instanceof Layer.Linear linear) {
      String line = Words.product(linear.out(), linear.in()) + " = " + total;
      return words.fact(kind, List.of(line), words.get("multiply.linear"));
    }
    boolean norm = call.operation() instanceof Layer.BatchNorm2d;
    return words.fact(kind, List.of("0"), words.get(norm ? "multiply.bn" : "multiply.none"));
  }
}
