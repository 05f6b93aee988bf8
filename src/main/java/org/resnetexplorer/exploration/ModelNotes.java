package org.resnetexplorer.exploration;

import org.resnetexplorer.engine.NotFinite;
import org.resnetexplorer.weights.Phrase;

/** What to say beside a model that is known only once it is in the engine. */
public final class ModelNotes {

  private ModelNotes() {}

  /** That weights are no numbers, and which. */
  public static Phrase notFinite(NotFinite found) {
    return Phrase.note("not-finite", found.tensor(), found.values(), found.tensors() - 1);
  }
}
