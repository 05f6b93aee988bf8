package org.resnetexplorer.app.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CodeLine;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.PyTorchCode;

/**
 * The names that may be asked for: the variables of the innermost {@code forward()} at the pointer
 * or, while nobody steps, at the end of the selected one. On the FX thread only.
 */
public final class FrameVariables {
  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(\\w+) = .*");

  /** What {@code forward(self, x)} is given. */
  private static final String ARGUMENT = "x";

  private final Workbench workbench;
  private final Debugger debugger;

  public FrameVariables(Workbench workbench, Debugger debugger) {
    this.workbench = workbench;
    this.debugger = debugger;
  }

  /**
   * Each name with the index of the call whose output it holds, or {@link Call#PICTURE}; in the
   * order in which they came to be. Empty before a model is open.
   */
  public Map<String, Integer> now() {
    OpenModel model = workbench.modelProperty().get();
    Target selected = workbench.selection().current().target();
    if (model == null || !selected.existsIn(model.network())) {
      return Map.of();
    }
    List<Frame> stack = debugger.stackProperty().get();
    return stack.isEmpty()
        ? after(model.network(), new PyTorchCode(model.network()).shownFor(selected.id()))
        : before(model.network(), stack.get(0));
  }

  private static Map<String, Integer> after(Network network, String module) {
    return held(new PyTorchCode(network).forwardOf(module));
  }

  private static Map<String, Integer> before(Network network, Frame frame) {
    List<CodeLine> program = new PyTorchCode(network).forwardOf(frame.module());
    String next = frame.statement().id();
    return held(program.stream().takeWhile(line -> !next.equals(line.target())).toList());
  }

  private static Map<String, Integer> held(List<CodeLine> run) {
    Map<String, Integer> variables = new LinkedHashMap<>();
    for (CodeLine line : run) {
      Integer value = line.value();
      if (value != null) {
        Matcher assignment = ASSIGNMENT.matcher(line.text());
        variables.put(assignment.matches() ? assignment.group(1) : ARGUMENT, value);
      }
    }
    return variables;
  }
}
