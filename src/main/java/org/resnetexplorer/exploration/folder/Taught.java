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
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < layer.bias().length; k++) {
      double logit = layer.bias()[k];
      float[] weight = layer.weight()[k];
      for (int i = 0; i < features.length; i++) {
        logit += (double) weight[i] * features[i];
      }
      if (logit > most) {
        most = logit;
        best = k;
      }
    }
    return best;
  }

  public LearningStep last() {
    return curve.get(curve.size() - 1);
  }
}
