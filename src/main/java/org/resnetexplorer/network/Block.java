package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.List;

/**
 * One residual block as its calls: {@code relu(F(x) + shortcut(x))}.
 *
 * @param path {@code layer2.0}
 * @param stage from 1
 * @param position of the block in its stage, from 0
 * @param inChannels channels of x, torchvision's {@code inplanes}
 * @param planes torchvision's {@code planes}: output channels before expansion
 * @param stride 2 where the block halves the resolution, else 1
 * @param source the call whose output is x
 * @param branch calls of F(x), in order
 * @param shortcut calls of the projection, in order, or the one that pads; empty for an identity
 * @param add the sum
 * @param output the block's last ReLU
 */
public record Block(
    String path,
    BlockKind kind,
    int stage,
    int position,
    int inChannels,
    int planes,
    int stride,
    Call source,
    List<Call> branch,
    List<Call> shortcut,
    Call add,
    Call output) {
  public Block {
    branch = List.copyOf(branch);
    shortcut = List.copyOf(shortcut);
  }

  public int outChannels() {
    return planes * kind.expansion();
  }

  /**
   * Whether x is projected before the sum, as where {@code stride != 1 or inplanes != planes *
   * expansion}.
   */
  public boolean hasProjection() {
    return shortcut.stream().anyMatch(call -> call.convolution().isPresent());
  }

  /** Whether x is thinned out and padded with zeros before the sum. */
  public boolean isPadded() {
    return shortcut.stream().anyMatch(call -> call.padding().isPresent());
  }

  /** Whether x is added as it is. */
  public boolean hasIdentity() {
    return shortcut.isEmpty();
  }

  /** The convolutions of F(x), in order. */
  public List<Layer.Conv2d> convolutions() {
    return branch.stream().flatMap(call -> call.convolution().stream()).toList();
  }

  /** The batch norm of F(x) nearest to the sum. */
  public Call lastNorm() {
    List<Call> norms = branch.stream().filter(Call::isBatchNorm).toList();
    return norms.get(norms.size() - 1);
  }

  /** All calls of the block in forward order. */
  public List<Call> calls() {
    List<Call> all = new ArrayList<>(branch);
    all.addAll(shortcut);
    all.add(add);
    all.add(output);
    return List.copyOf(all);
  }
}
