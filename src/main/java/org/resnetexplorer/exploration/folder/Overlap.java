package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class has of the same pictures more than once.
 *
 * @param copies how many of its pictures have the same content as another of its own
 * @param others the places of the classes that have pictures of its too
 */
public record Overlap(int copies, List<Integer> others) {
  public Overlap {
    others = List.copyOf(others);
  }

  /** Of each class, in their order. */
  public static List<Overlap> among(List<List<PictureFile>> classes, SameContent same) {
    Map<Object, Set<Integer>> under = new HashMap<>();
    List<Map<Object, Integer>> counts = new ArrayList<>();
    for (int k = 0; k < classes.size(); k++) {
      Map<Object, Integer> own = new HashMap<>();
      for (PictureFile picture : classes.get(k)) {
        Object content = same.of(picture);
        own.merge(content, 1, Integer::sum);
        under.computeIfAbsent(content, absent -> new TreeSet<>()).add(k);
      }
      counts.add(own);
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (int k = 0; k < classes.size(); k++) {
      Set<Integer> others = new TreeSet<>();
      counts.get(k).keySet().forEach(content -> others.addAll(under.get(content)));
      others.removeAll(Collections.singleton(k));
      int copies = classes.get(k).size() - counts.get(k).size();
      overlaps.add(new Overlap(copies, List.copyOf(others)));
    }
    return overlaps;
  }
}
