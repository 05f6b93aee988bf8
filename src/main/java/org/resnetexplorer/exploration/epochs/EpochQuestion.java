package org.resnetexplorer.exploration.epochs;

import java.util.List;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.open.Choices;

/**
 * What every checkpoint of a series is asked.
 *
 * @param network it must be of
 * @param choices how its file is read
 * @param input the picture as the network gets it
 * @param lesions what is changed inside the network
 */
public record EpochQuestion(
    Network network, Choices choices, InputTensor input, List<Intervention> lesions) {

  /** Copies the lesions. */
  public EpochQuestion {
    lesions = List.copyOf(lesions);
  }
}
