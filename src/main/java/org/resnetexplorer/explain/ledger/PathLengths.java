package org.resnetexplorer.explain.ledger;

import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * The last block's output, divided by how many branches a path from the stem has crossed (Veit et
 * al. 2016, "Residual Networks Behave Like Ensembles of Relatively Shallow Networks"). Every ReLU
 * is held as it is at this picture, and every factor of a gate. What the shifts of batch norms add
 * after the stem has no length and is carried beside. One for a picture; every question reads its
 * spectrum from it.
 */
public final class PathLengths {
  private final Trace trace;
  private final float[] rows;
  private final int done;

  private PathLengths(Trace trace, float[] rows, int done) {
    this.trace = trace;
    this.rows = rows;
    this.done = done;
  }

  /**
   * Whether a network's blocks are lines at a picture, branches and shortcuts, as they are without
   * group norm; see {@link Ledger#isOf}.
   */
  public static boolean areOf(Network network) {
    return network.blocks().stream()
        .flatMap(block -> block.calls().stream())
        .allMatch(call -> call.groupNorm().isEmpty());
  }

  /**
   * Before the first block: all there is has come along no branch. Waits for the engine: not on the
   * FX thread.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   * @throws IllegalArgumentException unless the network has some, see {@link #areOf}
   */
  public static PathLengths begin(Trace trace) throws EngineException {
    if (!areOf(trace.network())) {
      throw new IllegalArgumentException("A group norm stands in a block");
    }
    float[] stem = trace.values(trace.network().blocks().get(0).source());
    return new PathLengths(trace, Arrays.copyOf(stem, 2 * stem.length), 0);
  }

  /** After all blocks, at the cost of about as many runs as there are blocks. */
  public static PathLengths of(Trace trace, Cancellation cancellation) throws EngineException {
    PathLengths now = begin(trace);
    while (!now.isComplete()) {
      now = now.next(cancellation);
    }
    return now;
  }

  /**
   * After one more block: a computation of its own, so that runs get through between. Waits for the
   * engine: not on the FX thread.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public PathLengths next(Cancellation cancellation) throws EngineException {
    Block block = trace.network().blocks().get(done);
    return new PathLengths(trace, step(trace, cancellation, block, done + 1, rows), done + 1);
  }

  /** How many blocks it has gone through. */
  public int done() {
    return done;
  }

  public boolean isComplete() {
    return done == trace.network().blocks().size();
  }

  /** Whether it is of this very run. */
  public boolean isOf(Trace other) {
    return trace == other;
  }

  /**
   * Through one block.
   *
   * @param lengths how many there are before it; one more after it
   * @param rows one a length, then the shifts
   */
  private static float[] step(
      Trace trace, Cancellation cancellation, Block block, int lengths, float[] rows)
      throws EngineException {
    return trace.compute(
        workspace -> {
          List<Integer> sizes = workspace.here().output(block.source()).sizes();
          Tensor all =
              workspace.tensor(
                  rows, List.of(lengths + 1, sizes.get(1), sizes.get(2), sizes.get(3)));
          Through through = new Through(workspace, block);
          Tensor carried = through.lengths(all.rows(0, lengths));
          Tensor shifts = through.shifts(all.rows(lengths, lengths + 1));
          return workspace.stacked(List.of(carried, shifts)).values();
        },
        cancellation);
  }

  private record Through(Workspace workspace, Block block) {
    private Point here() {
      return workspace.here();
    }

    /** The shortcut, if there is one, keeps a length; the branch makes it one longer. */
    Tensor lengths(Tensor before) {
      Tensor branch = branch(before, false);
      List<Integer> sizes = branch.sizes();
      Tensor none = workspace.zeros(List.of(1, sizes.get(1), sizes.get(2), sizes.get(3)));
      Tensor longer = workspace.stacked(List.of(none, branch));
      Tensor sum = block.add().map(add -> plus(add, longer, kept(before, none))).orElse(longer);
      return along(block.afterSum(), sum, false);
    }

    private Tensor kept(Tensor before, Tensor none) {
      return workspace.stacked(List.of(along(block.shortcutWay(), before, false), none));
    }

    private Tensor plus(Call add, Tensor branch, Tensor shortcut) {
      return workspace.linear(add, here(), List.of(branch, shortcut));
    }

    Tensor shifts(Tensor before) {
      Tensor branch = branch(before, true);
      Tensor sum =
          block
              .add()
              .map(add -> shifted(add, plus(add, branch, along(block.shortcutWay(), before, true))))
              .orElse(branch);
      return along(block.afterSum(), sum, true);
    }

    private Tensor branch(Tensor before, boolean withShifts) {
      Tensor map = along(block.branch(), before, withShifts);
      if (block.gate().isEmpty()) {
        return map;
      }
      Call product = block.branchEnd();
      Tensor held = workspace.zeros(here().read(product, 1).sizes());
      return workspace.linear(product, here(), List.of(map, held));
    }

    private Tensor along(List<Call> calls, Tensor from, boolean withShifts) {
      Tensor at = from;
      for (Call call : calls) {
        Tensor next = workspace.linear(call, here(), List.of(at));
        if (at != from) {
          at.close();
        }
        at = withShifts ? shifted(call, next) : next;
      }
      return at;
    }

    private Tensor shifted(Call call, Tensor linear) {
      Entry.Kind kind = Offset.kind(workspace, call);
      return kind == null ? linear : linear.plus(Offset.of(workspace, here(), call, kind));
    }
  }

  /**
   * How much of the number asked about has come along paths of each length.
   *
   * @param head of the same trace
   * @throws IllegalStateException before it has gone through all blocks
   */
  public PathSpectrum spectrum(HeadShare head) {
    if (!isComplete()) {
      throw new IllegalStateException("Only " + done + " blocks are done");
    }
    double[] lengths = new double[done + 1];
    for (int length = 0; length <= done; length++) {
      lengths[length] = paid(head.weights(), length);
    }
    return new PathSpectrum(lengths, paid(head.weights(), done + 1), head.entries(), head.target());
  }

  private double paid(float[] weights, int row) {
    double sum = 0;
    int start = row * weights.length;
    for (int i = 0; i < weights.length; i++) {
      sum += (double) weights[i] * rows[start + i];
    }
    return sum;
  }
}
