package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;

/**
 * One execution of an operation in {@code forward()}: the unit of stepping, of capture and of
 * explanation. A ReLU module that runs three times in a block makes three calls.
 *
 * @param index position in forward order, from 0
 * @param name the module's path; with {@code #1}, {@code #2} if the module runs more than once;
 *     {@code layer1.0.add} for a residual sum
 * @param module path of the module that runs; the block's for its sum, the root's for {@code
 *     flatten}
 * @param inputs indices of the calls whose outputs it reads; {@link #INPUT} for the network's
 *     input. A sum reads the branch first, then the shortcut; a gate the map, then the factors.
 * @param isNonNegative whether the output can't be negative, whatever the weights: after ReLU, and
 *     after the pooling, flatten and zero padding that follow one
 */
public record Call(
    int index,
    String name,
    String module,
    Operation operation,
    List<Integer> inputs,
    boolean isNonNegative) {

  /** Stands among {@link #inputs} for the input tensor {@code x}. */
  public static final int INPUT = -1;

  public Call {
    inputs = List.copyOf(inputs);
  }

  /** The name within its block or, outside the blocks, within the network: {@code relu#2}. */
  public String shortName() {
    return name.replaceFirst("^layer\\d+\\.\\d+\\.", "");
  }

  /** The convolution that it runs, if it runs one. */
  public Optional<Layer.Conv2d> convolution() {
    return operation instanceof Layer.Conv2d conv ? Optional.of(conv) : Optional.empty();
  }

  /** The maximum over windows, if it is one. */
  public Optional<Layer.MaxPool2d> maxPool() {
    return operation instanceof Layer.MaxPool2d pool ? Optional.of(pool) : Optional.empty();
  }

  /** The mean over windows, if it is one. */
  public Optional<Layer.AvgPool2d> averagePool() {
    return operation instanceof Layer.AvgPool2d pool ? Optional.of(pool) : Optional.empty();
  }

  /** The padding of a shortcut without parameters, if it is one. */
  public Optional<Operation.PadShortcut> padding() {
    return operation instanceof Operation.PadShortcut pad ? Optional.of(pad) : Optional.empty();
  }

  /** Whether it runs a batch norm. */
  public boolean isBatchNorm() {
    return operation instanceof Layer.BatchNorm2d;
  }

  /** The group norm that it runs, if it runs one. */
  public Optional<Layer.GroupNorm> groupNorm() {
    return operation instanceof Layer.GroupNorm norm ? Optional.of(norm) : Optional.empty();
  }

  /** Whether it runs a norm over maps, of batches or of groups. */
  public boolean isNorm() {
    return isBatchNorm() || groupNorm().isPresent();
  }

  /**
   * Whether it takes each number by itself, so that each cell follows from the same cell before.
   */
  public boolean isElementwise() {
    return operation instanceof Elementwise;
  }

  /** Whether it runs a ReLU. */
  public boolean isReLU() {
    return operation instanceof Layer.ReLU;
  }

  /** Whether it gives what it gets: an identity, or a dropout in eval mode. */
  public boolean passesOn() {
    return operation.passesOn();
  }

  /** Whether it runs an activation that is no ReLU. */
  public boolean isCurve() {
    return operation instanceof Layer.Curve;
  }

  /** Whether it runs a linear layer: the classifier, or one before it. */
  public boolean isLinear() {
    return operation instanceof Layer.Linear;
  }

  /** Whether it multiplies a map by one factor for each channel. */
  public boolean isGate() {
    return operation instanceof Operation.Gate;
  }

  /** Whether it is a block's sum of branch and shortcut. */
  public boolean isSum() {
    return operation instanceof Operation.Add;
  }
}
