package org.resnetexplorer.explain.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be typed next.
 *
 * @param from where the text to replace begins; it ends at the caret
 * @param proposals what to put there, the likeliest first
 */
public record Completion(int from, List<String> proposals) {
  private static final int MOST = 12;

  public Completion {
    proposals = List.copyOf(proposals);
  }

  /**
   * @param caret up to where the line counts
   * @param names as of a {@link Scope}
   */
  public static Completion of(String line, int caret, List<String> names) {
    int start = caret;
    while (start > 0 && Parser.isNamePart(line.charAt(start - 1))) {
      start--;
    }
    String typed = line.substring(start, caret);
    int dot = typed.lastIndexOf('.');
    String before = dot < 0 ? "" : typed.substring(0, dot);
    boolean afterValue =
        dot == 0 && start > 0 && ")]".indexOf(line.charAt(start - 1)) >= 0
            || Set.copyOf(names).contains(before);
    if (dot >= 0 && afterValue) {
      List<String> methods = methods(typed.substring(dot + 1));
      if (!methods.isEmpty()) {
        return new Completion(start + dot + 1, methods);
      }
    }
    return new Completion(start, typed.isEmpty() ? List.of() : names(typed, names));
  }

  private static List<String> methods(String typed) {
    return Arrays.stream(MethodName.values())
        .filter(method -> method.text().startsWith(typed) && !method.text().equals(typed))
        .map(MethodName::typed)
        .toList();
  }

  /** Names that begin so come before names that only contain it. */
  private static List<String> names(String typed, List<String> names) {
    String sought = typed.toLowerCase(Locale.ROOT);
    return Stream.concat(
            names.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(sought)),
            names.stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith(sought))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(sought)))
        .filter(name -> !name.equals(typed))
        .limit(MOST)
        .toList();
  }
}
