package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features of the pictures that a network made numbers of. */
public final class ReadableFeatures implements FolderPass.Readings {
  private final Map<PictureFile, float[]> rows = new LinkedHashMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  @Override
  public void at(PictureFile picture, Reading reading) {
    for (float feature : reading.features()) {
      if (!Float.isFinite(feature)) {
        leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.NOT_FINITE));
        return;
      }
    }
    rows.put(picture, reading.features());
  }

  /** Those of some pictures, in their order. */
  public List<PictureFile> among(List<PictureFile> pictures) {
    return pictures.stream().filter(rows::containsKey).toList();
  }

  /** Whether there is not one. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Pictures for which the network gave no numbers. */
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /**
   * Examples of pictures that have features; others are passed over.
   *
   * @param classes of the pictures
   */
  public Examples examples(Map<PictureFile, Integer> classes) {
    List<float[]> found = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    classes.forEach(
        (picture, index) -> {
          float[] row = rows.get(picture);
          if (row != null) {
            found.add(row);
            labels.add(index);
          }
        });
    return new Examples(found, labels);
  }
}
