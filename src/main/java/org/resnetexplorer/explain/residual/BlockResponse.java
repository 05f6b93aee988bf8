package org.resnetexplorer.explain.residual;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.numbers.Statistics;

/**
 * How strongly one block answers, in one run. Figure 7 of "Deep Residual Learning for Image
 * Recognition" (He et al. 2015) shows the standard deviations of layer responses: outputs of 3x3
 * layers after batch norm, before ReLU and sum, over a data set; here they are of one picture.
 *
 * @param branchNorm {@code ||F(x)||} over all values
 * @param shortcutNorm {@code ||x||}, or of its projection, which is what is added
 * @param innerDeviation standard deviation of the batch norm after the 3x3 that ReLU follows
 * @param lastDeviation of what the branch ends in, before the sum
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
   * The calls whose outputs responses are made of, three a block that adds, in forward order; none
   * of a plain network.
   */
  public static List<Call> looksAt(Network network) {
    return network.blocks().stream()
        .flatMap(
            block ->
                block.add().stream()
                    .flatMap(
                        sum ->
                            Stream.of(
                                innerNorm(block), term(network, sum, 0), term(network, sum, 1))))
        .sorted(Comparator.comparingInt(Call::index))
        .toList();
  }

  /**
   * Of every block that adds, in forward order. Does not wait.
   *
   * @throws IllegalStateException unless all calls of {@link #looksAt} have been measured
   */
  public static List<BlockResponse> ofAll(Trace trace) {
    Network network = trace.network();
    RunStatistics statistics = RunStatistics.of(trace);
    return network.blocks().stream()
        .flatMap(block -> block.add().stream().map(sum -> of(network, statistics, block, sum)))
        .toList();
  }

  private static BlockResponse of(
      Network network, RunStatistics statistics, Block block, Call sum) {
    Statistics branch = statistics.measured(term(network, sum, 0)).whole();
    Statistics shortcut = statistics.measured(term(network, sum, 1)).whole();
    return new BlockResponse(
        block,
        branch.reductions().norm(),
        shortcut.reductions().norm(),
        deviation(statistics.measured(innerNorm(block)).whole()),
        deviation(branch));
  }

  private static Call term(Network network, Call sum, int which) {
    return network.calls().get(sum.inputs().get(which));
  }

  /**
   * The norm that follows a 3x3 and that ReLU follows: bn1 of a Basic Block, bn2 of a Bottleneck;
   * with pre-activation bn2 and bn3, the last there is.
   */
  public static Call innerNorm(Block block) {
    List<Call> norms = block.branch().stream().filter(Call::isNorm).toList();
    return norms.get(norms.size() - (block.isPreActivated() ? 1 : 2));
  }

  /** Of the population; where a value is not finite, neither is it. */
  private static double deviation(Statistics of) {
    return of.notFinite() == 0 ? of.deviation() : Double.NaN;
  }
}
