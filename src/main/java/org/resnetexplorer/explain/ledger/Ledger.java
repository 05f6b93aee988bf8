package org.resnetexplorer.explain.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * The number asked about, divided among those who pay it in: the stem, the branch of every block,
 * the shifts of projections and the head's biases. Each goes to the end through the shortcuts
 * alone, with the ReLUs of the sums held as they are at this picture. So it is exact bookkeeping
 * for this picture and this pattern of ReLUs; it does not say what the answer would be without a
 * block, as then the pattern would be another.
 *
 * @param entries in forward order
 * @param earnings for each block by its path, where its branch earns: one number a cell of its
 *     output, whose sum is the branch's entry
 * @param target the number asked about
 */
public record Ledger(List<Entry> entries, Map<String, SignedMap> earnings, double target) {
  public Ledger {
    entries = List.copyOf(entries);
    earnings = Map.copyOf(earnings);
  }

  /**
   * Whether a network's shortcuts are lines at a picture. Through group norm they are none: mean
   * and deviation of the picture mix all cells, so that no payment could be told from another.
   */
  public static boolean isOf(Network network) {
    return network.blocks().stream()
        .flatMap(block -> block.shortcut().stream())
        .allMatch(call -> call.groupNorm().isEmpty());
  }

  /**
   * One sweep back over the shortcuts, at less than the cost of a run. Waits for the engine: not on
   * the FX thread.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   * @throws IllegalArgumentException unless there is one of the network, see {@link #isOf}
   */
  public static Ledger of(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    if (!isOf(trace.network())) {
      throw new IllegalArgumentException("A group norm stands on a shortcut");
    }
    double target = question.of(trace.logits());
    return trace.compute(workspace -> new Sweep(workspace).run(question, target), cancellation);
  }

  /** Its parts, sum and residual. */
  public Account account() {
    return new Account(entries.stream().map(Entry::part).toList(), target);
  }

  /** What is paid with each call's output, one number a call; most pay nothing themselves. */
  public List<Double> byCall(Network network) {
    List<Double> paid = new ArrayList<>(Collections.nCopies(network.calls().size(), 0.0));
    entries.forEach(entry -> paid.set(entry.call().index(), entry.value()));
    return paid;
  }

  private static final class Sweep implements Arrivals {
    private final Workspace workspace;
    private final Point here;
    private final Call stem;
    private final Map<Integer, Block> sums = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, SignedMap> earnings = new HashMap<>();

    Sweep(Workspace workspace) {
      Network network = workspace.network();
      this.workspace = workspace;
      this.here = workspace.here();
      this.stem = network.blocks().get(0).source();
      network.blocks().forEach(block -> block.add().ifPresent(sum -> sums.put(sum.index(), block)));
    }

    Ledger run(Question question, double target) {
      try (Tensor seed = question.seed(workspace)) {
        workspace.backward(
            here,
            seed,
            stem.index(),
            (in, at, call, term, arriving) ->
                term == 0 && sums.containsKey(call.index())
                    ? null
                    : in.back(at, call, term, arriving),
            this);
      }
      entries.sort(Comparator.comparingInt(entry -> entry.call().index()));
      return new Ledger(entries, earnings, target);
    }

    @Override
    public void at(Call call, Tensor arrived) {
      if (call.index() == stem.index()) {
        entries.add(new Entry(Entry.Kind.STEM, call, here.output(call).dot(arrived)));
        return;
      }
      Payments.offset(workspace, call, arrived).ifPresent(entries::add);
      Block block = sums.get(call.index());
      if (block != null) {
        addBranch(block, call, arrived);
      }
    }

    private void addBranch(Block block, Call sum, Tensor arrived) {
      Tensor paid = here.read(sum, 0);
      Call last = workspace.network().calls().get(sum.inputs().get(0));
      try (Tensor counts = workspace.back(here, sum, 0, arrived)) {
        entries.add(new Entry(Entry.Kind.BRANCH, last, paid.dot(counts)));
        earnings.put(block.path(), Payments.map(counts, paid));
      }
    }
  }
}
