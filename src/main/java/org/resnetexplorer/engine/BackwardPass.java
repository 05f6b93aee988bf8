package org.resnetexplorer.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/** One way back over the calls; holds no more than what has arrived and not gone on. */
final class BackwardPass {
  private final Workspace workspace;
  private final Point at;
  private final int until;
  private final BackwardRule rule;
  private final Arrivals arrivals;
  private final Network network;
  private final boolean[] depends;
  private final @Nullable Tensor[] arrived;
  private @Nullable Tensor arrivedAtInput;

  BackwardPass(Workspace workspace, Point at, int until, BackwardRule rule, Arrivals arrivals) {
    this.workspace = workspace;
    this.at = at;
    this.until = until;
    this.rule = rule;
    this.arrivals = arrivals;
    this.network = workspace.network();
    this.depends = dependents();
    this.arrived = new @Nullable Tensor[network.calls().size()];
  }

  /** Which calls' outputs change with that of the last call wanted. */
  private boolean[] dependents() {
    boolean[] all = new boolean[network.calls().size()];
    for (Call call : network.calls()) {
      all[call.index()] =
          call.index() == until
              || call.index() > until && call.inputs().stream().anyMatch(i -> leads(all, i));
    }
    return all;
  }

  private boolean leads(boolean[] known, int source) {
    return source == Call.INPUT ? until == Call.INPUT : known[source];
  }

  void run(Call from, Tensor seed) {
    List<Call> calls = network.calls();
    arrived[from.index()] = new Tensor(seed.array().duplicate());
    for (int i = from.index(); i >= Math.max(0, until); i--) {
      Tensor here = arrived[i];
      if (here == null) {
        continue;
      }
      arrivals.at(calls.get(i), here);
      if (i > until) {
        goOn(calls.get(i), here);
      }
      arrived[i] = null;
      here.close();
    }
    if (arrivedAtInput != null) {
      arrivals.atInput(arrivedAtInput);
      arrivedAtInput.close();
    }
  }

  private void goOn(Call call, Tensor here) {
    for (int term = 0; term < call.inputs().size(); term++) {
      int source = call.inputs().get(term);
      if (leads(depends, source)) {
        Tensor back = rule.back(workspace, at, call, term, here);
        if (back != null) {
          add(source, back);
        }
      }
    }
  }

  private void add(int source, Tensor more) {
    Tensor before = source == Call.INPUT ? arrivedAtInput : arrived[source];
    Tensor sum = before == null ? more : before.plus(more);
    if (before != null) {
      before.close();
      more.close();
    }
    if (source == Call.INPUT) {
      arrivedAtInput = sum;
    } else {
      arrived[source] = sum;
    }
  }
}
