package org.resnetexplorer.exploration.epochs;

import java.util.HashMap;
import java.util.Map;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;

/**
 * Runs checkpoints beside the open model, one at a time: each is in memory while it runs, and
 * afterwards only what it said.
 */
public final class EpochReader {
  private final ModelOpener opener;
  private final Engine engine;

  public EpochReader(ModelOpener opener, Engine engine) {
    this.opener = opener;
    this.engine = engine;
  }

  /**
   * Opens a checkpoint, runs it and closes it again. Waits for disk and engine.
   *
   * @throws WeightsException if its file is gone, half written or no model any more
   * @throws SeriesException if it is another network now
   * @throws EngineException if it can't be run
   * @throws java.util.concurrent.CancellationException if nobody wants it any more
   */
  public EpochReading.Read read(Checkpoint of, EpochQuestion asked, Cancellation cancellation)
      throws WeightsException, SeriesException, EngineException {
    try (WeightedModel model = opener.file(of.file(), asked.choices())) {
      if (!model.network().spec().equals(asked.network().spec())) {
        throw SeriesException.of("changed", of.name(), model.network().spec().displayName());
      }
      cancellation.check();
      try (Session session = engine.open(model.network(), model.weights());
          Trace trace =
              session.run(
                  new RunRequest(asked.input(), asked.lesions(), Retention.EVERYTHING),
                  cancellation)) {
        return new EpochReading.Read(trace.logits(), magnitudes(trace, cancellation));
      }
    }
  }

  /** Call by call, so that other work of the engine comes in between. */
  private static Map<String, Double> magnitudes(Trace trace, Cancellation cancellation)
      throws EngineException {
    Map<String, Double> magnitudes = new HashMap<>();
    for (Call call : trace.network().calls()) {
      cancellation.check();
      float[] values = trace.values(call);
      Signedness signedness = call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
      magnitudes.put(call.name(), ValueScale.of(signedness, values, 0, values.length).magnitude());
    }
    return magnitudes;
  }
}
