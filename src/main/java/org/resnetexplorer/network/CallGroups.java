package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;

/**
 * Which calls show the same channel, so that the eye can follow one map from call to call: a
 * convolution with the batch norm and ReLU behind it, norm and ReLU that a block or the head begins
 * with, and the stem. The end of the branch, the shortcut, the sum and the last ReLU form one
 * group, so that the eye can add them; what a gate has for each channel of the branch is in it too.
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
    if (call.index() < stem) {
      return between(network.calls().subList(0, stem), call);
    }
    int last = network.blocks().get(network.blocks().size() - 1).output().index() + 1;
    List<Call> norm = network.calls().subList(last, network.pooling().index());
    return norm.contains(call) ? norm : List.of(call);
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
    List<Call> reduced = beforeProjection(block);
    if (reduced.contains(call)) {
      return reduced;
    }
    List<Call> squeezed = squeezed(block);
    if (squeezed.contains(call)) {
      return squeezed;
    }
    if (call.index() >= lastConvolution || block.shortcut().contains(call)) {
      return block.calls().stream()
          .filter(other -> other.index() >= lastConvolution || block.shortcut().contains(other))
          .filter(other -> !reduced.contains(other) && !squeezed.contains(other))
          .toList();
    }
    return between(block.branch(), call);
  }

  /** What a shortcut does to the channels of x itself. */
  private static List<Call> beforeProjection(Block block) {
    return block.hasProjection()
        ? block.shortcut().stream().takeWhile(call -> call.convolution().isEmpty()).toList()
        : List.of();
  }

  /** The few numbers in the middle of a gate. */
  private static List<Call> squeezed(Block block) {
    return block.gate().stream()
        .filter(call -> call.convolution().isPresent())
        .findFirst()
        .map(first -> between(block.gate(), first))
        .orElse(List.of());
  }

  /** From the convolution at or before a call, or the lane's beginning, up to the next one. */
  private static List<Call> between(List<Call> lane, Call call) {
    int at = lane.indexOf(call);
    int first = at;
    while (first > 0 && lane.get(first).convolution().isEmpty()) {
      first--;
    }
    int end = at + 1;
    while (end < lane.size() && lane.get(end).convolution().isEmpty()) {
      end++;
    }
    return lane.subList(first, end);
  }
}
