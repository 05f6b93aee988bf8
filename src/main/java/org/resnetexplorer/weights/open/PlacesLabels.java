package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.WeightsException;

/**
 * The list of Places365: a line has a folder by its first letter, the name, and the number of the
 * class, {@code /a/airfield 0}.
 */
final class PlacesLabels implements LabelForm {

  private static final Pattern LINE = Pattern.compile("/[a-z]/(\\S+)\\s+(\\d{1,9})\\s*");

  @Override
  public boolean fits(String text) {
    return LineLabels.lines(text).stream().allMatch(line -> LINE.matcher(line).matches());
  }

  @Override
  public List<String> names(String text, String place) throws WeightsException {
    IndexedNames names = new IndexedNames(Place.in(place));
    for (String line : LineLabels.lines(text)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        names.put(Long.parseLong(matcher.group(2)), matcher.group(1));
      }
    }
    return names.inOrder();
  }
}
