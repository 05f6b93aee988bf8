package org.resnetexplorer.engine;

import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;

/** A whole ResNet with one block a stage, 8 channels and 5 classes, which runs in a millisecond. */
final class TinyNet {
  static final int SIDE = 32;
  static final int CLASSES = 5;

  private TinyNet() {}

  static Network network(BlockKind block) {
    return Network.of(
        new ResNetSpec(block, List.of(1, 1, 1, 1), CLASSES, 8, 1, 64, StridePlacement.MIDDLE_3X3));
  }

  static Network network() {
    return network(BlockKind.BASIC);
  }

  static StateDict weights(Network network) {
    return ReferenceWeights.of(network, 0);
  }

  static Session open(Engine engine) throws Exception {
    Network network = network();
    return engine.open(network, weights(network));
  }

  /** Different for each number. */
  static InputTensor input(int number) {
    int elements = 3 * SIDE * SIDE;
    float[] all = ReferenceWeights.input(number);
    return new InputTensor(Arrays.copyOf(all, elements), 3, SIDE, SIDE);
  }

  static Call call(Session session, String name) {
    return session.network().findCall(name).orElseThrow();
  }

  static Trace run(Session session, Intervention... interventions) throws EngineException {
    return session.run(
        new RunRequest(input(0), List.of(interventions), Retention.EVERYTHING), new Cancellation());
  }
}
