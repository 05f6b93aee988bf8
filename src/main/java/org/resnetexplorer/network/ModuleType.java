package org.resnetexplorer.network;

/** What a module of the tree is: a layer, or a container of modules. A closed set. */
public sealed interface ModuleType {

  /**
   * An answer for each type of module there is.
   *
   * @param <R> the answer
   */
  interface Visitor<R> {
    R leaf(Leaf leaf);

    R root(Root root);

    R sequential(Sequential sequential);

    R residualBlock(ResidualBlock block);

    R squeezeExcitation(SqueezeExcitation gate);
  }

  /** The visitor's answer for this type. */
  <R> R accept(Visitor<R> visitor);

  /** PyTorch's class name. */
  String typeName();

  /** A layer; it has no children. */
  record Leaf(Layer layer) implements ModuleType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.leaf(this);
    }

    @Override
    public String typeName() {
      return layer.typeName();
    }
  }

  /** The whole network. */
  record Root() implements ModuleType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.root(this);
    }

    @Override
    public String typeName() {
      return "ResNet";
    }
  }

  /** {@code nn.Sequential}: a stage of blocks, or a block's {@code downsample}. */
  record Sequential() implements ModuleType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequential(this);
    }

    @Override
    public String typeName() {
      return "Sequential";
    }
  }

  /** A block's gate, by the name that timm and the usual checkpoints give it. */
  record SqueezeExcitation() implements ModuleType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.squeezeExcitation(this);
    }

    @Override
    public String typeName() {
      return "SEModule";
    }
  }

  /** A BasicBlock or Bottleneck, with its layers in either order. */
  record ResidualBlock(BlockKind kind, Order order) implements ModuleType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.residualBlock(this);
    }

    @Override
    public String typeName() {
      return kind.typeName(order);
    }
  }
}
