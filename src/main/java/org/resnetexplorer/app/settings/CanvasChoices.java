package org.resnetexplorer.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a person chose for the diagram.
 *
 * @param reduceMotion whether nothing is animated; null for as the system has it
 * @param meanThumbnails whether boxes show the mean over all channels instead of one
 */
public record CanvasChoices(@Nullable Boolean reduceMotion, boolean meanThumbnails) {
  /** Nothing was chosen yet. */
  public static final CanvasChoices FIRST = new CanvasChoices(null, false);

  public CanvasChoices withReduceMotion(@Nullable Boolean now) {
    return new CanvasChoices(now, meanThumbnails);
  }

  public CanvasChoices withMeanThumbnails(boolean now) {
    return new CanvasChoices(reduceMotion, now);
  }

  /** Whether nothing is animated. */
  public boolean reducesMotion(SystemMotion system) {
    return reduceMotion == null ? system.isReduced() : reduceMotion;
  }
}
