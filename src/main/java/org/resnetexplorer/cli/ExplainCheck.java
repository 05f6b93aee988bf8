package org.resnetexplorer.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.explain.CellChoice;
import org.resnetexplorer.cli.explain.ExplainMethod;
import org.resnetexplorer.cli.explain.ExplainOptions;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Refusal;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.ledger.PathLengths;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;

/** Whether what is asked can be asked of a network, and if not, why. */
record ExplainCheck(ExplainOptions asked) {

  void check(Trace trace) throws EngineException, CommandException {
    Network network = trace.network();
    requireLines(network);
    String call = asked.settings().call();
    if (call == null) {
      return;
    }
    Call found = network.findCall(call).orElseThrow(() -> EngineException.noCall(call));
    CellChoice cell = asked.settings().cell();
    if (cell != null) {
      Shape shape = network.sizes(trace.input().height(), trace.input().width()).output(found);
      if (cell.channel() >= shape.channels()
          || cell.row() >= shape.height()
          || cell.column() >= shape.width()) {
        throw CommandException.of(
            "cli.explain.nocell",
            List.of(call, asked.cellText(), shape.channels(), shape.height(), shape.width()),
            null);
      }
      return;
    }
    Method method = map(asked);
    if (method != null && asked.settings().refusal(method, network) == Refusal.NO_CELLS) {
      throw CommandException.of("cli.explain.nocells", List.of(call), null);
    }
  }

  /** Some methods are exact only where norms have fixed statistics. */
  private void requireLines(Network network) throws CommandException {
    boolean told =
        switch (asked.method().kind()) {
          case LEDGER -> Ledger.isOf(network);
          case PATHS -> PathLengths.areOf(network);
          case ATTRIBUTION, DELETION, RANDOMISE ->
              asked.settings().refusal(Objects.requireNonNull(map(asked)), network)
                  != Refusal.GROUP_NORM;
          case LESIONS, CELL -> true;
        };
    if (!told) {
      throw CommandException.of("cli.explain.groupnorm", List.of(asked.method().id()), null);
    }
  }

  /** The method whose map is drawn or tested; null if none is. */
  private static @Nullable Method map(ExplainOptions asked) {
    ExplainMethod method = asked.method();
    return switch (method.kind()) {
      case ATTRIBUTION -> method.attribution();
      case DELETION, RANDOMISE -> asked.settings().tested();
      case LEDGER, PATHS, LESIONS, CELL -> null;
    };
  }
}
