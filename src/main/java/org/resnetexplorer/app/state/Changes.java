package org.resnetexplorer.app.state;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;

/**
 * What was changed on the way from the picture to the network.
 *
 * @param crop the square chosen by hand; null for the recipe's own. Belongs to one picture
 * @param adjustments of the square's pixels; stay for the next picture
 */
public record Changes(@Nullable CropWindow crop, Adjustments adjustments) {

  /** The picture as the model's recipe takes it. */
  public static final Changes NONE = new Changes(null, Adjustments.NONE);

  public boolean isNone() {
    return crop == null && adjustments.isNone();
  }

  public Changes withCrop(@Nullable CropWindow square) {
    return new Changes(square, adjustments);
  }

  public Changes withAdjustments(Adjustments others) {
    return new Changes(crop, others);
  }
}
