package org.resnetexplorer.app.attribution;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.Refusal;

/**
 * One method's answer, or how far it has got.
 *
 * @param by the method with its settings
 * @param soFar null before the first step
 * @param ends of its scales
 * @param share of the work done, from 0 to 1
 * @param refusal why there will be none; null if there will
 */
record Tile(
    Asked asked,
    Attributor by,
    @Nullable Attribution soFar,
    Ends ends,
    double share,
    @Nullable Refusal refusal) {

  boolean isWhole() {
    return soFar != null && share >= 1;
  }
}
