package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;

/**
 * Which calls show the same channel, so that the eye can follow one map from call to call: a
 * convolution with the batch norm and ReLU behind it, and the stem. The end of the branch, the
 * shortcut, the sum and the last ReLU form one group, so that the eye can add them.
 */
public final class CallGroups {
  private final Network network;

  public CallGroups(Network network) {
    this.network = network;
  }

  /** The group of a call, in forward order. */
  public List<Call> of(Call call) {
    Optional<Block> block = network.blockOf(call.name());
    if (block.isPresent()) {
      return within(block.get(), call);
    }
    int stem = network.blocks().get(0).source().index() + 1;
    return call.index() < stem ? network.calls().subList(0, stem) : List.of(call);
  }

  /** The call whose most varied channel a call's group shows: the sum, or else the last one. */
  public Call representative(Call call) {
    List<Call> group = of(call);
    return group.stream().filter(Call::isSum).findFirst().orElse(group.get(group.size() - 1));
  }

  private static List<Call> within(Block block, Call call) {
    int lastConvolution =
        block.branch().stream()
            .filter(other -> other.convolution().isPresent())
            .mapToInt(Call::index)
            .max()
            .orElseThrow();
    if (call.index() >= lastConvolution) {
      return block.calls().stream().filter(other -> other.index() >= lastConvolution).toList();
    }
    int end = call.index();
    while (at(block, end + 1).convolution().isEmpty()) {
      end++;
    }
    int last = end;
    int start = call.index();
    while (at(block, start).convolution().isEmpty()) {
      start--;
    }
    int first = start;
    return block.branch().stream()
        .filter(other -> other.index() >= first && other.index() <= last)
        .toList();
  }

  private static Call at(Block block, int index) {
    return block.branch().get(index - block.branch().get(0).index());
  }
}
