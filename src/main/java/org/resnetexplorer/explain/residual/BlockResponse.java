package org.resnetexplorer.explain.residual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;

/**
 * How strongly one block answers, in one run. Figure 7 of "Deep Residual Learning for Image
 * Recognition" (He et al. 2015) shows the standard deviations of layer responses: outputs of 3x3
 * layers after batch norm, before ReLU and sum, over a data set; here they are of one picture.
 *
 * @param branchNorm {@code ||F(x)||} over all values
 * @param shortcutNorm {@code ||x||}, or of its projection, which is what is added
 * @param innerDeviation standard deviation of the batch norm after the 3x3 that ReLU follows
 * @param lastDeviation of the branch's last batch norm, before the sum
 */
public record BlockResponse(
    Block block,
    double branchNorm,
    double shortcutNorm,
    double innerDeviation,
    double lastDeviation) {

  /** {@code ||F(x)|| / ||x||}; infinite or not a number where x is all zero. */
  public double ratio() {
    return branchNorm / shortcutNorm;
  }

  /**
   * Of every block, in forward order. Waits for the engine and reads some hundred megabytes of a
   * deep net: never on a thread that must not wait.
   *
   * @param unwanted asked between blocks whether to give up
   * @throws CancellationException if it was given up
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced this one
   */
  public static List<BlockResponse> ofAll(Trace trace, BooleanSupplier unwanted)
      throws EngineException {
    List<BlockResponse> responses = new ArrayList<>();
    for (Block block : trace.network().blocks()) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      responses.add(of(trace, block));
    }
    return List.copyOf(responses);
  }

  static BlockResponse of(Trace trace, Block block) throws EngineException {
    List<Call> calls = trace.network().calls();
    RunStatistics statistics = RunStatistics.of(trace);
    Statistics branch = statistics.of(calls.get(block.add().inputs().get(0))).whole();
    Statistics shortcut = statistics.of(calls.get(block.add().inputs().get(1))).whole();
    return new BlockResponse(
        block,
        branch.reductions().norm(),
        shortcut.reductions().norm(),
        deviation(statistics.of(innerNorm(block)).whole()),
        deviation(branch));
  }

  /** The batch norm of the 3x3 before the last one: bn1 of a Basic Block, bn2 of a Bottleneck. */
  public static Call innerNorm(Block block) {
    List<Call> norms = block.branch().stream().filter(Call::isBatchNorm).toList();
    return norms.get(norms.size() - 2);
  }

  /** Of the population; where a value is not finite, neither is it. */
  private static double deviation(Statistics of) {
    return of.notFinite() == 0 ? of.deviation() : Double.NaN;
  }
}
