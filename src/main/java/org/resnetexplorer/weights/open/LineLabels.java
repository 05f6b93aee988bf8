package org.resnetexplorer.weights.open;

import java.util.List;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.WeightsException;

/** One name a line. */
final class LineLabels implements LabelForm {

  /** The lines of a text without those that are empty at its end. */
  static List<String> lines(String text) {
    return List.of(text.stripTrailing().split("\r?\n", -1));
  }

  @Override
  public boolean fits(String text) {
    return true;
  }

  @Override
  public List<String> names(String text, String place) throws WeightsException {
    IndexedNames names = new IndexedNames(Place.in(place));
    for (String line : lines(text)) {
      names.add(line);
    }
    return names.inOrder();
  }
}
