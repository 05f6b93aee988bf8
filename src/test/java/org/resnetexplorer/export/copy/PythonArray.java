package org.resnetexplorer.export.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the arrays that are copied for Python, as far as they are written here. */
public record PythonArray(String type, List<Integer> shape, List<Double> values) {
  private static final Pattern CALL =
      Pattern.compile(
          "(?:#.*\\n)*(?:np\\.array|torch\\.tensor)\\((.*), dtype=(\\w+\\.\\w+)\\)\\n",
          Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("\\s*(?:([\\[\\],])|([-\\w.]+))");

  /**
   * @throws IllegalArgumentException if it is not one
   */
  public static PythonArray of(String text) {
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      throw new IllegalArgumentException(text.substring(0, Math.min(200, text.length())));
    }
    Reader reader = new Reader(call.group(1));
    List<Integer> shape = new ArrayList<>();
    reader.value(0, shape);
    reader.end();
    return new PythonArray(call.group(2), shape, reader.values);
  }

  private static final class Reader {
    private final Matcher tokens;
    private final List<Double> values = new ArrayList<>();
    private boolean more;

    Reader(String text) {
      tokens = TOKEN.matcher(text);
      more = tokens.lookingAt();
    }

    private String next() {
      if (!more) {
        throw new IllegalArgumentException("It ends too early");
      }
      String token = tokens.group(1) == null ? tokens.group(2) : tokens.group(1);
      tokens.region(tokens.end(), tokens.regionEnd());
      more = tokens.lookingAt();
      return token;
    }

    void end() {
      if (more) {
        throw new IllegalArgumentException("More after the end: " + next());
      }
    }

    void value(int axis, List<Integer> shape) {
      String token = next();
      if (!token.equals("[")) {
        values.add(number(token));
        return;
      }
      if (shape.size() == axis) {
        shape.add(-1);
      }
      int length = 0;
      String after;
      do {
        value(axis + 1, shape);
        length++;
        after = next();
      } while (after.equals(","));
      if (!after.equals("]") || shape.get(axis) >= 0 && shape.get(axis) != length) {
        throw new IllegalArgumentException("Rows of different lengths, or no bracket: " + after);
      }
      shape.set(axis, length);
    }

    private static double number(String token) {
      return switch (token) {
        case "np.nan", "torch.nan" -> Double.NaN;
        case "np.inf", "torch.inf" -> Double.POSITIVE_INFINITY;
        case "-np.inf", "-torch.inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(token);
      };
    }
  }
}
