package org.resnetexplorer.engine;

import java.util.List;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;

/**
 * Refuses an intervention that names no call, no channel or sum of it, or brings too few values.
 */
final class InterventionCheck {
  private InterventionCheck() {}

  static void check(Network network, InputTensor input, Intervention intervention)
      throws EngineException {
    Call call =
        network
            .findCall(intervention.call())
            .orElseThrow(() -> EngineException.noCall(intervention.call()));
    Shape shape = network.sizes(input.height(), input.width()).output(call);
    if (intervention instanceof Intervention.ScaleChannel scale
        && (scale.channel() < 0 || scale.channel() >= shape.channels())) {
      throw new EngineException(
          "engine.nochannel", List.of(call.name(), scale.channel(), shape.channels()), "");
    }
    if (intervention instanceof Intervention.ScaleTerm && !call.isSum()) {
      throw new EngineException("engine.nosum", List.of(call.name()), "");
    }
    if (intervention instanceof Intervention.Replace replace
        && replace.values().length != shape.elements()) {
      throw new EngineException(
          "engine.values", List.of(call.name(), replace.values().length, shape.elements()), "");
    }
  }
}
