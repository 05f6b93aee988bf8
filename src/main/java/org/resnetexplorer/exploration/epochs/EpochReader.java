package org.resnetexplorer.exploration.epochs;

import org.resnetexplorer.render.Activation;
import org.resnetexplorer.network.Shape;
import java.util.Arrays;
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

  /** Takes of a run what is wanted of it. */
  @FunctionalInterface
  private interface Look<T> {
    T at(Trace trace) throws EngineException;
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
    return run(
        of,
        asked,
        cancellation,
        trace -> new EpochReading.Read(trace.logits(), magnitudes(trace, cancellation)));
  }

  /**
   * One channel of a call, of height by width, as {@link #read} runs the checkpoint.
   *
   * @param call of the network that is asked
   */
  public Activation map(
      Checkpoint of, EpochQuestion asked, Call call, int channel, Cancellation cancellation)
      throws WeightsException, SeriesException, EngineException {
    Shape shape =
        asked.network().sizes(asked.input().height(), asked.input().width()).output(call);
    int cells = shape.height() * shape.width();
    float[] values =
        run(
            of,
            asked,
            cancellation,
            trace ->
                Arrays.copyOfRange(
                    trace.values(call), channel * cells, (channel + 1) * cells));
    return new Activation(values, 1, shape.height(), shape.width());
  }

  private <T> T run(Checkpoint of, EpochQuestion asked, Cancellation cancellation, Look<T> look)
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
        return look.at(trace);
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
