package org.resnetexplorer.explain.notebook;

/** Where a notebook finds the weights. */
public sealed interface StoredWeights {

  /**
   * torchvision's own.
   *
   * @param name as its constructors take it: {@code IMAGENET1K_V1}
   */
  record Official(String name) implements StoredWeights {}

  /**
   * A file that holds the state dict and nothing else, under the network's names.
   *
   * @param path ends in {@code .safetensors}, or {@code torch.load} reads it
   */
  record OfFile(String path) implements StoredWeights {}

  /** In no such file: the lines say how to write one. */
  record Unsaved() implements StoredWeights {}
}
