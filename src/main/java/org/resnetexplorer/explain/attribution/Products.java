package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;

/**
 * Derivative times value at one place, summed over channels, and all that comes after it without
 * passing through it: together the number asked about, as everything between is linear once its
 * switches are held still.
 */
record Products(SignedMap map, Account account) {

  /**
   * @param until index of a call that all others behind it follow from, or {@link Call#INPUT}
   * @param name of the map among the parts
   */
  static Products of(
      Trace trace, Question question, int until, String name, Cancellation cancellation)
      throws EngineException {
    return trace.compute(w -> in(w, question, until, name), cancellation);
  }

  private static Products in(Workspace workspace, Question question, int until, String name) {
    Tensor values =
        until == Call.INPUT ? workspace.here().input() : workspace.here().outputs().get(until);
    Ledger ledger = new Ledger(workspace, until);
    SignedMap[] found = {Maps.sum(Gradients.zeros(values.sizes()), values.sizes())};
    Part[] part = {new Part(name, 0)};
    try (Tensor seed = Gradients.seed(workspace, question)) {
      workspace.backward(
          workspace.here(),
          seed,
          until,
          BackwardRule.DERIVATIVE,
          new Arrivals() {
            @Override
            public void at(Call call, Tensor arrived) {
              ledger.at(call, arrived);
              if (call.index() == until) {
                keep(arrived);
              }
            }

            @Override
            public void atInput(Tensor arrived) {
              keep(arrived);
            }

            private void keep(Tensor arrived) {
              try (Tensor products = arrived.times(values)) {
                found[0] = Maps.sum(products.values(), values.sizes());
              }
              part[0] = new Part(name, arrived.dot(values));
            }
          });
    }
    List<Part> parts = new ArrayList<>(List.of(part[0]));
    parts.addAll(ledger.parts());
    return new Products(
        found[0], new Account(parts, question.of(workspace.here().logits().values())));
  }
}
