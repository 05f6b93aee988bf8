package org.resnetexplorer.app.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/**
 * The sketches of the last run, made once each when first asked for, by the index of the call;
 * {@link Call#INPUT} is the network's input. So stepping only looks them up. On the FX thread only.
 */
final class CallSketches {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<Map<Integer, CallSketch>> known =
      new ReadOnlyObjectWrapper<>(this, "known", Map.of());
  private final Set<Integer> asked = new HashSet<>();
  private @Nullable Run run;

  CallSketches(PaneContext context) {
    this.context = context;
  }

  ReadOnlyObjectProperty<Map<Integer, CallSketch>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Sees to it that these become known, together. */
  void request(Collection<Integer> wanted) {
    Run now = context.appState().runProperty().get();
    if (now != run) {
      run = now;
      asked.clear();
      known.set(Map.of());
    }
    List<Integer> missing = wanted.stream().filter(index -> !asked.contains(index)).toList();
    if (now != null && !missing.isEmpty()) {
      asked.addAll(missing);
      context.background().compute(() -> sketch(now, missing), made -> add(now, made));
    }
  }

  private void add(Run of, Map<Integer, CallSketch> made) {
    if (of != run) {
      return;
    }
    Map<Integer, CallSketch> all = new HashMap<>(known.get());
    all.putAll(made);
    known.set(Map.copyOf(all));
  }

  private Map<Integer, CallSketch> sketch(Run of, List<Integer> indices) throws EngineException {
    Map<Integer, CallSketch> made = new HashMap<>();
    for (int index : indices) {
      made.put(index, index == Call.INPUT ? picture(of) : call(of, index));
    }
    return made;
  }

  private CallSketch call(Run of, int index) throws EngineException {
    Call call = of.model().network().calls().get(index);
    Activation values = context.activations().of(of, call);
    int shown = context.activations().channel(of, call, Selected.NO_CHANNEL);
    Signedness sign = call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
    return sketch(values, shown, sign);
  }

  /** The input tensor's first channel, red, in the numbers that the network receives. */
  private static CallSketch picture(Run of) {
    InputTensor input = of.trace().input();
    Activation values =
        new Activation(input.values(), input.channels(), input.height(), input.width());
    return sketch(values, 0, Signedness.SIGNED);
  }

  private static CallSketch sketch(Activation values, int channel, Signedness sign) {
    int from = values.offset(channel);
    ValueScale scale = ValueScale.of(sign, values.values(), from, from + values.cells());
    Statistics statistics = values.statistics();
    return new CallSketch(
        statistics,
        channel,
        tile(values, from, scale, CallSketch.SMALL),
        tile(values, from, scale, CallSketch.LARGE));
  }

  private static int[] tile(Activation values, int from, ValueScale scale, int side) {
    return Tile.render(values.values(), from, values.height(), values.width(), scale, side);
  }
}
