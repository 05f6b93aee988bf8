package org.resnetexplorer.weights.open;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Phrase;

/**
 * Notices names that are numbers in the order of text: folders 1 to 102 are sorted as 1, 10, 100,
 * 101, 102, 11 and so on by those who train, so that class 1 is the one called 10. That may be
 * meant so, and is wrong if the list was written by somebody else.
 */
final class LabelOrder {

  private static final int SHOWN = 4;
  private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,9})");

  private LabelOrder() {}

  /** A sentence to say beside the names, or none. */
  static List<Phrase> notes(List<String> names) {
    List<Integer> numbers = new ArrayList<>();
    String prefix = null;
    for (String name : names) {
      Matcher matcher = NUMBERED.matcher(name);
      boolean known = matcher.matches() && (prefix == null || prefix.equals(matcher.group(1)));
      if (!known) {
        return List.of();
      }
      prefix = matcher.group(1);
      numbers.add(Integer.parseInt(matcher.group(2)));
    }
    if (isSorted(numbers, Comparator.naturalOrder())
        || !isSorted(names, Comparator.naturalOrder())) {
      return List.of();
    }
    String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return List.of(Phrase.note("labels-order", first));
  }

  private static <T> boolean isSorted(List<T> values, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(values);
    Collections.sort(sorted, order);
    return sorted.equals(values);
  }
}
