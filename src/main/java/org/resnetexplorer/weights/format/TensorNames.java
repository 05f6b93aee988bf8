package org.resnetexplorer.weights.format;

import java.nio.charset.StandardCharsets;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** The rule for names of tensors: 1 to 200 bytes of UTF-8 without spaces or control characters. */
public final class TensorNames {

  private static final int LONGEST = 200;

  private TensorNames() {}

  public static void check(String name, Place place) throws WeightsException {
    if (name.isEmpty() || name.codePoints().anyMatch(TensorNames::forbidden)) {
      throw Refusal.of("name", place, name);
    }
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST) {
      throw Refusal.limit(Phrase.of("name"), bytes, LONGEST, place);
    }
  }

  private static boolean forbidden(int point) {
    return Character.isISOControl(point)
        || Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.SURROGATE;
  }
}
