package org.resnetexplorer.app.code;

import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/**
 * {@code out + identity} of a block in one channel, all three maps on one scale symmetric about 0.
 *
 * @param channel the one shown
 * @param scale of all three maps
 * @param side of each map in pixels
 * @param cells of a map's longer side
 * @param branch pixels of {@code out} before the sum
 * @param shortcut pixels of {@code identity}
 * @param sum pixels of {@code out} after it
 * @param branchNorm Euclidean norm of all values of {@code out} before the sum
 * @param shortcutNorm of all values of {@code identity}
 */
record SumPicture(
    int channel,
    ValueScale scale,
    int side,
    int cells,
    int[] branch,
    int[] shortcut,
    int[] sum,
    double branchNorm,
    double shortcutNorm) {
  private static final int SIDE = 112;

  /**
   * @param add the block's sum
   * @param chosen the channel to show, from 0, if the block has it; else the one of the sum that
   *     every pane shows
   */
  static SumPicture of(Run run, Block block, Call add, int chosen, Activations activations)
      throws EngineException {
    Activation sum = activations.of(run, add);
    Activation branch = activations.of(run, block.branchEnd());
    Activation shortcut = activations.of(run, shortcutOf(block));
    int channel = activations.channel(run, add, chosen);
    int from = sum.offset(channel);
    double greatest = 0;
    for (Activation part : new Activation[] {branch, shortcut, sum}) {
      ValueScale own = ValueScale.of(Signedness.SIGNED, part.values(), from, from + part.cells());
      greatest = Math.max(greatest, own.magnitude());
    }
    ValueScale scale =
        ValueScale.within(greatest, Signedness.SIGNED, sum.values(), from, from + sum.cells());
    int side = Tile.crispSide(sum.height(), sum.width(), SIDE);
    return new SumPicture(
        channel,
        scale,
        side,
        Math.max(sum.height(), sum.width()),
        tile(branch, from, scale, side),
        tile(shortcut, from, scale, side),
        tile(sum, from, scale, side),
        branch.statistics().reductions().norm(),
        shortcut.statistics().reductions().norm());
  }

  /** The call whose output the sum adds to the branch. */
  static Call shortcutOf(Block block) {
    return block.hasIdentity() ? block.source() : block.shortcut().get(block.shortcut().size() - 1);
  }

  private static int[] tile(Activation part, int from, ValueScale scale, int side) {
    return Tile.render(part.values(), from, part.height(), part.width(), scale, side);
  }

  /** The greatest side up to a limit at which all cells are alike, if there is one. */
  int sideWithin(int limit) {
    int within = Math.min(limit, side);
    return side % cells == 0 && within >= cells ? within - within % cells : within;
  }

  /** The branch's part of the two norms, 0 to 1. */
  double branchShare() {
    double both = branchNorm + shortcutNorm;
    return both == 0 ? 0 : branchNorm / both;
  }
}
