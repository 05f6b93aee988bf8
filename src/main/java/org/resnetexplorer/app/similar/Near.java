package org.resnetexplorer.app.similar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.Embeddings.Distance;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;
import org.resnetexplorer.render.Pixels;

/**
 * The open picture among those of the data set.
 *
 * @param own its row, if it is one of them
 * @param same a row with the same features: its own where nothing is changed, or that of a copy
 * @param features one a channel, as those of the data set
 * @param nearest of the other pictures, the nearest first
 * @param thumbnail what the network gets of it
 */
record Near(
    Run run,
    Alike alike,
    @Nullable Integer own,
    @Nullable Integer same,
    float[] features,
    List<Neighbour> nearest,
    Pixels thumbnail) {
  /** How many are told. */
  static final int MOST = 5;

  private static final int SIDE = 64;

  /** Cosine distances below are rounding; all of random weights are small. */
  private static final double SAME = 1e-8;

  Near {
    nearest = List.copyOf(nearest);
  }

  /** Waits for the engine: not on the FX thread. */
  static Near of(Run run, Alike alike, Cancellation cancellation) throws EngineException {
    float[] features =
        run.trace()
            .compute(
                workspace -> workspace.here().output(alike.at().call()).channelMeans(),
                cancellation);
    Integer own = alike.row(run.picture().source());
    List<Neighbour> all =
        isFinite(features)
            ? alike.embeddings().nearest(features, Distance.COSINE, MOST + 1)
            : List.of();
    boolean isThere = !all.isEmpty() && all.get(0).distance() < SAME;
    return new Near(
        run,
        alike,
        own,
        isThere ? all.get(0).row() : null,
        features,
        all.stream().filter(each -> own == null || each.row() != own).limit(MOST).toList(),
        PicturePixels.middle(run.picture().crop().pixels(), SIDE));
  }

  private static boolean isFinite(float[] features) {
    for (float feature : features) {
      if (!Float.isFinite(feature)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it lies anywhere: not where the network gave no numbers, nor where nothing else is. */
  boolean hasPlace() {
    return !nearest.isEmpty();
  }
}
