package org.resnetexplorer.explain.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resnetexplorer.explain.evaluate.Value.Kind;
import org.resnetexplorer.explain.evaluate.Value.Tensor;

/**
 * A tensor with all its elements, as PyTorch prints it by default: four decimals, eighty columns, a
 * common form for all elements ({@code torch/_tensor_str.py}, PyTorch 2).
 */
final class TensorText {
  private static final int DECIMALS = 4;
  private static final double LARGE = 1e8;
  private static final double SMALL = 1e-4;
  private static final double MOST_APART = 1000;
  private static final int COLUMNS = 80;
  private static final String BEFORE = "tensor(";

  private final Tensor tensor;
  private final boolean whole;
  private final boolean scientific;
  private final int width;

  private TensorText(Tensor tensor) {
    this.tensor = tensor;
    List<Float> telling = new ArrayList<>();
    for (float value : tensor.values()) {
      if (Float.isFinite(value) && value != 0) {
        telling.add(value);
      }
    }
    double least = telling.stream().mapToDouble(Math::abs).min().orElse(1);
    double most = telling.stream().mapToDouble(Math::abs).max().orElse(1);
    this.whole = telling.stream().allMatch(value -> value == Math.ceil(value));
    this.scientific =
        tensor.kind() == Kind.FLOAT32
            && (most / least > MOST_APART || most > LARGE || !whole && least < SMALL);
    int widest = 1;
    if (tensor.kind() == Kind.FLOAT32) {
      widest = telling.stream().mapToInt(value -> bare(value).length()).max().orElse(1);
    } else {
      for (float value : tensor.values()) {
        widest = Math.max(widest, bare(value).length());
      }
    }
    this.width = widest;
  }

  /** {@code tensor([[ 0., 3.],\n [-1., 0.]])}. */
  static String of(Tensor tensor) {
    return BEFORE + new TensorText(tensor).inside() + ")";
  }

  /** Without the word before it, as inside of another text. */
  private String inside() {
    if (tensor.values().length == 0) {
      String size = tensor.shape().toString().replace('[', '(').replace(']', ')');
      return tensor.shape().size() == 1 ? "[]" : "[], size=" + size;
    }
    return inside(0, 0, BEFORE.length());
  }

  private String inside(int dimension, int from, int indent) {
    int size = tensor.shape().get(dimension);
    int last = tensor.shape().size() - 1;
    if (dimension == last) {
      return row(from, size, indent);
    }
    int step =
        tensor.shape().subList(dimension + 1, tensor.shape().size()).stream()
            .reduce(1, (a, c) -> a * c);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parts.add(inside(dimension + 1, from + i * step, indent + 1));
    }
    String between = "," + "\n".repeat(last - dimension) + " ".repeat(indent + 1);
    return "[" + String.join(between, parts) + "]";
  }

  private String row(int from, int size, int indent) {
    int perLine = Math.max(1, (COLUMNS - indent) / (width + 2));
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < size; start += perLine) {
      List<String> line = new ArrayList<>();
      for (int i = start; i < Math.min(size, start + perLine); i++) {
        String text = bare(tensor.values()[from + i]);
        line.add(" ".repeat(Math.max(0, width - text.length())) + text);
      }
      lines.add(String.join(", ", line));
    }
    return "[" + String.join(",\n" + " ".repeat(indent + 1), lines) + "]";
  }

  private String bare(float value) {
    return switch (tensor.kind()) {
      case BOOL -> value != 0 ? "True" : "False";
      case INT64 -> String.format(Locale.ROOT, "%.0f", value);
      case FLOAT32 -> real(value);
    };
  }

  private String real(float value) {
    if (Float.isNaN(value)) {
      return "nan";
    }
    if (Float.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    // Python rounds the exact binary value; String.format would round its shortest decimal text.
    BigDecimal exact = new BigDecimal(value);
    boolean negative = Float.floatToRawIntBits(value) < 0;
    if (scientific) {
      BigDecimal rounded = exact.round(new MathContext(1 + DECIMALS, RoundingMode.HALF_EVEN));
      return sign(negative, value) + String.format(Locale.ROOT, "%.4e", rounded);
    }
    return whole
        ? sign(negative, value) + String.format(Locale.ROOT, "%.0f.", exact)
        : signedZero(negative, exact.setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** Of the zero below zero, which a decimal number does not have. */
  private static String sign(boolean negative, float value) {
    return negative && value == 0 ? "-" : "";
  }

  private static String signedZero(boolean negative, BigDecimal rounded) {
    return (negative && rounded.signum() == 0 ? "-" : "") + rounded.toPlainString();
  }
}
