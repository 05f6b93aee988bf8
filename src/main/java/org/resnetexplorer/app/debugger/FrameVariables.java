package org.resnetexplorer.app.debugger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Frame;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.network.code.FrameState;
import org.resnetexplorer.network.code.PyTorchCode;

/**
 * The names that may be asked for: the variables of the innermost {@code forward()} at the pointer
 * or, while nobody steps, at the end of the selected one. On the FX thread only.
 */
public final class FrameVariables {
  private final AppState appState;
  private final Debugger debugger;

  public FrameVariables(AppState appState, Debugger debugger) {
    this.appState = appState;
    this.debugger = debugger;
  }

  /**
   * Each name with the index of the call whose output it holds, or {@link Call#INPUT}; in the order
   * in which they came to be. Empty before a model is open.
   */
  public Map<String, Integer> now() {
    OpenModel model = appState.modelProperty().get();
    Target selected = appState.selection().current().target();
    if (model == null) {
      return Map.of();
    }
    List<Frame> stack = debugger.stackProperty().get();
    return stack.isEmpty()
        ? after(model.network(), new PyTorchCode(model.network()).shownFor(selected.id()))
        : before(model.network(), stack.get(0));
  }

  private static Map<String, Integer> after(Network network, String module) {
    return held(network, module, null);
  }

  private static Map<String, Integer> before(Network network, Frame frame) {
    return held(network, frame.module(), frame.statement().id());
  }

  private static Map<String, Integer> held(
      Network network, String module, @Nullable String statement) {
    Map<String, Integer> values = new LinkedHashMap<>();
    FrameState.before(network, new PyTorchCode(network).forwardOf(module), statement)
        .variables()
        .forEach(variable -> values.put(variable.name(), variable.value()));
    return values;
  }
}
