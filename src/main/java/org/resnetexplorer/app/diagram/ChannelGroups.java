package org.resnetexplorer.app.diagram;

import java.util.List;
import java.util.Optional;
import org.resnetexplorer.app.common.Activations;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Operation;

/**
 * Which channel a card shows. All calls of a group share one: the selected channel if it belongs to
 * the group, else the one that varies most over the picture. The end of the branch, the shortcut,
 * the sum and the last ReLU form one group, so that the eye can add them.
 */
final class ChannelGroups {
  private final Run run;
  private final View view;
  private final Selected selected;

  ChannelGroups(Run run, View view, Selected selected) {
    this.run = run;
    this.view = view;
    this.selected = selected;
  }

  /**
   * Which channel a thumbnail shows.
   *
   * @param speaker the call whose most varied channel it is, where none is chosen
   * @param chosen a channel, {@link #VARIED}, or {@link #MEAN}
   */
  record Choice(Call speaker, int chosen) {
    private static final int VARIED = -1;
    private static final int MEAN = -2;

    static Choice meanOf(Call call) {
      return new Choice(call, MEAN);
    }

    boolean isMean() {
      return chosen == MEAN;
    }

    /** The channel; copies the speaker's output if nobody did before. */
    int channel(Run run, Activations activations) throws EngineException {
      return chosen == VARIED ? activations.of(run, speaker).mostVariedChannel() : chosen;
    }
  }

  Choice choiceFor(Call call) {
    List<Call> group = groupOf(call);
    int channels = run.model().sizes().output(call).channels();
    if (selected.hasChannel() && selected.channel() < channels && holdsSelected(group)) {
      return new Choice(call, selected.channel());
    }
    return new Choice(speaker(group), Choice.VARIED);
  }

  private boolean holdsSelected(List<Call> group) {
    Target target = selected.target();
    Network network = run.model().network();
    return target instanceof Target.OfCall
        && target.existsIn(network)
        && group.contains(target.output(network));
  }

  /** The sum speaks for its group, else the last call. */
  private static Call speaker(List<Call> group) {
    return group.stream()
        .filter(call -> call.operation() instanceof Operation.Add)
        .findFirst()
        .orElse(group.get(group.size() - 1));
  }

  private List<Call> groupOf(Call call) {
    Network network = run.model().network();
    if (view instanceof View.BlockView shown) {
      Optional<Block> block = network.blockOf(shown.path());
      if (block.isPresent() && block.get().calls().contains(call)) {
        return groupOf(block.get(), call);
      }
    }
    if (view instanceof View.Stem) {
      return network.calls().subList(0, network.blocks().get(0).source().index() + 1);
    }
    return List.of(call);
  }

  private static List<Call> groupOf(Block block, Call call) {
    List<Call> last = block.calls().stream().filter(other -> isInLastGroup(block, other)).toList();
    if (last.contains(call)) {
      return last;
    }
    int from = call.index();
    while (!(calls(block, from).operation() instanceof Layer.Conv2d)) {
      from--;
    }
    int first = from;
    return block.branch().stream()
        .filter(other -> other.index() >= first && other.index() <= first + 2)
        .toList();
  }

  private static Call calls(Block block, int index) {
    return block.branch().get(index - block.branch().get(0).index());
  }

  /** The last convolution and batch norm of the branch, and all that follows. */
  private static boolean isInLastGroup(Block block, Call call) {
    int lastNorm = block.branch().get(block.branch().size() - 1).index();
    return call.index() >= lastNorm - 1;
  }
}
