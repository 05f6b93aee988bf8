package org.resnetexplorer.app.state;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;

/**
 * What was changed on the way from the picture to the answer.
 *
 * @param crop the square chosen by hand; null for the recipe's own. Belongs to one picture
 * @param adjustments of the square's pixels; stay for the next picture
 * @param lesions inside the network, of each site at most one; stay for the next picture, and for
 *     the next model where that has such a call
 */
public record Changes(
    @Nullable CropWindow crop, Adjustments adjustments, List<Intervention> lesions) {

  /** The picture as the model's recipe takes it, and the network as it is. */
  public static final Changes NONE = new Changes(null, Adjustments.NONE);

  public Changes {
    lesions = List.copyOf(lesions);
  }

  /** Of the picture only. */
  public Changes(@Nullable CropWindow crop, Adjustments adjustments) {
    this(crop, adjustments, List.of());
  }

  public boolean isNone() {
    return isOfPictureNone() && lesions.isEmpty();
  }

  /** Whether the network gets the picture as the model's recipe takes it. */
  public boolean isOfPictureNone() {
    return crop == null && adjustments.isNone();
  }

  /** Whether the network gets the same pixels with both. */
  boolean isSamePicture(Changes other) {
    return Objects.equals(crop, other.crop) && adjustments.equals(other.adjustments);
  }

  public Changes withCrop(@Nullable CropWindow square) {
    return new Changes(square, adjustments, lesions);
  }

  public Changes withAdjustments(Adjustments others) {
    return new Changes(crop, others, lesions);
  }

  public Changes withLesions(List<Intervention> others) {
    return new Changes(crop, adjustments, others);
  }

  /** With the lesions that a model has a place for. */
  Changes fitting(OpenModel model) {
    List<Intervention> fitting = Lesions.fitting(lesions, model.network(), model.sizes());
    return fitting.size() == lesions.size() ? this : withLesions(fitting);
  }
}
