package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.WeightsException;

/**
 * ImageNet's list {@code synset_words.txt}: a line has WordNet's number of a class and its words,
 * {@code n01440764 tench, Tinca tinca}.
 */
final class SynsetLabels implements LabelForm {

  private static final Pattern LINE = Pattern.compile("n\\d{8}\\s+(\\S.*)");

  @Override
  public boolean fits(String text) {
    return LineLabels.lines(text).stream().allMatch(line -> LINE.matcher(line).matches());
  }

  @Override
  public List<String> names(String text, String place) throws WeightsException {
    IndexedNames names = new IndexedNames(Place.in(place));
    for (String line : LineLabels.lines(text)) {
      names.add(LINE.matcher(line).replaceFirst("$1"));
    }
    return names.inOrder();
  }
}
