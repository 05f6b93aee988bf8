package org.resnetexplorer.app.state;

import java.util.List;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.exploration.Prediction;

/**
 * One finished run: what went in, every activation, and the answer.
 *
 * @param top the five outputs that say most, fewer if the model has fewer
 * @param milliseconds of the forward pass alone
 */
public record Run(
    OpenModel model, OpenPicture picture, Trace trace, List<Prediction> top, double milliseconds) {
  public Run {
    top = List.copyOf(top);
  }
}
