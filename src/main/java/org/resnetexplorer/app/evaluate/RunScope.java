package org.resnetexplorer.app.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.evaluate.Scope;
import org.resnetexplorer.explain.evaluate.Value;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;

/**
 * The names of one moment of a run.
 *
 * @param variables names at the pointer, and the index of the call whose output each holds, or
 *     {@link Call#INPUT}
 * @param parameters the weights of the run's model; null if they can't be read
 */
record RunScope(
    Run run,
    Activations activations,
    Map<String, Integer> variables,
    @Nullable Parameters parameters)
    implements Scope {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(variables.keySet());
    run.model().network().calls().forEach(call -> names.add(call.name()));
    if (parameters != null) {
      names.addAll(tensors(run.model().network()).keySet());
    }
    return names;
  }

  /** The tensors of the state dict that hold numbers, by PyTorch's names. */
  static Map<String, TensorSpec> tensors(Network network) {
    Map<String, TensorSpec> tensors = new LinkedHashMap<>();
    for (Call call : network.calls()) {
      for (TensorSpec spec : call.operation().tensors()) {
        if (spec.role() != TensorSpec.Role.COUNTER) {
          tensors.put(call.module() + "." + spec.name(), spec);
        }
      }
    }
    return tensors;
  }

  @Override
  public Value.Tensor read(String name) throws EngineException {
    Integer held = variables.get(name);
    if (held != null && held == Call.INPUT) {
      InputTensor input = run.picture().input();
      return Value.Tensor.of(input.values(), 1, input.channels(), input.height(), input.width());
    }
    TensorSpec weights = tensors(run.model().network()).get(name);
    if (held == null && weights != null && parameters != null) {
      return new Value.Tensor(Value.Kind.FLOAT32, parameters.values(name), weights.sizes());
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
