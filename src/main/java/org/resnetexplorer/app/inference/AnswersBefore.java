package org.resnetexplorer.app.inference;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.image.Picture;

/**
 * What the open model answered to the picture before anything was changed, for as long as something
 * is. On the FX thread only.
 */
final class AnswersBefore {
  private @Nullable Plain plain;
  private boolean changed;

  /** The answer to a picture as the recipe says, a value for each output. */
  private record Plain(OpenModel model, Picture picture, double[] values) {
    boolean isOf(Run run) {
      return model == run.model() && picture == run.picture().picture();
    }
  }

  /** Takes note of a run; null where there is none. */
  void ran(@Nullable Run run) {
    if (run != null && run.picture().changes().isNone()) {
      double[] values = run.model().outputs().of(run.trace().logits());
      plain = new Plain(run.model(), run.picture().picture(), values);
      changed = false;
    } else {
      changed = run != null && plain != null && plain.isOf(run);
    }
  }

  /** What an output said before; null while nothing is changed, or where that is not known. */
  @Nullable Prediction of(Prediction now) {
    Plain before = plain;
    return changed && before != null
        ? new Prediction(now.index(), now.label(), before.values()[now.index()], now.meaning())
        : null;
  }
}
