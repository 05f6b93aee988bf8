package org.resnetexplorer.explain.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * How the head makes the number asked about of the last block's output {@code x}: {@code sum(weight
 * * x) + entries}. Exact for linear heads; ReLU and curves of other heads are held as they are at
 * this picture, a curve as its tangent.
 *
 * @param weights what each value of x counts, {@code [C, H, W]} in C order
 * @param prices {@code sum over channels of weight * x}, cell by cell
 * @param entries what the head adds itself, in forward order
 * @param target the number asked about
 */
public record HeadShare(float[] weights, SignedMap prices, List<Entry> entries, double target) {
  public HeadShare {
    entries = List.copyOf(entries);
  }

  /**
   * Waits for the engine, a few milliseconds: not on the FX thread.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public static HeadShare of(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    double target = question.of(trace.logits());
    return trace.compute(workspace -> new Look(workspace).at(question, target), cancellation);
  }

  /** What belongs to no cell. */
  public double entriesSum() {
    return entries.stream().mapToDouble(Entry::value).sum();
  }

  /** Parts, sum and residual: every cell, then what the head adds. */
  public Account account() {
    List<Part> parts = new ArrayList<>();
    for (int row = 0; row < prices.rows(); row++) {
      for (int column = 0; column < prices.columns(); column++) {
        parts.add(new Part("cell[" + row + "," + column + "]", prices.at(row, column)));
      }
    }
    entries.forEach(entry -> parts.add(entry.part()));
    return new Account(parts, target);
  }

  /** The output of a network's last block: what the head reads. */
  public static Call lastOutput(Network network) {
    return network.blocks().get(network.blocks().size() - 1).output();
  }

  private static final class Look implements Arrivals {
    private final Workspace workspace;
    private final Point here;
    private final Call last;
    private final List<Entry> entries = new ArrayList<>();
    private float[] weights;
    private SignedMap prices;

    Look(Workspace workspace) {
      this.workspace = workspace;
      this.here = workspace.here();
      this.last = lastOutput(workspace.network());
      // A head whose output was replaced lets nothing arrive: no cell counts.
      List<Integer> sizes = here.output(last).sizes();
      int cells = sizes.get(2) * sizes.get(3);
      this.weights = new float[sizes.get(1) * cells];
      this.prices = new SignedMap(new float[cells], sizes.get(2), sizes.get(3));
    }

    HeadShare at(Question question, double target) {
      try (Tensor seed = question.seed(workspace)) {
        workspace.backward(here, seed, last.index(), BackwardRule.DERIVATIVE, this);
      }
      Collections.reverse(entries);
      return new HeadShare(weights, prices, entries, target);
    }

    @Override
    public void at(Call call, Tensor arrived) {
      if (call.index() == last.index()) {
        weights = arrived.values();
        prices = Payments.map(arrived, here.output(call));
      } else {
        Payments.offset(workspace, call, arrived).ifPresent(entries::add);
      }
    }
  }
}
