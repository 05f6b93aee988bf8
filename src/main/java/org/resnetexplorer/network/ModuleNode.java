package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of PyTorch's module tree.
 *
 * @param path as {@code named_modules()} writes it: {@code layer1.0.conv1}; the root's is empty
 * @param children in the order of their definition, which is the order of the state dict
 */
public record ModuleNode(String path, ModuleType type, List<ModuleNode> children) {
  public ModuleNode {
    children = List.copyOf(children);
  }

  static ModuleNode leaf(String path, Layer layer) {
    return new ModuleNode(path, new ModuleType.Leaf(layer), List.of());
  }

  /** The last part of the path; {@code ResNet} for the root. */
  public String name() {
    return path.isEmpty() ? type.typeName() : path.substring(path.lastIndexOf('.') + 1);
  }

  public String typeName() {
    return type.typeName();
  }

  /** Learned values in this module and all below it. */
  public long parameters() {
    return walk().mapToLong(ModuleNode::ownParameters).sum();
  }

  private long ownParameters() {
    return layer().map(Layer::parameters).orElse(0L);
  }

  /** The layer that it is; empty for a container. */
  public Optional<Layer> layer() {
    return type instanceof ModuleType.Leaf leaf ? Optional.of(leaf.layer()) : Optional.empty();
  }

  /** Its own entries of the state dict, in PyTorch's order; a container has none. */
  List<TensorSpec> tensors() {
    List<TensorSpec> own = layer().map(Layer::tensors).orElse(List.of());
    return own.stream().map(tensor -> tensor.under(path)).toList();
  }

  /** Whether it is a layer, and no container of modules. */
  public boolean isLeaf() {
    return layer().isPresent();
  }

  /** Whether it is a residual block. */
  public boolean isBlock() {
    return type instanceof ModuleType.ResidualBlock;
  }

  /** This node and all below it, parents before children, as {@code named_modules()} walks. */
  public Stream<ModuleNode> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ModuleNode::walk));
  }
}
