package org.resnetexplorer.app.state;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Session;

/**
 * Model, weights, picture and run that are seen together. Whatever of them is there belongs to the
 * rest: no run of another model or another picture can be seen beside them.
 *
 * @param model null only before the first one is open
 * @param parameters the model's weights; null without an engine that holds them
 * @param picture as this model gets it; null before the first one
 * @param run of this model on this picture; null without an engine or a picture
 */
public record Shown(
    @Nullable OpenModel model,
    @Nullable Parameters parameters,
    @Nullable OpenPicture picture,
    @Nullable Run run) {

  /** Before anything is open. */
  static final Shown NOTHING = new Shown(null, null, null, null);

  /**
   * @throws IllegalArgumentException if the parts do not belong together
   */
  public Shown {
    boolean weights = parameters == null || parameters.model() == model;
    boolean prepared = picture == null || model != null;
    boolean answered = run == null || run.model() == model && run.picture() == picture;
    if (!weights || !prepared || !answered) {
      throw new IllegalArgumentException("Parts of different states");
    }
  }

  /** What runs the model; null without an engine. */
  @Nullable Session session() {
    return parameters == null ? null : parameters.session();
  }

  /** The same without a run whose outputs are gone. */
  Shown withoutClosedRun() {
    return run != null && run.trace().isClosed()
        ? new Shown(model, parameters, picture, null)
        : this;
  }

  /** Frees the model's weights, unless the other state is of the same model. */
  void closeUnlessIn(Shown other) {
    Session own = session();
    if (own != null && own != other.session()) {
      own.close();
    }
  }
}
