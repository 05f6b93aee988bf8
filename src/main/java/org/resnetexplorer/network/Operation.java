package org.resnetexplorer.network;

import java.util.List;

/**
 * What one call computes: a layer of PyTorch, the residual sum, a gate, flatten, or padding of x.
 *
 * <p>A closed set. What every operation has, it tells itself; what others need to say of each one
 * they say in a {@link Visitor}, so that a new operation does not compile until all have answered.
 */
public sealed interface Operation
    permits Layer, Operation.Add, Operation.Gate, Operation.Flatten, Operation.PadShortcut {

  /**
   * An answer for each operation there is.
   *
   * @param <R> the answer
   */
  interface Visitor<R> extends Layer.Visitor<R> {
    R add(Add add);

    R gate(Gate gate);

    R flatten(Flatten flatten);

    R padShortcut(PadShortcut pad);
  }

  /** The visitor's answer for this operation. */
  <R> R accept(Visitor<R> visitor);

  /** PyTorch's name of it: {@code Conv2d}, {@code add}, {@code flatten}, {@code pad}. */
  String typeName();

  /**
   * The Python expression that runs it.
   *
   * @param module that holds it: {@code self.conv1}; unused if it is a function
   * @param x name of what it reads
   */
  String expression(String module, String x);

  /** Its own entries of the state dict, in PyTorch's order, named without a path; often none. */
  List<TensorSpec> tensors();

  /**
   * Shape of what it returns.
   *
   * @param input what it reads, {@code [1, C, H, W]} or {@code [1, C]}; one of a sum's terms, and
   *     of a gate the map
   * @throws IllegalArgumentException if a window is larger than the padded input
   */
  Shape output(Shape input);

  /** What one cell of the output sees of the picture, if one of the input sees this. */
  ReceptiveField field(ReceptiveField input);

  /**
   * Factors of one output value, each multiplied with a weight; 0 for batch norm, pooling and sums,
   * which torchvision does not count.
   */
  long products();

  /**
   * Whether the output can't be negative, whatever the weights.
   *
   * @param inputs whether no input can be negative
   */
  boolean isNonNegative(boolean inputs);

  /** Whether it gives what it gets, outside training. */
  default boolean passesOn() {
    return false;
  }

  /** Learned values, as {@code sum(p.numel() for p in parameters())} counts: no buffers. */
  default long parameters() {
    return tensors().stream()
        .filter(tensor -> tensor.role() == TensorSpec.Role.PARAMETER)
        .mapToLong(TensorSpec::elements)
        .sum();
  }

  /** The residual sum {@code out += identity}, here a call of its own that overwrites nothing. */
  record Add() implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.add(this);
    }

    @Override
    public String typeName() {
      return "add";
    }

    @Override
    public String expression(String module, String x) {
      return x + " + identity";
    }

    @Override
    public List<TensorSpec> tensors() {
      return List.of();
    }

    @Override
    public Shape output(Shape input) {
      return input;
    }

    @Override
    public ReceptiveField field(ReceptiveField input) {
      return input;
    }

    @Override
    public long products() {
      return 0;
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return inputs;
    }
  }

  /**
   * A map times one factor for each channel, {@code [N, C, H, W]} and {@code [N, C, 1, 1]}: how
   * "Squeeze-and-Excitation Networks" (Hu et al. 2017, equation 4) weighs channels.
   */
  record Gate() implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gate(this);
    }

    @Override
    public String typeName() {
      return "mul";
    }

    @Override
    public String expression(String module, String x) {
      return x + " * gate";
    }

    @Override
    public List<TensorSpec> tensors() {
      return List.of();
    }

    @Override
    public Shape output(Shape input) {
      return input;
    }

    @Override
    public ReceptiveField field(ReceptiveField input) {
      return input;
    }

    /** One for each number, but none with a weight. */
    @Override
    public long products() {
      return 0;
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return inputs;
    }
  }

  /** {@code torch.flatten(x, 1)}: {@code [N, C, 1, 1]} to {@code [N, C]}. */
  record Flatten() implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.flatten(this);
    }

    @Override
    public String typeName() {
      return "flatten";
    }

    @Override
    public String expression(String module, String x) {
      return "torch.flatten(" + x + ", 1)";
    }

    @Override
    public List<TensorSpec> tensors() {
      return List.of();
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, Math.toIntExact(input.elements()));
    }

    @Override
    public ReceptiveField field(ReceptiveField input) {
      return input;
    }

    @Override
    public long products() {
      return 0;
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return inputs;
    }
  }

  /**
   * A shortcut without parameters that brings x to the shape of the branch: every {@code stride}-th
   * row and column from the first on, then channels of zeros, half of them before and half after
   * (option A of He et al. 2015).
   *
   * @param in channels of x
   * @param out channels of the branch, more than {@code in} by an even number
   */
  record PadShortcut(int in, int out, int stride) implements Operation {
    public PadShortcut {
      if (out < in || (out - in) % 2 != 0) {
        throw new IllegalArgumentException("No halves of zeros from " + in + " to " + out);
      }
    }

    /** Channels of zeros before x, and as many after it. */
    public int zeros() {
      return (out - in) / 2;
    }

    /** How the rows, and the columns, are picked. */
    public KernelWindow window() {
      return new KernelWindow(1, stride, 0);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.padShortcut(this);
    }

    @Override
    public String typeName() {
      return "pad";
    }

    @Override
    public String expression(String module, String x) {
      return "nn.functional.pad(%1$s[:, :, ::%2$d, ::%2$d], (0, 0, 0, 0, %3$d, %3$d))"
          .formatted(x, stride, zeros());
    }

    @Override
    public List<TensorSpec> tensors() {
      return List.of();
    }

    @Override
    public Shape output(Shape input) {
      return window().output(input, out);
    }

    @Override
    public ReceptiveField field(ReceptiveField input) {
      return input.through(window());
    }

    @Override
    public long products() {
      return 0;
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return inputs;
    }
  }
}
