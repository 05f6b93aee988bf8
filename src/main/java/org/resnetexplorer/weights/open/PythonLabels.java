package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * A dictionary or list as Python prints it, {@code {0: 'tench, Tinca tinca', 1: "grampus"}} or
 * {@code ['cat', 'dog']}. Nothing is evaluated: only numbers and plain texts are taken.
 */
final class PythonLabels implements LabelForm {

  private static final Pattern START = Pattern.compile("\\s*(?:\\{\\s*[\\d'\"]|\\[\\s*')");
  // Bounded, as Java's patterns go one call deeper with each repetition of a choice.
  private static final String TEXT =
      "'((?:[^'\\\\\\r\\n]|\\\\['\"\\\\]){0,400})'|\"((?:[^\"\\\\\\r\\n]|\\\\['\"\\\\]){0,400})\"";
  private static final String NUMBER = "(\\d{1,9})";
  private static final Pattern NUMBER_TO_NAME = entry(NUMBER + "\\s*:\\s*(?:" + TEXT + ")");
  private static final Pattern NAME_TO_NUMBER = entry("(?:" + TEXT + ")\\s*:\\s*" + NUMBER);
  private static final Pattern NAME = entry("(?:" + TEXT + ")");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  /** An entry with what parts it from the next or ends the whole. */
  private static Pattern entry(String pattern) {
    return Pattern.compile("\\s*" + pattern + "\\s*(,\\s*[}\\]]|[,}\\]])");
  }

  @Override
  public boolean fits(String text) {
    return START.matcher(text).lookingAt();
  }

  @Override
  public List<String> names(String text, String placeName) throws WeightsException {
    Place place = Place.in(placeName);
    IndexedNames names = new IndexedNames(place);
    String plain = text.strip();
    int at = 1;
    boolean ended = false;
    while (!ended) {
      Matcher matcher = entryAt(plain, at, place);
      int groups = matcher.groupCount();
      if (matcher.pattern() == NUMBER_TO_NAME) {
        names.put(Long.parseLong(matcher.group(1)), name(matcher, 2));
      } else if (matcher.pattern() == NAME_TO_NUMBER) {
        names.put(Long.parseLong(matcher.group(3)), name(matcher, 1));
      } else {
        names.add(name(matcher, 1));
      }
      ended = !matcher.group(groups).equals(",");
      at = matcher.end();
    }
    boolean list = plain.charAt(0) == '[';
    if (at != plain.length() || plain.charAt(at - 1) != (list ? ']' : '}')) {
      throw refused(plain, at, place);
    }
    return names.inOrder();
  }

  private static Matcher entryAt(String text, int at, Place place) throws WeightsException {
    List<Pattern> patterns =
        text.charAt(0) == '[' ? List.of(NAME) : List.of(NUMBER_TO_NAME, NAME_TO_NUMBER);
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text).region(at, text.length());
      if (matcher.lookingAt()) {
        return matcher;
      }
    }
    throw refused(text, at, place);
  }

  private static String name(Matcher matcher, int group) {
    String single = matcher.group(group);
    String written = single == null ? matcher.group(group + 1) : single;
    return ESCAPE.matcher(written).replaceAll("$1");
  }

  private static WeightsException refused(String text, int at, Place place) {
    int end = Math.min(text.length(), at + 20);
    String shown = at >= end ? "" : text.substring(at, end).strip();
    return Refusal.of("labels", place, Phrase.of("label-python", shown));
  }
}
