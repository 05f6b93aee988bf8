package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.open.Labels;

/**
 * Which class of a network each picture of a folder is of, as far as names tell. What names no
 * class, or several, is left out, never guessed.
 *
 * @param classes by picture, in the folder's order
 * @param leftOut in the folder's order, behind them what the folder itself is without
 */
public record Truth(Map<PictureFile, Integer> classes, List<LeftOut> leftOut) {

  private static final int NAMED = 5;

  public Truth {
    classes = new LinkedHashMap<>(classes);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Matches folder names with names of classes.
   *
   * @param map what a person wrote, which goes before the names
   */
  public static Truth of(PictureFolder folder, ClassWords words, ClassMap map) {
    Map<PictureFile, Integer> classes = new LinkedHashMap<>();
    Map<String, Group> without = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (PictureFile picture : folder.pictures()) {
      Optional<String> written = map.find(picture);
      if (written.isPresent()) {
        used.add(picture.path());
        used.add(picture.folder());
      }
      String word = written.orElse(picture.folder());
      Set<Integer> found = word.isEmpty() ? Set.of() : words.find(word);
      if (found.size() == 1) {
        classes.put(picture, found.iterator().next());
      } else {
        String path = picture.folder().isEmpty() ? picture.path() : picture.folder();
        without.computeIfAbsent(path, absent -> new Group(word, found.size())).pictures++;
      }
    }
    List<LeftOut> leftOut = new ArrayList<>();
    without.forEach((path, group) -> leftOut.add(group.leftOut(path)));
    map.classes().keySet().stream()
        .filter(name -> !used.contains(name))
        .forEach(name -> leftOut.add(LeftOut.of(name, 0, LeftOut.Reason.UNUSED)));
    leftOut.addAll(folder.closed());
    return new Truth(classes, leftOut);
  }

  /**
   * Refuses a folder in which nothing names a class of the model, with what both sides call theirs.
   *
   * @param folder whose truth this is
   * @param map what a person wrote of it
   * @param model what it is called
   * @param outputs how many classes it has
   * @throws FolderException if no picture has a class
   */
  public void requireAny(
      PictureFolder folder, ClassMap map, String model, Labels labels, int outputs)
      throws FolderException {
    if (!classes.isEmpty()) {
      return;
    }
    List<String> words =
        folder.pictures().stream()
            .map(map::name)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.isEmpty()) {
      throw FolderException.of("notruth", folder.root());
    }
    throw labels.names().isEmpty()
        ? FolderException.of("nomatch.unnamed", some(words), model, outputs)
        : FolderException.of("nomatch", some(words), model, some(labels.names()));
  }

  private static String some(List<String> words) {
    String first = words.stream().limit(NAMED).collect(Collectors.joining(", "));
    return words.size() > NAMED ? first + ", …" : first;
  }

  /** Pictures of a folder whose word names no class, or several. */
  private static final class Group {
    private final String word;
    private final int found;
    private int pictures;

    Group(String word, int found) {
      this.word = word;
      this.found = found;
    }

    LeftOut leftOut(String path) {
      if (word.isEmpty()) {
        return LeftOut.of(path, pictures, LeftOut.Reason.NO_FOLDER);
      }
      return found == 0
          ? LeftOut.of(path, pictures, LeftOut.Reason.UNKNOWN, word)
          : LeftOut.of(path, pictures, LeftOut.Reason.AMBIGUOUS, word, found);
    }
  }
}
