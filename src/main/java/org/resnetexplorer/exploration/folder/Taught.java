package org.resnetexplorer.exploration.folder;

import java.util.List;
import org.resnetexplorer.weights.open.LastLayer;

/**
 * A last layer that was learned.
 *
 * @param layer for features as the network makes them
 * @param curve every step
 * @param rate how far the steps went
 */
public record Taught(LastLayer layer, List<LearningStep> curve, double rate) {
  public Taught {
    curve = List.copyOf(curve);
  }

  /** The class that the layer says of features. */
  public int answer(float[] features) {
    double[] logits = layer.logits(features);
    int best = 0;
    for (int k = 1; k < logits.length; k++) {
      best = logits[k] > logits[best] ? k : best;
    }
    return best;
  }

  public LearningStep last() {
    return curve.get(curve.size() - 1);
  }
}
