package org.resnetexplorer.explain.learning;

import java.util.List;
import java.util.Map;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShortcutKind;

/**
 * One of the networks whose gradients are put beside each other: with its shortcuts or without,
 * with the weights that are open or at its random start. All have the same blocks under the same
 * paths. ("Deep Residual Learning for Image Recognition", He et al. 2015, section 4.1, compares
 * plain and residual networks.)
 *
 * @param start whether the weights are those before training; batch norms then have the {@linkplain
 *     PictureStatistics means and variances of the picture}, as the first step of training would
 * @param shortcuts whether blocks add x
 */
public record Variant(boolean start, boolean shortcuts) {

  /** The one that is open, without another. */
  public static Variant open(Network network) {
    return new Variant(false, !isPlain(network));
  }

  /**
   * What can be compared with a network, itself first. A plain network has no weights for
   * projections, so that with shortcuts it is shown at its start only.
   */
  public static List<Variant> of(Network network) {
    return isPlain(network)
        ? List.of(open(network), new Variant(true, true), new Variant(true, false))
        : List.of(
            open(network),
            new Variant(false, false),
            new Variant(true, true),
            new Variant(true, false));
  }

  private static boolean isPlain(Network network) {
    return network.spec().family().isPlain();
  }

  /**
   * The gradient of a loss in this network, for the picture of a run. The one that is open is the
   * run itself, with its changes; any other runs the picture without them, in memory of its own
   * that is let go at the end. Waits for the engine: not on the FX thread.
   *
   * @param seed of the weights at a random start
   * @throws java.util.concurrent.CancellationException if somebody cancels it
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public LossGradient gradient(Trace trace, Loss loss, long seed, Cancellation cancellation)
      throws EngineException {
    if (equals(open(trace.network()))) {
      return LossGradient.of(trace, loss, cancellation);
    }
    Network network = network(trace.network());
    if (!start) {
      return run(trace, trace, network, Map.of(), loss, cancellation);
    }
    try (Session untrained = trace.untrained(network, seed);
        Trace first = untrained.run(request(trace), cancellation)) {
      Map<String, float[]> statistics = PictureStatistics.of(first, cancellation);
      return run(trace, first, network, statistics, loss, cancellation);
    }
  }

  private static LossGradient run(
      Trace trace,
      Trace weights,
      Network network,
      Map<String, float[]> replaced,
      Loss loss,
      Cancellation cancellation)
      throws EngineException {
    try (Session session = weights.with(network, replaced);
        Trace run = session.run(request(trace), cancellation)) {
      return LossGradient.of(run, loss, cancellation);
    }
  }

  private static RunRequest request(Trace trace) {
    return new RunRequest(trace.input(), List.of(), Retention.EVERYTHING);
  }

  private Network network(Network open) {
    if (shortcuts == !isPlain(open)) {
      return open;
    }
    ShortcutKind kind = shortcuts ? ShortcutKind.PROJECTION : ShortcutKind.NONE;
    return open.withShortcut(kind);
  }
}
