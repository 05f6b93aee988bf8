package org.resnetexplorer.export;

import java.util.List;
import java.util.Optional;
import org.resnetexplorer.diagram.View;
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
final class SharedChannels {
  private final DiagramMaps.Shown shown;

  SharedChannels(DiagramMaps.Shown shown) {
    this.shown = shown;
  }

  DiagramMaps.Want wanted(Call call, int pixels) {
    DiagramMaps.Chosen chosen = shown.chosen();
    if (chosen.equals(DiagramMaps.Chosen.MEAN)) {
      return new DiagramMaps.Want(call, call, DiagramMaps.Want.MEAN, pixels);
    }
    List<Call> group = groupOf(call);
    boolean follows = group.stream().anyMatch(member -> member.name().equals(chosen.call()));
    int channel = follows ? chosen.channel() : DiagramMaps.Want.MOST_VARIED;
    return new DiagramMaps.Want(call, speaker(group), channel, pixels);
  }

  /** The sum speaks for its group, else the last call. */
  private static Call speaker(List<Call> group) {
    return group.stream()
        .filter(call -> call.operation() instanceof Operation.Add)
        .findFirst()
        .orElse(group.get(group.size() - 1));
  }

  private List<Call> groupOf(Call call) {
    Network network = shown.network();
    if (shown.view() instanceof View.BlockView inside) {
      Optional<Block> block = network.blockOf(inside.path());
      if (block.isPresent() && block.get().calls().contains(call)) {
        return groupOf(block.get(), call);
      }
    }
    if (shown.view() instanceof View.Stem) {
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
