package org.resnetexplorer.engine;

import java.util.List;
import org.resnetexplorer.image.preprocess.InputTensor;

/** What to run: one input, and what to change on its way. */
public record RunRequest(InputTensor input, List<Intervention> interventions, Retention retention) {
  public RunRequest {
    interventions = List.copyOf(interventions);
  }

  /** An ordinary run that leaves every activation in reach. */
  public static RunRequest of(InputTensor input) {
    return new RunRequest(input, List.of(), Retention.EVERYTHING);
  }
}
