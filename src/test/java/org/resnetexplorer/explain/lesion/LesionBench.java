package org.resnetexplorer.explain.lesion;

import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.WeightsException;

/** A net with reference weights, run with lesions. */
final class LesionBench implements AutoCloseable {
  static final int SIDE = 32;

  private final Session session;
  final Network network;
  final ShapesAndCosts sizes;

  LesionBench(Network network) throws EngineException, WeightsException {
    this.network = network;
    this.sizes = network.sizes(SIDE, SIDE);
    this.session = TestEngine.shared().open(network, ReferenceWeights.of(network, 0));
  }

  InputTensor input(int number) {
    int channels = network.spec().family().stem().channels();
    return new InputTensor(ReferenceWeights.input(channels, SIDE, number), channels, SIDE, SIDE);
  }

  Trace run(Intervention... lesions) throws EngineException {
    return run(0, List.of(lesions));
  }

  Trace run(int input, List<Intervention> lesions) throws EngineException {
    return session.run(
        new RunRequest(input(input), lesions, Retention.EVERYTHING), new Cancellation());
  }

  /** The same as {@link #run(Intervention...)}, taking over what another run has computed. */
  Trace resume(Trace from, Intervention lesion) throws EngineException {
    return session.run(
        new RunRequest(from.input(), List.of(lesion), Retention.EVERYTHING),
        from,
        new Cancellation());
  }

  /** The weights of a module. */
  float[] weight(Call call) throws EngineException {
    return session.parameter(call.module() + ".weight");
  }

  @Override
  public void close() {
    session.close();
  }
}
