package org.resnetexplorer.app.tour;

import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;

/** Where a stop's question comes from. */
sealed interface QuestionSource {

  /** From the network alone. */
  record OfNetwork(Question question) implements QuestionSource {}

  /** From a run; until there is one the stop says what is missing. */
  record OfRun(Maker maker) implements QuestionSource {}

  /** Makes the question and its answer from the values of a run; not on the FX thread. */
  @FunctionalInterface
  interface Maker {
    Question of(Run run) throws EngineException;
  }
}
