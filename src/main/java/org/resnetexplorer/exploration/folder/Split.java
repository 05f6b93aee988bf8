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

  /** How many pictures of a class are held out. */
  public int heldOutOf(int index) {
    return Collections.frequency(heldOut.values(), index);
  }

  /**
   * Holds out a share of each class, by chance; of copies all or none.
   *
   * @param pictures those that can be used, of folders named as the classes
   * @param share between 0 and 1
   * @param seed the same one divides the same pictures alike
   * @throws FolderException if there are fewer than two classes, or a class has fewer than two
   *     pictures that differ
   */
  public static Split byChance(
      List<PictureFile> pictures, SameContent same, double share, long seed)
      throws FolderException {
    Builder builder = new Builder(pictures, same);
    builder.leaveOutContradictions(pictures);
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
   * @param training pictures of folders named as the classes
   * @param heldOut of the same folders; others are left out
   * @throws FolderException if there are fewer than two classes to learn
   */
  public static Split given(List<PictureFile> training, List<PictureFile> heldOut, SameContent same)
      throws FolderException {
    Builder builder = new Builder(training, same);
    builder.leaveOutContradictions(training);
    builder.requireClasses();
    Set<Object> known = new HashSet<>();
    for (String name : builder.names) {
      for (List<PictureFile> group : builder.groups(name)) {
        known.add(same.of(group.get(0)));
        builder.put(group, name, false);
      }
    }
    for (PictureFile picture : heldOut) {
      if (!builder.names.contains(picture.folder())) {
        builder.leftOut.add(
            LeftOut.of(picture.path(), 1, LeftOut.Reason.UNKNOWN, picture.folder()));
      } else if (known.contains(same.of(picture))) {
        builder.leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.IN_TRAINING));
      } else {
        builder.put(List.of(picture), picture.folder(), true);
      }
    }
    return builder.build();
  }

  private static final class Builder {
    private final SameContent same;
    private final Map<String, List<PictureFile>> byClass = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<PictureFile, Integer> training = new LinkedHashMap<>();
    private final Map<PictureFile, Integer> heldOut = new LinkedHashMap<>();
    private List<String> names = List.of();
    private int copies;

    Builder(List<PictureFile> pictures, SameContent same) {
      this.same = same;
      for (PictureFile picture : pictures) {
        if (picture.folder().isEmpty()) {
          leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.NO_FOLDER));
        }
      }
    }

    /** A picture that lies under two classes can't be of both. */
    void leaveOutContradictions(List<PictureFile> pictures) {
      Map<Object, Set<String>> folders = new LinkedHashMap<>();
      for (PictureFile picture : pictures) {
        folders
            .computeIfAbsent(same.of(picture), absent -> new LinkedHashSet<>())
            .add(picture.folder());
      }
      for (PictureFile picture : pictures) {
        Set<String> under = folders.get(same.of(picture));
        if (under.size() > 1 && !picture.folder().isEmpty()) {
          leftOut.add(
              LeftOut.of(
                  picture.path(), 1, LeftOut.Reason.CONTRADICTION, String.join(", ", under)));
        } else if (!picture.folder().isEmpty()) {
          byClass.computeIfAbsent(picture.folder(), absent -> new ArrayList<>()).add(picture);
        }
      }
      names = List.copyOf(byClass.keySet());
    }

    void requireClasses() throws FolderException {
      if (names.isEmpty()) {
        throw FolderException.of("probe.noclasses");
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
