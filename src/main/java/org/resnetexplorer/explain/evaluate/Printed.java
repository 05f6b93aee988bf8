package org.resnetexplorer.explain.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.evaluate.Value.Greatest;
import org.resnetexplorer.explain.evaluate.Value.Kind;
import org.resnetexplorer.explain.evaluate.Value.Number;
import org.resnetexplorer.explain.evaluate.Value.Size;
import org.resnetexplorer.explain.evaluate.Value.Tensor;

/**
 * An answer as it is shown.
 *
 * @param text as PyTorch prints it; of a tensor with many elements its type and shape
 * @param summary of a tensor with several elements; null for all else
 */
public record Printed(String text, @Nullable Summary summary) {
  /** So many elements are printed one by one. */
  private static final int READABLE = 100;

  private static final int DECIMALS = 4;
  private static final double LARGE = 1e8;
  private static final double SMALL = 1e-4;

  /** Prints with PyTorch's default of four decimals. */
  public static Printed of(Value value) {
    if (value instanceof Tensor tensor) {
      return tensor.isScalar()
          ? new Printed("tensor(" + element(tensor.kind(), tensor.values()[0]) + ")", null)
          : new Printed(elements(tensor), Summary.of(tensor));
    }
    if (value instanceof Greatest greatest) {
      return new Printed(
          "torch.return_types.topk(\nvalues="
              + elements(greatest.values())
              + ",\nindices="
              + elements(greatest.indices())
              + ")",
          null);
    }
    return new Printed(value instanceof Size size ? size(size) : number((Number) value), null);
  }

  /** All of them where they are few enough to be read, or else what there is. */
  private static String elements(Tensor tensor) {
    return tensor.values().length <= READABLE
        ? TensorText.of(tensor)
        : "tensor of " + torchType(tensor.kind()) + ", " + size(new Size(tensor.shape()));
  }

  private static String torchType(Kind kind) {
    return "torch." + kind.name().toLowerCase(Locale.ROOT);
  }

  private static String size(Size size) {
    return size.sizes().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "torch.Size([", "])"));
  }

  /** One element by the rules of PyTorch's {@code _tensor_str.py}. */
  static String element(Kind kind, float value) {
    return switch (kind) {
      case BOOL -> value != 0 ? "True" : "False";
      case INT64 -> String.format(Locale.ROOT, "%.0f", value);
      case FLOAT32 -> real(value);
    };
  }

  private static String real(float value) {
    if (Float.isNaN(value)) {
      return "nan";
    }
    if (Float.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    // Python rounds the exact binary value; String.format would round its shortest decimal text.
    BigDecimal exact = new BigDecimal(value);
    float magnitude = Math.abs(value);
    if (magnitude > LARGE || magnitude != 0 && magnitude < SMALL) {
      BigDecimal rounded = exact.round(new MathContext(1 + DECIMALS, RoundingMode.HALF_EVEN));
      return String.format(Locale.ROOT, "%.4e", rounded);
    }
    return value == Math.ceil(value)
        ? String.format(Locale.ROOT, "%.0f.", value)
        : exact.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String number(Number number) {
    double value = number.value();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return real((float) value);
    }
    return number.whole() ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
  }
}
