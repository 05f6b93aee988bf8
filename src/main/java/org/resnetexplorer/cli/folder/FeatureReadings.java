package org.resnetexplorer.cli.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.Embeddings;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.Reading;
import org.resnetexplorer.export.FeatureRows;

/** What a pass over a folder is read for: written as it comes, or held to be compared. */
public final class FeatureReadings implements FolderPass.Readings {
  private final @Nullable FeatureRows rows;
  private final boolean held;
  private final @Nullable PictureFile asked;
  private final boolean askedIsInFolder;
  private final Embeddings.Collector collector = new Embeddings.Collector();
  private final List<PictureFile> pictures = new ArrayList<>();
  private final List<float[]> all = new ArrayList<>();
  private float @Nullable [] ofAsked;
  private int count;
  private int columns;

  /**
   * @param rows written as pictures come; null for none
   * @param held whether the features stay in memory
   * @param asked the picture whose neighbours are looked for; null for none
   * @param askedIsInFolder whether it is one of the folder's, and not only beside them
   */
  public FeatureReadings(
      @Nullable FeatureRows rows,
      boolean held,
      @Nullable PictureFile asked,
      boolean askedIsInFolder) {
    this.rows = rows;
    this.held = held;
    this.asked = asked;
    this.askedIsInFolder = askedIsInFolder;
  }

  /**
   * @throws UncheckedIOException if it can't be written
   */
  @Override
  public void at(PictureFile picture, Reading reading) {
    columns = reading.features().length;
    if (picture.equals(asked)) {
      ofAsked = isFinite(reading.features()) ? reading.features() : null;
      if (!askedIsInFolder) {
        return;
      }
    }
    count++;
    if (rows != null) {
      try {
        rows.add(picture.path(), reading.features());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (held) {
      collector.at(picture, reading);
      pictures.add(picture);
      all.add(reading.features());
    }
  }

  private static boolean isFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** Pictures of the folder. */
  public int count() {
    return count;
  }

  /** Features of a picture. */
  public int columns() {
    return columns;
  }

  /** Those that were held, as far as they are numbers. */
  public Embeddings embeddings() {
    return collector.embeddings();
  }

  /** Those of which the network made no numbers, among what was held. */
  public List<LeftOut> leftOut() {
    return collector.leftOut();
  }

  /**
   * The pictures nearest to the one that was asked about, without itself; nothing if the network
   * gave no numbers for it, or it could not be read.
   */
  public Optional<List<Embeddings.Neighbour>> nearest(int most) {
    float[] point = ofAsked;
    if (point == null) {
      return Optional.empty();
    }
    return Optional.of(
        embeddings().nearest(point, Embeddings.Distance.COSINE, most + 1).stream()
            .filter(each -> !each.picture().equals(asked))
            .limit(most)
            .toList());
  }

  /**
   * Writes all that was held, each with its point; one that has none gets no numbers.
   *
   * @param points of the {@link #embeddings()}
   */
  public void write(FeatureRows table, double[][] points) throws IOException {
    List<PictureFile> placed = embeddings().pictures();
    int next = 0;
    for (int i = 0; i < pictures.size(); i++) {
      boolean hasPoint = next < placed.size() && placed.get(next).equals(pictures.get(i));
      double[] point = hasPoint ? points[next] : new double[] {Double.NaN, Double.NaN};
      next += hasPoint ? 1 : 0;
      table.add(pictures.get(i).path(), point, all.get(i));
    }
  }
}
