package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.WeightsException;

/**
 * A table of two columns, number and name or name and number, with or without a line of titles:
 * {@code 0,tench}. A name with a comma stands in quotation marks, in which a mark is written twice.
 */
final class CsvLabels implements LabelForm {

  // Bounded, as Java's patterns go one call deeper with each repetition of a choice.
  private static final String NAME = "(\"(?:[^\"]|\"\"){0,400}\"|[^\",;\\t]*)";
  private static final String NUMBER = "\\s*\"?(\\d{1,9})\"?\\s*";
  private static final Pattern NUMBER_FIRST = Pattern.compile(NUMBER + "[,;\\t]" + NAME);
  private static final Pattern NAME_FIRST = Pattern.compile(NAME + "[,;\\t]" + NUMBER);
  private static final Pattern TITLES = Pattern.compile("[^\\d,;\\t]+[,;\\t][^\\d,;\\t]+");

  @Override
  public boolean fits(String text) {
    List<String> rows = rows(text);
    return !rows.isEmpty() && (all(rows, NUMBER_FIRST) || all(rows, NAME_FIRST));
  }

  @Override
  public List<String> names(String text, String place) throws WeightsException {
    IndexedNames names = new IndexedNames(Place.in(place));
    List<String> rows = rows(text);
    boolean numberFirst = all(rows, NUMBER_FIRST);
    for (String row : rows) {
      Matcher matcher = (numberFirst ? NUMBER_FIRST : NAME_FIRST).matcher(row);
      if (matcher.matches()) {
        String number = matcher.group(numberFirst ? 1 : 2);
        names.put(Long.parseLong(number), unquoted(matcher.group(numberFirst ? 2 : 1)));
      }
    }
    return names.inOrder();
  }

  private static boolean all(List<String> rows, Pattern pattern) {
    return rows.stream().allMatch(row -> pattern.matcher(row).matches());
  }

  private static List<String> rows(String text) {
    List<String> lines = LineLabels.lines(text);
    boolean titled = TITLES.matcher(lines.get(0)).matches();
    return titled ? lines.subList(1, lines.size()) : lines;
  }

  private static String unquoted(String field) {
    String plain = field.strip();
    return plain.startsWith("\"")
        ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"")
        : plain;
  }
}
