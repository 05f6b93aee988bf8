package org.resnetexplorer.exploration.folder;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.resnetexplorer.engine.Cancellation;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;
import tagbio.umap.metric.PrecomputedMetric;

/**
 * Points in a plane so that near ones are near in the space of features (UMAP: McInnes, Healy and
 * Melville 2018, "UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction").
 * Near means a small {@linkplain Embeddings.Distance#COSINE cosine distance}. Only who is near whom
 * means something: not the axes, nor how far groups lie from each other, nor how large they are.
 *
 * @param points {@code x, y} of each row, around 0, turned and mirrored to lie as near as possible
 *     to where they lie in the plane of {@link Projection}; equal rows are one point
 * @param neighbours how many of each row were looked at, itself among them (UMAP's {@code
 *     n_neighbors}); 0 where there are too few different rows to speak of neighbours, and the
 *     points are those of the projection
 */
public record NeighbourMap(double[][] points, int neighbours) {
  /** Its authors' choice: fewer show finer groups, more the whole. */
  private static final int MOST_NEIGHBOURS = 15;

  /** Were all of few rows neighbours, no group could show. */
  private static final int FEWEST_NEIGHBOURS = 3;

  /** Three points lie in a plane anyhow. */
  private static final int FEWEST = 4;

  /** Up to here all distances are computed; above, the library searches for neighbours. */
  private static final int MOST_EXACT = 4095;

  private static final double SHARE_OF_DISTANCES = 0.3;

  /**
   * Lays rows out, on this thread; seconds for thousands of rows. Two at a time wait for each
   * other.
   *
   * @param rows of the same length, all of them finite
   * @param projection of the same rows
   * @param seed the same one gives the same points
   * @param progress told shares of the work that is done, 0 to 1, about twice a second
   * @throws CancellationException if the cancellation was raised, within seconds
   */
  public static NeighbourMap of(
      List<float[]> rows,
      Projection projection,
      long seed,
      DoubleConsumer progress,
      Cancellation cancellation) {
    Map<FloatBuffer, Integer> places = new HashMap<>();
    List<float[]> different = new ArrayList<>();
    int[] place = new int[rows.size()];
    for (int i = 0; i < place.length; i++) {
      float[] row = rows.get(i);
      Integer known = places.putIfAbsent(FloatBuffer.wrap(row), different.size());
      place[i] = known == null ? different.size() : known;
      if (known == null) {
        different.add(row);
      }
    }
    if (different.size() < FEWEST) {
      return new NeighbourMap(projection.points(), 0);
    }
    int neighbours = Math.min(MOST_NEIGHBOURS, Math.max(FEWEST_NEIGHBOURS, different.size() / 2));
    float[][] laid = lay(UnitRows.of(different), neighbours, seed, progress, cancellation);
    double[][] points = new double[place.length][];
    for (int i = 0; i < points.length; i++) {
      float[] point = laid[place[i]];
      points[i] = new double[] {point[0], point[1]};
    }
    return new NeighbourMap(Procrustes.align(points, projection.points()), neighbours);
  }

  private static float[][] lay(
      UnitRows rows,
      int neighbours,
      long seed,
      DoubleConsumer progress,
      Cancellation cancellation) {
    Umap umap =
        new Umap()
            .setNumberComponents(2)
            .setNumberNearestNeighbours(neighbours)
            .setThreads(1)
            .setSeed(seed);
    if (rows.count() > MOST_EXACT) {
      // Between unit rows the straight line is the root of twice the cosine distance: same order.
      return run(umap, rows.rows(), 0, progress, cancellation);
    }
    float[][] distances =
        rows.distances(share -> progress.accept(SHARE_OF_DISTANCES * share), cancellation);
    umap.setMetric(PrecomputedMetric.SINGLETON);
    return run(umap, distances, SHARE_OF_DISTANCES, progress, cancellation);
  }

  /** The library counts its steps in one place for all, so one run waits for the other. */
  private static float[][] run(
      Umap umap, float[][] input, double done, DoubleConsumer progress, Cancellation cancellation) {
    ProgressListener listener =
        state -> {
          cancellation.check();
          progress.accept(done + (1 - done) * state.getCount() / state.getTotal());
        };
    synchronized (UmapProgress.class) {
      UmapProgress.addProgressListener(listener);
      try {
        float[][] laid = umap.fitTransform(input);
        cancellation.check();
        return laid;
      } finally {
        UmapProgress.removeProgressListener(listener);
      }
    }
  }
}
