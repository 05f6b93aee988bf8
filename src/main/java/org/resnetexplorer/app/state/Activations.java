package org.resnetexplorer.app.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;

/**
 * The outputs of calls, copied out of native memory once and shared by all panes. Remembers the
 * last ones up to a number of values. Any thread but the FX thread, as copying waits for the
 * engine.
 */
public final class Activations {
  /** 16 million floats, 64 MB: some twenty of the largest outputs of a ResNet. */
  private static final long REMEMBERED_VALUES = 16_000_000;

  private final Map<Key, Activation> remembered = new LinkedHashMap<>(16, 0.75f, true);
  private final TellingChannels telling = new TellingChannels(this);
  private long values;

  /** By the trace, which is compared by identity; a run would compare every pixel. */
  private record Key(Trace trace, Call call) {}

  /**
   * The output of a call in a run.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced this one
   */
  public Activation of(Run run, Call call) throws EngineException {
    Key key = new Key(run.trace(), call);
    synchronized (remembered) {
      Activation known = remembered.get(key);
      if (known != null) {
        return known;
      }
    }
    float[] copied = run.trace().values(call);
    long[] shape =
        run.model().sizes().output(call).sizes().stream().mapToLong(Integer::longValue).toArray();
    Activation activation =
        Activation.of(copied, shape)
            .measuredBy(() -> RunStatistics.of(run.trace()).of(call, copied).channels());
    synchronized (remembered) {
      if (remembered.put(key, activation) == null) {
        values += copied.length;
      }
      forgetOldest(run.trace());
    }
    return activation;
  }

  /**
   * The channel that every pane shows of a call: the chosen one, if the call has it, or else the
   * one that tells most, which is the same for all calls that carry this call's channels on.
   *
   * @param chosen {@link Selected#NO_CHANNEL} for none
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced this one
   */
  public int channel(Run run, Call call, int chosen) throws EngineException {
    int channels = run.model().sizes().output(call).channels();
    return chosen >= 0 && chosen < channels ? chosen : telling.of(run, call);
  }

  /**
   * Forgets all of them; who asks gets a copy anew.
   *
   * @return whether there was anything
   */
  public boolean forget() {
    synchronized (remembered) {
      boolean any = !remembered.isEmpty();
      remembered.clear();
      values = 0;
      return any;
    }
  }

  private void forgetOldest(Trace current) {
    Iterator<Map.Entry<Key, Activation>> entries = remembered.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Key, Activation> entry = entries.next();
      if (values > REMEMBERED_VALUES || entry.getKey().trace().isClosed()) {
        values -= entry.getValue().values().length;
        entries.remove();
      } else if (entry.getKey().trace() == current) {
        return;
      }
    }
  }
}
