package org.resnetexplorer.app.code;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Frame;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.network.code.PyTorchCode;

/** Whose program the code shows, so that the variables beside it are of the same one. */
final class ShownFrame {
  private final ReadOnlyObjectWrapper<@Nullable String> path =
      new ReadOnlyObjectWrapper<>(this, "path");

  /** The path of the module; null while no code was shown. */
  ReadOnlyObjectProperty<@Nullable String> pathProperty() {
    return path.getReadOnlyProperty();
  }

  void show(String module) {
    path.set(module);
  }

  /**
   * That module, if the network has it, or else that of the innermost call, or of the selection.
   */
  String module(Network network, Debugger debugger, Target selected) {
    String shown = path.get();
    if (shown != null && network.findModule(shown).isPresent()) {
      return shown;
    }
    return debugger.stackProperty().get().stream()
        .findFirst()
        .map(Frame::module)
        .orElseGet(() -> new PyTorchCode(network).shownFor(selected.id()));
  }

  /**
   * The statement of a module's program that is next, or under way; null after its end and while
   * nobody steps.
   */
  static @Nullable String statement(Network network, Debugger debugger, String module) {
    Frame frame = CodePlace.frame(debugger, module).orElse(null);
    if (frame != null) {
      return frame.statement().id();
    }
    Call last = new Target.OfModule(module).output(network);
    return debugger.hasRun(last)
        ? null
        : new PyTorchCode(network)
            .forwardOf(module).stream()
                .map(CodeLine::target)
                .filter(target -> target != null)
                .findFirst()
                .orElse(null);
  }
}
