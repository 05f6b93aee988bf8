package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The features of the pictures of a folder: points in a space of as many directions as channels.
 *
 * @param pictures in the folder's order
 * @param rows one for each picture, all of the same length and finite; not to be written to
 */
public record Embeddings(List<PictureFile> pictures, List<float[]> rows) {

  public Embeddings {
    pictures = List.copyOf(pictures);
    rows = List.copyOf(rows);
    if (pictures.size() != rows.size()) {
      throw new IllegalArgumentException(pictures.size() + " pictures, " + rows.size() + " rows");
    }
  }

  /** Collects readings as they come; what is no number has no place among them. */
  public static final class Collector implements FolderPass.Readings {
    private final List<PictureFile> pictures = new ArrayList<>();
    private final List<float[]> rows = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    @Override
    public void at(PictureFile picture, Reading reading) {
      for (float feature : reading.features()) {
        if (!Float.isFinite(feature)) {
          leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.NOT_FINITE));
          return;
        }
      }
      pictures.add(picture);
      rows.add(reading.features());
    }

    /** Pictures for which the network gave no numbers. */
    public List<LeftOut> leftOut() {
      return List.copyOf(leftOut);
    }

    public Embeddings embeddings() {
      return new Embeddings(pictures, rows);
    }
  }

  /** How far two pictures are apart. */
  public enum Distance {
    /** 1 less the cosine of the angle between both: 0 to 2, whatever their lengths. */
    COSINE {
      @Override
      double between(float[] a, float[] b) {
        double product = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
          product += (double) a[i] * b[i];
          left += (double) a[i] * a[i];
          right += (double) b[i] * b[i];
        }
        // Nothing has no direction, so it is at right angles to all.
        double lengths = Math.sqrt(left * right);
        return lengths == 0 ? 1 : Math.max(0, 1 - product / lengths);
      }
    },
    /** The length of the straight line between both, in the features' own units. */
    EUCLIDEAN {
      @Override
      double between(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
          double difference = (double) a[i] - b[i];
          sum += difference * difference;
        }
        return Math.sqrt(sum);
      }
    };

    abstract double between(float[] a, float[] b);
  }

  /**
   * A picture near another.
   *
   * @param row its place among the rows
   */
  public record Neighbour(PictureFile picture, int row, double distance) {}

  /**
   * The pictures nearest to a point, the nearest first; of equals the one that comes first.
   *
   * @param point as long as each row
   * @param most how many to tell
   */
  public List<Neighbour> nearest(float[] point, Distance distance, int most) {
    List<Neighbour> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(new Neighbour(pictures.get(i), i, distance.between(point, rows.get(i))));
    }
    all.sort(Comparator.comparingDouble(Neighbour::distance));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /** The plane on which the points lie apart as far as on any plane. */
  public Projection projection() {
    return Projection.of(rows);
  }
}
