package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One residual block as its calls: {@code relu(F(x) + shortcut(x))}, or with pre-activation {@code
 * F(x) + shortcut(x)}; in a plain network, which has no shortcuts, the branch alone. With squeeze
 * and excitation each channel of F(x) is weighed before the sum.
 *
 * @param path {@code layer2.0}
 * @param stage from 1
 * @param position of the block in its stage, from 0
 * @param inChannels channels of x, torchvision's {@code inplanes}
 * @param planes torchvision's {@code planes}: output channels before expansion
 * @param stride 2 where the block halves the resolution, else 1
 * @param source the call whose output is x
 * @param branch calls of F(x), in order
 * @param gate calls that find a factor for each channel of F(x), and the one that multiplies by it;
 *     empty without squeeze and excitation
 * @param shortcut calls of the projection, in order, or the one that pads; empty for an identity
 *     and where there is none. With pre-activation they read the first ReLU of the branch
 * @param closing the sum, where there is a shortcut, and the ReLU that follows the branch; empty in
 *     a plain network with pre-activation
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
    List<Call> gate,
    List<Call> shortcut,
    List<Call> closing) {
  public Block {
    branch = List.copyOf(branch);
    gate = List.copyOf(gate);
    shortcut = List.copyOf(shortcut);
    closing = List.copyOf(closing);
  }

  /** The sum of branch and shortcut; empty in a plain network. */
  public Optional<Call> add() {
    return closing.stream().filter(Call::isSum).findFirst();
  }

  /** The block's last call: a ReLU or, with pre-activation, the sum. */
  public Call output() {
    return closing.isEmpty() ? branchEnd() : closing.get(closing.size() - 1);
  }

  /** What follows the sum: a ReLU, or with pre-activation nothing. */
  public List<Call> afterSum() {
    return closing.stream().filter(call -> !call.isSum()).toList();
  }

  /** Whether norm and ReLU come before each convolution (He et al. 2016). */
  public boolean isPreActivated() {
    return branch.get(0).isBatchNorm();
  }

  /** PyTorch's class name, as {@code print(model)} writes it. */
  public String typeName() {
    return kind.typeName(isPreActivated() ? Order.NORM_FIRST : Order.CONVOLUTION_FIRST);
  }

  /**
   * What x goes through on its way to the sum beside the branch: the shortcut, and with
   * pre-activation the norm and ReLU that it shares with the branch; empty for an identity.
   */
  public List<Call> shortcutWay() {
    List<Call> way = new ArrayList<>();
    if (isPreActivated() && !shortcut.isEmpty()) {
      way.addAll(branch.stream().takeWhile(call -> call.convolution().isEmpty()).toList());
    }
    way.addAll(shortcut);
    return List.copyOf(way);
  }

  /** What the first convolution reads, and a shortcut that changes x: x itself, or its ReLU. */
  public Call entry() {
    return isPreActivated() ? branch.get(1) : source;
  }

  /** Whether nothing is added to F(x). */
  public boolean isPlain() {
    return add().isEmpty();
  }

  public int outChannels() {
    return planes * kind.expansion();
  }

  /**
   * Whether x is projected before the sum, as where {@code stride != 1 or inplanes != planes *
   * expansion}.
   */
  public boolean hasProjection() {
    return projection().isPresent();
  }

  /** The convolution that changes the shape of x before the sum; empty without a projection. */
  public Optional<Layer.Conv2d> projection() {
    return shortcut.stream().flatMap(call -> call.convolution().stream()).findFirst();
  }

  /** The mean that x is reduced by before it is projected; empty where it is not. */
  public Optional<Layer.AvgPool2d> shortcutPool() {
    return shortcut.stream().flatMap(call -> call.averagePool().stream()).findFirst();
  }

  /** Whether a norm follows the convolution that changes x. */
  public boolean hasShortcutNorm() {
    return shortcut.stream().anyMatch(Call::isNorm);
  }

  /** Whether x is thinned out and padded with zeros before the sum. */
  public boolean isPadded() {
    return shortcut.stream().anyMatch(call -> call.padding().isPresent());
  }

  /** Whether x is added as it is. */
  public boolean hasIdentity() {
    return shortcut.isEmpty() && !isPlain();
  }

  /** The convolutions of F(x), in order. */
  public List<Layer.Conv2d> convolutions() {
    return branch.stream().flatMap(call -> call.convolution().stream()).toList();
  }

  /** The calls that run them. */
  public List<Call> convolutionCalls() {
    return branch.stream().filter(call -> call.convolution().isPresent()).toList();
  }

  /** What the sum adds to the shortcut: F(x), weighed where there is a gate. */
  public Call branchEnd() {
    List<Call> last = gate.isEmpty() ? branch : gate;
    return last.get(last.size() - 1);
  }

  /** From one cell that its 3x3 reads to the next; 1 where they are neighbours. */
  public int dilation() {
    return convolutions().stream().mapToInt(Layer.Conv2d::dilation).max().orElse(1);
  }

  /** The norm of F(x) nearest to the sum; with pre-activation a convolution follows it. */
  public Call lastNorm() {
    List<Call> norms = branch.stream().filter(Call::isNorm).toList();
    return norms.get(norms.size() - 1);
  }

  /** All calls of the block in forward order. */
  public List<Call> calls() {
    List<Call> all = new ArrayList<>(branch);
    all.addAll(gate);
    all.addAll(shortcut);
    all.addAll(closing);
    all.sort(Comparator.comparingInt(Call::index));
    return List.copyOf(all);
  }
}
