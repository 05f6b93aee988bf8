package org.resnetexplorer.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.evaluate.Scope;
import org.resnetexplorer.explain.evaluate.Value;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;

/**
 * The names of one moment of a run.
 *
 * @param variables names at the pointer, and the index of the call whose output each holds, or
 *     {@link Call#INPUT}
 */
record RunScope(Run run, Activations activations, Map<String, Integer> variables) implements Scope {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(variables.keySet());
    run.model().network().calls().forEach(call -> names.add(call.name()));
    return names;
  }

  @Override
  public Value.Tensor read(String name) throws EngineException {
    Integer held = variables.get(name);
    if (held != null && held == Call.INPUT) {
      InputTensor input = run.picture().input();
      return Value.Tensor.of(input.values(), 1, input.channels(), input.height(), input.width());
    }
    Call call =
        held != null
            ? run.model().network().calls().get(held)
            : run.model().network().findCall(name).orElseThrow();
    return new Value.Tensor(
        Value.Kind.FLOAT32,
        activations.of(run, call).values(),
        run.model().sizes().output(call).sizes());
  }
}
