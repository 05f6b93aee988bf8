package org.resnetexplorer.explain.notebook;

import org.resnetexplorer.image.preprocess.Preprocess;

/** Where a notebook finds the network's input. */
public sealed interface StoredInput {

  /**
   * A file of a picture, which goes through a recipe and is not changed otherwise.
   *
   * @param upright whether it is turned as its camera says
   */
  record OfPicture(String path, boolean upright, Preprocess recipe) implements StoredInput {}

  /** A file of the tensor itself, {@code [1, C, H, W]}, as NumPy writes it. */
  record OfTensor(String path) implements StoredInput {}
}
