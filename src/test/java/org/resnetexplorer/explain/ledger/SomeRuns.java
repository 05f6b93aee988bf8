package org.resnetexplorer.explain.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;

/** Runs of small networks of every kind, on made-up pictures. */
public final class SomeRuns {
  private static final int SIDE = 40;

  private SomeRuns() {}

  /** All kinds of block, stem and head. */
  public static Stream<Network> networks() {
    return Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds()).map(Network::of);
  }

  /** The same, and some without shortcuts. */
  public static Stream<Network> andPlain() {
    return Stream.concat(networks(), EveryNetwork.plain().map(Network::of));
  }

  public static Session open(Network network) throws Exception {
    return TestEngine.shared().open(network, weights(network));
  }

  public static StateDict weights(Network network) {
    return ReferenceWeights.of(network, 0);
  }

  public static Trace run(Session session, Intervention... changes) throws Exception {
    return run(session, SIDE, changes);
  }

  /** At another size of the picture. */
  public static Trace run(Session session, int side, Intervention... changes) throws Exception {
    int channels = session.network().spec().family().stem().channels();
    float[] values = ReferenceWeights.input(channels, side, 0);
    return session.run(
        new RunRequest(
            new InputTensor(values, channels, side, side), List.of(changes), Retention.EVERYTHING),
        new Cancellation());
  }
}
