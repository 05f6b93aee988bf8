package org.resnetexplorer.app.questions;

import java.util.Optional;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * What is taken for true of a picture.
 *
 * @param output from 0
 * @param yes whether it is there; no only where an output says yes or no by itself
 */
public record Truth(int output, boolean yes) {
  /** As training would measure it; empty where nothing tells which number would be right. */
  public Optional<Loss> loss(OutputMeaning outputs) {
    return switch (outputs) {
      case SOFTMAX -> Optional.of(new Loss.CrossEntropy(output));
      case SIGMOID -> Optional.of(new Loss.BinaryCrossEntropy(output, yes));
      case IDENTITY, FEATURES -> Optional.empty();
    };
  }
}
