package org.resnetexplorer.exploration.folder;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.weights.WeightsException;

/**
 * What a new last layer is to learn, and how. The same lesson with the same model gives the same
 * layer bit for bit, whoever teaches it.
 *
 * @param folders in which the pictures lie, each with those of its pictures that are to be read
 * @param training the class of each picture to learn from, in the order of the classes; empty where
 *     nothing says
 * @param heldOut the class of each picture that somebody held out before; empty if a share of
 *     {@code training} is to be held out by chance
 * @param share of each class to hold out, between 0 and 1
 * @param flip whether each picture is learned from mirrored too
 * @param seed chance's; the same one divides the same pictures alike
 */
public record Lesson(
    List<PictureFolder> folders,
    Map<PictureFile, String> training,
    Map<PictureFile, String> heldOut,
    double share,
    boolean flip,
    Teaching teaching,
    long seed) {

  /** What is held out unless somebody says otherwise. */
  public static final double USUAL_SHARE = 0.2;

  public Lesson {
    folders = List.copyOf(folders);
    training = new LinkedHashMap<>(training);
    heldOut = new LinkedHashMap<>(heldOut);
  }

  /**
   * Reads the features of pictures.
   *
   * @param <X> what else may go wrong
   */
  @FunctionalInterface
  public interface Reader<X extends Exception> {
    /**
     * @param from the folder of the pictures
     * @param pictures some of its
     * @param mirrored whether each is mirrored
     * @return those that can't be read
     */
    List<LeftOut> read(
        PictureFolder from, List<PictureFile> pictures, boolean mirrored, FolderPass.Readings into)
        throws X, EngineException, WeightsException;
  }

  /**
   * The class of each picture of a folder: what a person wrote of it, or else the first folder on
   * its path; empty for one that has neither.
   */
  public static Map<PictureFile, String> classes(PictureFolder folder, ClassMap map) {
    Map<PictureFile, String> classes = new LinkedHashMap<>();
    folder.pictures().forEach(each -> classes.put(each, map.name(each)));
    return classes;
  }

  /**
   * Reads what is learned from and divides it. Waits for engine and disk.
   *
   * @throws FolderException if there is too little to learn from
   */
  public <X extends Exception> Material read(Reader<X> reader)
      throws X, EngineException, WeightsException, FolderException {
    ReadableFeatures features = new ReadableFeatures();
    List<LeftOut> leftOut = new ArrayList<>();
    for (PictureFolder each : folders) {
      leftOut.addAll(each.closed());
      leftOut.addAll(reader.read(each, each.pictures(), false, features));
    }
    if (features.isEmpty() && !features.leftOut().isEmpty()) {
      throw FolderException.of("probe.nonumbers");
    }
    leftOut.addAll(features.leftOut());
    Split split = split(features, leftOut);
    leftOut.addAll(split.leftOut());
    Examples examples = features.examples(split.training());
    if (flip) {
      ReadableFeatures mirrored = new ReadableFeatures();
      Set<PictureFile> learned = split.training().keySet();
      for (PictureFolder each : folders) {
        List<PictureFile> own = each.pictures().stream().filter(learned::contains).toList();
        if (!own.isEmpty()) {
          reader.read(each, own, true, mirrored);
        }
      }
      examples = examples.and(mirrored.examples(split.training()));
    }
    return new Material(
        teaching, split, examples, features.examples(split.heldOut()), List.copyOf(leftOut));
  }

  private Split split(ReadableFeatures features, List<LeftOut> leftOut)
      throws WeightsException, FolderException {
    Map<PictureFile, String> readable = readable(training, features, leftOut);
    Map<PictureFile, String> readableHeldOut = readable(heldOut, features, leftOut);
    List<PictureFile> all = new ArrayList<>(readable.keySet());
    all.addAll(readableHeldOut.keySet());
    SameContent same = SameContent.among(all);
    return heldOut.isEmpty()
        ? Split.byChance(readable, same, share, seed)
        : Split.given(readable, readableHeldOut, same);
  }

  /** Those that were read, now or before, and still lie there to be compared with others. */
  private static Map<PictureFile, String> readable(
      Map<PictureFile, String> classes, ReadableFeatures features, List<LeftOut> leftOut) {
    Map<PictureFile, String> readable = new LinkedHashMap<>();
    for (PictureFile each : features.among(List.copyOf(classes.keySet()))) {
      if (Files.isReadable(each.file())) {
        readable.put(each, classes.get(each));
      } else {
        leftOut.add(LeftOut.of(each.path(), 1, LeftOut.Reason.GONE));
      }
    }
    return readable;
  }
}
