package org.resnetexplorer.app.teach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.Lesson;
import org.resnetexplorer.exploration.folder.Material;
import org.resnetexplorer.exploration.folder.Overlap;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.exploration.folder.SameContent;
import org.resnetexplorer.weights.WeightsException;

/** The classes of folders of pictures, and the lesson that some of them make. */
final class ClassRows {
  private static final Overlap NONE = new Overlap(0, List.of());

  /** Of more pictures, what is there twice is found out only when they are taught. */
  private static final int MOST_COMPARED = 3000;

  private ClassRows() {}

  /**
   * The classes of a data set. Of one that is divided into sets the training set is learned from,
   * and the other one held out.
   */
  static List<ClassRow> of(DataSet set) {
    PictureFolder whole = set.whole();
    Optional<String> train = whole.setBeginning("train");
    Optional<String> other = whole.setBeginning("val").or(() -> whole.setBeginning("test"));
    return train.isPresent() && other.isPresent()
        ? rows(whole.set(train.get()), whole.set(other.get()), set.map())
        : rows(set.pictures(), some(set.pictures(), List.of()), set.map());
  }

  private static List<ClassRow> rows(PictureFolder training, PictureFolder heldOut, ClassMap map) {
    Map<String, List<PictureFile>> learned = byClass(training, map);
    Map<String, List<PictureFile>> held = byClass(heldOut, map);
    List<ClassRow> rows = new ArrayList<>();
    learned.forEach(
        (name, pictures) ->
            rows.add(
                row(
                    name,
                    some(training, pictures),
                    some(heldOut, held.getOrDefault(name, List.of())))));
    return rows;
  }

  private static Map<String, List<PictureFile>> byClass(PictureFolder folder, ClassMap map) {
    // In one order, whether folders or a file tell the classes, and as torchvision orders them.
    Map<String, List<PictureFile>> groups = new TreeMap<>();
    Lesson.classes(folder, map)
        .forEach(
            (picture, name) -> {
              if (!name.isEmpty()) {
                groups.computeIfAbsent(name, absent -> new ArrayList<>()).add(picture);
              }
            });
    return groups;
  }

  private static PictureFolder some(PictureFolder folder, List<PictureFile> pictures) {
    Set<String> folders = new HashSet<>();
    pictures.forEach(each -> folders.add(each.folder()));
    List<LeftOut> closed =
        folder.closed().stream().filter(each -> folders.contains(firstFolder(each))).toList();
    return new PictureFolder(folder.root(), pictures, List.of(), closed);
  }

  private static String firstFolder(LeftOut each) {
    return each.path().substring(0, Math.max(0, each.path().indexOf('/')));
  }

  private static ClassRow row(String name, PictureFolder training, PictureFolder heldOut) {
    ClassRow row = new ClassRow(name, name, false, training, heldOut, NONE, List.of());
    row = row.without(closed(row));
    return row.chosen(row.isEnough());
  }

  private static List<LeftOut> closed(ClassRow row) {
    List<LeftOut> closed = new ArrayList<>(row.training().closed());
    closed.addAll(row.heldOut().closed());
    return closed;
  }

  /**
   * Any folder of pictures as one class; looks through the disk.
   *
   * @throws FolderException if there are no pictures in it
   */
  static ClassRow ofFolder(Path root) throws FolderException {
    PictureFolder folder = PictureFolder.open(root);
    Path last = root.toAbsolutePath().normalize().getFileName();
    String name = last == null ? root.toString() : last.toString();
    return row(name, folder, some(folder, List.of()));
  }

  /** What classes have twice or in common; reads files of the same length. */
  static List<Overlap> overlaps(List<ClassRow> rows) {
    List<List<PictureFile>> classes = rows.stream().map(row -> row.training().pictures()).toList();
    List<PictureFile> all = classes.stream().flatMap(List::stream).toList();
    if (all.size() > MOST_COMPARED) {
      return rows.stream().map(ClassRow::overlap).toList();
    }
    try {
      return Overlap.among(classes, SameContent.among(all));
    } catch (WeightsException e) {
      // A file that can't be read is told when the pictures are.
      return rows.stream().map(ClassRow::overlap).toList();
    }
  }

  /** What the chosen ones make to learn. */
  static Lesson lesson(List<ClassRow> rows, Options options) {
    Map<Path, List<PictureFile>> reading = new LinkedHashMap<>();
    Map<Path, Set<LeftOut>> closed = new HashMap<>();
    Map<PictureFile, String> training = new LinkedHashMap<>();
    Map<PictureFile, String> heldOut = new LinkedHashMap<>();
    for (ClassRow row : rows) {
      if (row.chosen()) {
        for (PictureFolder part : List.of(row.training(), row.heldOut())) {
          read(part, reading);
          closed
              .computeIfAbsent(part.root(), absent -> new LinkedHashSet<>())
              .addAll(part.closed());
        }
        row.training().pictures().forEach(each -> training.put(each, row.name()));
        row.heldOut().pictures().forEach(each -> heldOut.put(each, row.name()));
      }
    }
    List<PictureFolder> folders = new ArrayList<>();
    reading.forEach(
        (root, pictures) ->
            folders.add(
                new PictureFolder(
                    root, pictures, List.of(), List.copyOf(closed.getOrDefault(root, Set.of())))));
    return new Lesson(
        folders,
        training,
        heldOut,
        options.share(),
        options.flip(),
        options.teaching(),
        options.seed());
  }

  private static void read(PictureFolder folder, Map<Path, List<PictureFile>> reading) {
    if (!folder.pictures().isEmpty()) {
      reading.computeIfAbsent(folder.root(), absent -> new ArrayList<>()).addAll(folder.pictures());
    }
  }

  /** Different names among the chosen ones. */
  static Set<String> names(List<ClassRow> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.stream().filter(ClassRow::chosen).forEach(row -> names.add(row.name()));
    return names;
  }

  /** A row with its pictures that a lesson could not use. */
  static ClassRow after(ClassRow row, Material material) {
    Set<String> missing = new LinkedHashSet<>();
    for (PictureFolder part : List.of(row.training(), row.heldOut())) {
      part.pictures().stream()
          .filter(each -> !material.split().training().containsKey(each))
          .filter(each -> !material.split().heldOut().containsKey(each))
          .forEach(each -> missing.add(each.path()));
    }
    List<LeftOut> leftOut = closed(row);
    if (row.chosen()) {
      material.leftOut().stream()
          .filter(each -> missing.contains(each.path()))
          .forEach(leftOut::add);
    }
    return row.without(leftOut);
  }
}
