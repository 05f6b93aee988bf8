package org.resnetexplorer.exploration.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;

/**
 * What was changed on the way from the picture to the answer.
 *
 * @param crop the square chosen by hand; null for the recipe's own
 * @param lesions outputs and terms that are scaled
 * @param transplants calls whose output is that of the kept run
 */
public record SavedChanges(
    @Nullable CropWindow crop,
    Adjustments adjustments,
    List<Intervention> lesions,
    List<String> transplants) {

  /** Nothing changed. */
  public static final SavedChanges NONE =
      new SavedChanges(null, Adjustments.NONE, List.of(), List.of());

  public SavedChanges {
    lesions = List.copyOf(lesions);
    transplants = List.copyOf(transplants);
  }
}
