package org.resnetexplorer.app.residual;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.residual.ResidualShares;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;

/**
 * The four tensors of a block's sum in one run, all of one shape {@code [C, H, W]}.
 *
 * @param shortcut x, or its projection
 * @param branch F(x)
 * @param sum before ReLU
 * @param output after ReLU
 */
record SumTerms(
    Run run,
    Block block,
    Activation shortcut,
    Activation branch,
    Activation sum,
    Activation output,
    ResidualShares shares) {

  /**
   * Not on the FX thread.
   *
   * @param add the block's sum
   */
  static SumTerms of(Run run, Block block, Call add, Activations activations)
      throws EngineException {
    Activation branch = activations.of(run, input(run, add, 0));
    Activation shortcut = activations.of(run, input(run, add, 1));
    return new SumTerms(
        run,
        block,
        shortcut,
        branch,
        activations.of(run, add),
        activations.of(run, block.output()),
        ResidualShares.of(branch.values(), shortcut.values(), branch.channels()));
  }

  private static Call input(Run run, Call add, int which) {
    return run.model().network().calls().get(add.inputs().get(which));
  }

  boolean isOf(Run other, Block path) {
    return run == other && block.equals(path);
  }

  int channels() {
    return sum.channels();
  }

  /** Channels by the branch's share, the greatest first; silent ones last. */
  int[] byShare() {
    return IntStream.range(0, channels())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                (Integer channel) ->
                    Double.isNaN(shares.share(channel)) ? 1 : -shares.share(channel)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
