package org.resnetexplorer.network;

import java.util.List;

/** A leaf of PyTorch's module tree: the kinds of layer that a ResNet and its head are made of. */
public sealed interface Layer extends Operation
    permits Layer.Conv2d, Layer.Linear, Layer.GroupNorm, Elementwise, Pool {

  /**
   * An answer for each layer there is.
   *
   * @param <R> the answer
   */
  interface Visitor<R> {
    R conv2d(Conv2d conv);

    R batchNorm2d(BatchNorm2d norm);

    R batchNorm1d(BatchNorm1d norm);

    R groupNorm(GroupNorm norm);

    R relu(ReLU relu);

    R curve(Curve curve);

    R dropout(Dropout dropout);

    R maxPool2d(MaxPool2d pool);

    R avgPool2d(AvgPool2d pool);

    R identity(Identity identity);

    R adaptiveAvgPool2d(AdaptiveAvgPool2d pool);

    R adaptiveConcatPool2d(AdaptiveConcatPool2d pool);

    R linear(Linear linear);
  }

  /** The visitor's answer for this layer. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Operation.Visitor<R> visitor) {
    Visitor<R> ofLayers = visitor;
    return accept(ofLayers);
  }

  @Override
  default String typeName() {
    return getClass().getSimpleName();
  }

  @Override
  default String expression(String module, String x) {
    return module + "(" + x + ")";
  }

  /**
   * A convolution over {@code [N, in, H, W]}; square kernel.
   *
   * @param in input channels
   * @param out output channels
   * @param bias whether a number of its own is added to each output channel
   * @param dilation from one cell that the kernel reads to the next; 1 for neighbours
   */
  record Conv2d(
      int in, int out, int kernel, int stride, int padding, int groups, boolean bias, int dilation)
      implements Layer {
    /** One that reads neighbours. */
    public Conv2d(int in, int out, int kernel, int stride, int padding, int groups, boolean bias) {
      this(in, out, kernel, stride, padding, groups, bias, 1);
    }

    /** One without bias, as before a batch norm, which would take it away again. */
    public Conv2d(int in, int out, int kernel, int stride, int padding, int groups) {
      this(in, out, kernel, stride, padding, groups, false);
    }

    /** How the kernel slides along one side. */
    public KernelWindow window() {
      return new KernelWindow(kernel, stride, padding, KernelWindow.Rounding.DOWN, dilation);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conv2d(this);
    }

    @Override
    public List<TensorSpec> tensors() {
      TensorSpec weight = TensorSpec.parameter("weight", out, in / groups, kernel, kernel);
      return bias ? List.of(weight, TensorSpec.parameter("bias", out)) : List.of(weight);
    }

    @Override
    public Shape output(Shape input) {
      return window().output(input, out);
    }

    @Override
    public ReceptiveField field(ReceptiveField input) {
      return input.through(window());
    }

    /** {@code in / groups * kernel * kernel}. */
    @Override
    public long products() {
      return (long) in / groups * kernel * kernel;
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return false;
    }
  }

  /**
   * Batch normalisation (Ioffe and Szegedy 2015) in eval mode: an affine map per channel from the
   * running mean and variance.
   */
  record BatchNorm2d(int features) implements Elementwise.Norm {
    /** torchvision's {@code eps}, added to the variance. */
    public static final double EPSILON = 1e-5;

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.batchNorm2d(this);
    }

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

  /** Batch normalisation of features, {@code [N, C]}; in eval mode as {@link BatchNorm2d}. */
  record BatchNorm1d(int features) implements Elementwise.Norm {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.batchNorm1d(this);
    }

    @Override
    public List<TensorSpec> tensors() {
      return new BatchNorm2d(features).tensors();
    }
  }

  /**
   * Group normalisation ("Group Normalization", Wu and He 2018): each group of neighbouring
   * channels takes away its mean and divides by its deviation, both over all cells of its channels
   * in this picture; then an affine map per channel. In training and outside of it alike.
   */
  record GroupNorm(int groups, int channels) implements Layer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.groupNorm(this);
    }

    @Override
    public List<TensorSpec> tensors() {
      return List.of(
          TensorSpec.parameter("weight", channels), TensorSpec.parameter("bias", channels));
    }

    @Override
    public Shape output(Shape input) {
      return input;
    }

    /** Mean and deviation hear of every pixel; the cell keeps its place. */
    @Override
    public ReceptiveField field(ReceptiveField input) {
      return input.gatedToo();
    }

    @Override
    public long products() {
      return 0;
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return false;
    }
  }

  /** An activation of a head that is no ReLU. */
  record Curve(Activation function) implements Elementwise.Activating {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.curve(this);
    }

    @Override
    public String typeName() {
      return function.typeName();
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return inputs || function == Activation.SIGMOID;
    }
  }

  /** Dropout (Srivastava et al. 2014), which in eval mode gives what it gets. */
  record Dropout() implements Elementwise.Passing {
    /** PyTorch's default rate; the one that was trained with is in no state dict. */
    public static final double RATE = 0.5;

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropout(this);
    }
  }

  /** {@code max(0, x)}; one module that a block calls two or three times. */
  record ReLU() implements Elementwise.Activating {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.relu(this);
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return true;
    }
  }

  /**
   * The largest value of each window; padding, and what hangs over the edge, counts as minus
   * infinity.
   *
   * @param rounding up in PyTorch's {@code ceil_mode}
   */
  record MaxPool2d(int kernel, int stride, int padding, KernelWindow.Rounding rounding)
      implements Pool.Windowed {
    /** One whose sizes are floored. */
    public MaxPool2d(int kernel, int stride, int padding) {
      this(kernel, stride, padding, KernelWindow.Rounding.DOWN);
    }

    @Override
    public KernelWindow window() {
      return new KernelWindow(kernel, stride, padding, rounding);
    }

    /** Whether windows may hang over the edge. */
    public boolean isCeiled() {
      return rounding == KernelWindow.Rounding.UP;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.maxPool2d(this);
    }
  }

  /**
   * The mean of each window, without padding; sizes are rounded up ({@code ceil_mode}), and a
   * window that hangs over the edge is the mean of the cells it has ({@code
   * count_include_pad=False}): what shortcuts of ResNet-D begin with.
   */
  record AvgPool2d(int kernel, int stride) implements Pool.Windowed {
    @Override
    public KernelWindow window() {
      return new KernelWindow(kernel, stride, 0, KernelWindow.Rounding.UP);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.avgPool2d(this);
    }
  }

  /** {@code nn.Identity}, which keeps a place in a sequence: it gives what it gets. */
  record Identity() implements Elementwise.Passing {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.identity(this);
    }
  }

  /** The mean over all of a channel's cells, whatever the size. */
  record AdaptiveAvgPool2d() implements Pool.Global {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.adaptiveAvgPool2d(this);
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, input.channels(), 1, 1);
    }
  }

  /**
   * fastai's pooling: the largest of a channel's cells for each channel, then the mean for each;
   * {@code [N, C, H, W]} to {@code [N, 2 C, 1, 1]}.
   */
  record AdaptiveConcatPool2d() implements Pool.Global {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.adaptiveConcatPool2d(this);
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, 2 * input.channels(), 1, 1);
    }
  }

  /**
   * {@code W x + b} over {@code [N, in]}: the classifier, or a hidden layer of a head.
   *
   * @param bias whether there is a b
   */
  record Linear(int in, int out, boolean bias) implements Layer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.linear(this);
    }

    @Override
    public List<TensorSpec> tensors() {
      TensorSpec weight = TensorSpec.parameter("weight", out, in);
      return bias ? List.of(weight, TensorSpec.parameter("bias", out)) : List.of(weight);
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, out);
    }

    /** Of pooled cells, which have seen everything. */
    @Override
    public ReceptiveField field(ReceptiveField input) {
      return input;
    }

    @Override
    public long products() {
      return in;
    }

    @Override
    public boolean isNonNegative(boolean inputs) {
      return false;
    }
  }
}
