package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Pictures of classes, divided into those that are learned from and those that are held out to see
 * what was learned. The same picture is never in both parts.
 *
 * @param classes names, in natural order
 * @param training the index of each picture's class
 * @param heldOut the index of each picture's class
 * @param leftOut pictures that can't be in either part
 * @param copies how many pictures have the same content as another of their class
 */
public record Split(
    List<String> classes,
    Map<PictureFile, Integer> training,
    Map<PictureFile, Integer> heldOut,
    List<LeftOut> leftOut,
    int copies) {

  public Split {
    classes = List.copyOf(classes);
    training = new LinkedHashMap<>(training);
    heldOut = new LinkedHashMap<>(heldOut);
    leftOut = List.copyOf(leftOut);
  }

  /** How many pictures of a class are learned from. */
  public int trainingOf(int index) {
    return Collections.frequency(training.values(), index);
  }

  /**
   * Holds out a share of each class, by chance; of copies all or none.
   *
   * @param classes the class of each picture that can be used; empty where nothing says
   * @param share between 0 and 1
   * @param seed the same one divides the same pictures alike
   * @throws FolderException if there are fewer than two classes, or a class has fewer than two
   *     pictures that differ
   */
  public static Split byChance(
      Map<PictureFile, String> classes, SameContent same, double share, long seed)
      throws FolderException {
    Builder builder = new Builder(classes, same);
    builder.requireClasses();
    Random random = new Random(seed);
    for (String name : builder.names) {
      List<List<PictureFile>> groups = builder.groups(name);
      if (groups.size() < 2) {
        throw FolderException.of("probe.few", name, groups.size());
      }
      Collections.shuffle(groups, random);
      int all = groups.stream().mapToInt(List::size).sum();
      long wanted = Math.max(1, Math.round(share * all));
      int held = 0;
      for (int i = 0; i < groups.size(); i++) {
        boolean last = i == groups.size() - 1;
        boolean out = held < wanted && !last;
        held += out ? groups.get(i).size() : 0;
        builder.put(groups.get(i), name, out);
      }
    }
    return builder.build();
  }

  /**
   * Parts that somebody else divided, such as {@code train} and {@code val}. What is in both is
   * taken out of the second.
   *
   * @param training the class of each picture; empty where nothing says
   * @param heldOut of the same classes; others are left out
   * @throws FolderException if there are fewer than two classes to learn
   */
  public static Split given(
      Map<PictureFile, String> training, Map<PictureFile, String> heldOut, SameContent same)
      throws FolderException {
    Builder builder = new Builder(training, same);
    builder.requireClasses();
    Set<Object> known = new HashSet<>();
    for (String name : builder.names) {
      for (List<PictureFile> group : builder.groups(name)) {
        known.add(same.of(group.get(0)));
        builder.put(group, name, false);
      }
    }
    heldOut.forEach(
        (picture, name) -> {
          if (!builder.names.contains(name)) {
            builder.leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.UNKNOWN, name));
          } else if (known.contains(same.of(picture))) {
            builder.leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.IN_TRAINING));
          } else {
            builder.put(List.of(picture), name, true);
          }
        });
    return builder.build();
  }

  private static final class Builder {
    private final SameContent same;
    private final Map<String, List<PictureFile>> byClass = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<PictureFile, Integer> training = new LinkedHashMap<>();
    private final Map<PictureFile, Integer> heldOut = new LinkedHashMap<>();
    private final List<String> names;
    private boolean contradictions;
    private int copies;

    Builder(Map<PictureFile, String> classes, SameContent same) {
      this.same = same;
      Map<PictureFile, String> named = new LinkedHashMap<>();
      classes.forEach(
          (picture, name) -> {
            if (name.isEmpty()) {
              leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.NO_FOLDER));
            } else {
              named.put(picture, name);
            }
          });
      putWithoutContradictions(named);
      names = List.copyOf(byClass.keySet());
    }

    /** A picture that lies under two classes can't be of both. */
    private void putWithoutContradictions(Map<PictureFile, String> classes) {
      Map<Object, Set<String>> found = new LinkedHashMap<>();
      classes.forEach(
          (picture, name) ->
              found.computeIfAbsent(same.of(picture), absent -> new LinkedHashSet<>()).add(name));
      classes.forEach(
          (picture, name) -> {
            Set<String> under = found.get(same.of(picture));
            if (under.size() > 1) {
              contradictions = true;
              String all = String.join(", ", under);
              leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.CONTRADICTION, all));
            } else {
              byClass.computeIfAbsent(name, absent -> new ArrayList<>()).add(picture);
            }
          });
    }

    void requireClasses() throws FolderException {
      if (names.isEmpty()) {
        throw FolderException.of(contradictions ? "probe.contradictions" : "probe.noclasses");
      }
      if (names.size() == 1) {
        throw FolderException.of("probe.oneclass", names.get(0));
      }
    }

    /** Pictures of a class, those of the same content together. */
    List<List<PictureFile>> groups(String name) {
      Map<Object, List<PictureFile>> groups = new LinkedHashMap<>();
      for (PictureFile picture : byClass.getOrDefault(name, List.of())) {
        groups.computeIfAbsent(same.of(picture), absent -> new ArrayList<>()).add(picture);
      }
      groups.values().forEach(group -> copies += group.size() - 1);
      return new ArrayList<>(groups.values());
    }

    void put(List<PictureFile> pictures, String name, boolean out) {
      pictures.forEach(each -> (out ? heldOut : training).put(each, names.indexOf(name)));
    }

    Split build() {
      return new Split(names, training, heldOut, leftOut, copies);
    }
  }
}
