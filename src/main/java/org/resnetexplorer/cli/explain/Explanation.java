package org.resnetexplorer.cli.explain;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.render.Pixels;

/**
 * What came of a question, for every kind of file.
 *
 * @param value the number asked about
 * @param parts what is told one by one
 * @param account the parts' sum and residual, where the method promises a sum; else null
 * @param values the raw numbers, in C order
 * @param shape of the values
 * @param details what only this method has, by the names of the JSON's fields
 * @param figure draws it below lines of caption
 */
public record Explanation(
    double value,
    List<Part> parts,
    @Nullable Account account,
    float[] values,
    List<Integer> shape,
    Map<String, JsonElement> details,
    Function<List<String>, Pixels> figure) {
  public Explanation {
    parts = List.copyOf(parts);
    shape = List.copyOf(shape);
    details = new LinkedHashMap<>(details);
  }

  /** One whose numbers are its parts. */
  static Explanation ofParts(
      double value,
      List<Part> parts,
      @Nullable Account account,
      Map<String, JsonElement> details,
      Function<List<String>, Pixels> figure) {
    float[] values = new float[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) parts.get(i).value();
    }
    return new Explanation(value, parts, account, values, List.of(values.length), details, figure);
  }
}
