package org.resnetexplorer.app.learning;

import java.util.Optional;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * What is taken for true of a picture.
 *
 * @param output from 0
 * @param yes whether it is there; no only where an output says yes or no by itself
 */
record Truth(int output, boolean yes) {
  /** That the answer asked about is right. */
  static Truth asAsked(Question question) {
    return new Truth(question.index(), !(question instanceof Question.Opposite));
  }

  /** As training would measure it; empty where nothing tells which number would be right. */
  Optional<Loss> loss(OutputMeaning outputs) {
    return switch (outputs) {
      case SOFTMAX -> Optional.of(new Loss.CrossEntropy(output));
      case SIGMOID -> Optional.of(new Loss.BinaryCrossEntropy(output, yes));
      case IDENTITY, FEATURES -> Optional.empty();
    };
  }
}
