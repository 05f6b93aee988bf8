package org.resnetexplorer.network;

/** What a module of the tree is: a layer, or a container of modules. */
public sealed interface ModuleType {

  /** A layer; it has no children. */
  record Leaf(Layer layer) implements ModuleType {}

  /** The whole network. */
  record Root() implements ModuleType {}

  /** {@code nn.Sequential}: a stage of blocks, or a block's {@code downsample}. */
  record Sequential() implements ModuleType {}

  /** A BasicBlock or Bottleneck. */
  record ResidualBlock(BlockKind kind) implements ModuleType {}

  /** PyTorch's class name. */
  default String typeName() {
    if (this instanceof Leaf leaf) {
      return leaf.layer().typeName();
    }
    if (this instanceof ResidualBlock block) {
      return block.kind().typeName();
    }
    return this instanceof Root ? "ResNet" : "Sequential";
  }
}
