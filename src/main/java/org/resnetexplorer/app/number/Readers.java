package org.resnetexplorer.app.number;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.cell.CellReader;
import org.resnetexplorer.explain.cell.Chain;
import org.resnetexplorer.explain.cell.RunNumbers;
import org.resnetexplorer.network.Call;

/**
 * All numbers of a chain of calls in one run, so that cell after cell is shown without waiting.
 *
 * @param chain a call that brings numbers together, and those that carry its result on
 * @param telling the channel shown of them while none is chosen
 */
record Readers(Run run, List<CellReader> chain, int telling) {

  /** Not on the FX thread. */
  static Readers read(PaneContext context, Run run, Parameters parameters, Call call)
      throws EngineException {
    RunNumbers numbers =
        new RunNumbers() {
          @Override
          public float[] output(Call of) throws EngineException {
            return context.activations().of(run, of).values();
          }

          @Override
          public float[] parameter(String name) throws EngineException {
            return parameters.values(name);
          }
        };
    List<CellReader> chain = new ArrayList<>();
    for (Call each : Chain.around(run.model().network(), call)) {
      chain.add(CellReader.of(run.trace(), each, numbers));
    }
    return new Readers(
        run, List.copyOf(chain), context.activations().channel(run, call, Selected.NO_CHANNEL));
  }

  boolean areOf(Run other, Call call) {
    return run == other && indexOf(call) >= 0;
  }

  int indexOf(Call call) {
    return chain.stream().map(CellReader::call).toList().indexOf(call);
  }
}
