package org.resnetexplorer.cli.text;

import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.WeightedModel;

/** What a network's outputs are called. */
public record OutputNames(Messages messages, WeightedModel model) {

  /** The label; where there is none, the number of the class or, if it stands for none, output. */
  public String of(int index) {
    String unnamed = model.hasClasses() ? "cli.class" : "cli.output";
    return model
        .labels()
        .find(index)
        .orElseGet(() -> messages.text(unnamed, Integer.toString(index)));
  }
}
