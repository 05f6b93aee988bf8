package org.resnetexplorer.app.code;

import java.util.Optional;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.Frame;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.network.code.PyTorchCode;

/** Which module's program to show, so that stepping reads like a debugger and clicks stay put. */
final class CodePlace {
  private CodePlace() {}

  /**
   * @param shown path of the module whose program is shown now
   * @return path of the module whose program shows the selection
   */
  static String of(Network network, Debugger debugger, Target selected, String shown) {
    ForwardSteps forward = new ForwardSteps(network);
    boolean atPointer = debugger.pointer().next().filter(selected::equals).isPresent();
    boolean stays = selected instanceof Target.OfCall && forward.around(selected).equals(shown);
    if (atPointer || stays) {
      return forward.around(selected);
    }
    return new PyTorchCode(network).shownFor(selected.id());
  }

  /** The statement of a program that is running, or about to run in the innermost frame. */
  static Optional<Frame> frame(Debugger debugger, String module) {
    return debugger.stackProperty().get().stream()
        .filter(frame -> frame.module().equals(module))
        .findFirst();
  }
}
