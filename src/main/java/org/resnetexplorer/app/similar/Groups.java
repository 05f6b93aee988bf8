package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.Truth;
import org.resnetexplorer.text.Messages;

/**
 * What the pictures of a map show, as far as anything tells: the class of the model, else what a
 * person wrote of them, else the folder's name as it is written.
 *
 * @param names in the order of the pictures
 * @param of each picture, the place of its name; {@link #NONE} where nobody knows. Not to be
 *     written to
 */
record Groups(List<String> names, int[] of) {
  /** Of no group. */
  static final int NONE = -1;

  Groups {
    names = List.copyOf(names);
  }

  /**
   * @param map what a person wrote of the pictures
   */
  static Groups of(
      List<PictureFile> pictures, Truth truth, ClassMap map, OpenModel model, Messages messages) {
    Map<String, Integer> places = new HashMap<>();
    List<String> names = new ArrayList<>();
    int[] of = new int[pictures.size()];
    for (int i = 0; i < of.length; i++) {
      PictureFile picture = pictures.get(i);
      Integer known = truth.classes().get(picture);
      String name = known == null ? map.name(picture) : model.nameOf(known, messages);
      of[i] = NONE;
      if (!name.isEmpty()) {
        of[i] = places.computeIfAbsent(name, absent -> places.size());
        if (of[i] == names.size()) {
          names.add(name);
        }
      }
    }
    return new Groups(names, of);
  }

  /** What a picture shows; empty where nobody knows. */
  String name(int row) {
    return of[row] == NONE ? "" : names.get(of[row]);
  }

  /** How many of some pictures each group has; at the end those of none. */
  int[] counts(Iterable<Integer> rows) {
    int[] counts = new int[names.size() + 1];
    for (int row : rows) {
      counts[of[row] == NONE ? names.size() : of[row]]++;
    }
    return counts;
  }

  /** Whether there are classes that could lie apart. */
  boolean areSeveral() {
    return names.size() > 1;
  }
}
