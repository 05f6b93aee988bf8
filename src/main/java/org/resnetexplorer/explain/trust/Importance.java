package org.resnetexplorer.explain.trust;

import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution;

/** What a map says matters most. */
public final class Importance {
  private Importance() {}

  /**
   * The map by which pixels are ordered. A derivative's sign tells which way a pixel would have to
   * change, not whether it speaks for the answer, so that its magnitude counts; of all others the
   * signed map does, in which what speaks against comes last.
   */
  public static SignedMap of(Attribution attribution) {
    return switch (attribution.method()) {
      case SALIENCY, SMOOTHGRAD, GUIDED_BACKPROP -> attribution.unsigned();
      case PRICED_CAM, GRADCAM, GRADIENT_X_INPUT, LRP, INTEGRATED_GRADIENTS, OCCLUSION ->
          attribution.map();
    };
  }
}
