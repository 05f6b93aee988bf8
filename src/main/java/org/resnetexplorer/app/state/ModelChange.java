package org.resnetexplorer.app.state;

import java.io.IOException;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;

/** Makes of a model the one that is written. */
@FunctionalInterface
public interface ModelChange {
  /**
   * @param model as its file has it now
   * @throws IOException if nothing may be made of it
   * @throws WeightsException if its weights can't be read
   */
  WeightedModel of(WeightedModel model) throws IOException, WeightsException;
}
