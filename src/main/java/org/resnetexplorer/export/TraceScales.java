package org.resnetexplorer.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.ValueScale;

/** The scales of a run's calls; what several of them share is found once. */
public final class TraceScales {
  private final Trace trace;
  private final MapsStyle style;
  private final Map<Call, Double> magnitudes = new HashMap<>();

  public TraceScales(Trace trace, MapsStyle style) {
    this.trace = trace;
    this.style = style;
  }

  /** How the maps of a call are coloured, on the scale that they share with those around. */
  public ScaleRule rule(Call call) throws EngineException {
    double greatest = 0;
    for (Call other : sharing(trace.network(), call)) {
      if (MapsStyle.signedness(other) == MapsStyle.signedness(call)) {
        greatest = Math.max(greatest, magnitude(other));
      }
    }
    return style.rule(call, greatest);
  }

  /** Colours, gamma and scope alone. */
  MapsStyle style() {
    return style;
  }

  private List<Call> sharing(Network network, Call shown) {
    ScaleScope scope = style.scope();
    return switch (scope) {
      case CHANNEL, CALL, SERIES -> List.of();
      case BLOCK -> network.callsAround(shown);
      case ALL -> network.calls();
    };
  }

  private double magnitude(Call call) throws EngineException {
    Double known = magnitudes.get(call);
    if (known != null) {
      return known;
    }
    float[] values = trace.values(call);
    double found = ValueScale.of(MapsStyle.signedness(call), values, 0, values.length).magnitude();
    magnitudes.put(call, found);
    return found;
  }
}
