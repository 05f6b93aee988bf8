package org.resnetexplorer.network;

import java.util.List;

/** A leaf of PyTorch's module tree: the seven kinds of layer that a ResNet is made of. */
public sealed interface Layer extends Operation {

  /** Learned values, as {@code sum(p.numel() for p in parameters())} counts: no buffers. */
  default long parameters() {
    return tensors().stream()
        .filter(tensor -> tensor.role() == TensorSpec.Role.PARAMETER)
        .mapToLong(TensorSpec::elements)
        .sum();
  }

  /** The layer's own entries of the state dict, in PyTorch's order, named without a path. */
  List<TensorSpec> tensors();

  /**
   * A convolution without bias over {@code [N, in, H, W]}; square kernel, dilation 1.
   *
   * @param in input channels
   * @param out output channels
   */
  record Conv2d(int in, int out, int kernel, int stride, int padding, int groups) implements Layer {
    @Override
    public List<TensorSpec> tensors() {
      return List.of(TensorSpec.parameter("weight", out, in / groups, kernel, kernel));
    }

    /** How the kernel slides along one side. */
    public Window window() {
      return new Window(kernel, stride, padding);
    }

    /** Factors of one output value: {@code in / groups * kernel * kernel}. */
    public long products() {
      return (long) in / groups * kernel * kernel;
    }
  }

  /**
   * Batch normalisation (Ioffe and Szegedy 2015) in eval mode: an affine map per channel from the
   * running mean and variance.
   */
  record BatchNorm2d(int features) implements Layer {
    /** torchvision's {@code eps}, added to the variance. */
    public static final double EPSILON = 1e-5;

    @Override
    public List<TensorSpec> tensors() {
      return List.of(
          TensorSpec.parameter("weight", features),
          TensorSpec.parameter("bias", features),
          TensorSpec.buffer("running_mean", features),
          TensorSpec.buffer("running_var", features),
          TensorSpec.counter("num_batches_tracked"));
    }
  }

  /** {@code max(0, x)}; one module that a block calls two or three times. */
  record ReLU() implements Layer {
    @Override
    public List<TensorSpec> tensors() {
      return List.of();
    }
  }

  /** The largest value of each window; padding counts as minus infinity, sizes are floored. */
  record MaxPool2d(int kernel, int stride, int padding) implements Layer {
    /** How the window slides along one side. */
    public Window window() {
      return new Window(kernel, stride, padding);
    }

    @Override
    public List<TensorSpec> tensors() {
      return List.of();
    }
  }

  /** The mean over all of a channel's cells, whatever the size. */
  record AdaptiveAvgPool2d() implements Layer {
    @Override
    public List<TensorSpec> tensors() {
      return List.of();
    }
  }

  /** The classifier: {@code W x + b} over {@code [N, in]}. */
  record Linear(int in, int out) implements Layer {
    @Override
    public List<TensorSpec> tensors() {
      return List.of(TensorSpec.parameter("weight", out, in), TensorSpec.parameter("bias", out));
    }
  }
}
