package org.resnetexplorer.export;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;

/**
 * An array from a NumPy file: 32-bit floats in C order (the last index runs fastest).
 *
 * @param values all numbers; must not be written to
 * @param shape the length of each axis; empty for a single number
 */
public record NpyArray(float[] values, List<Integer> shape) {

  public NpyArray {
    Objects.requireNonNull(values);
    shape = List.copyOf(shape);
  }

  /**
   * The array as one picture's input.
   *
   * @param channels C, how many the network takes
   * @throws PictureException if the shape is not {@code [1, C, H, W]}
   */
  public InputTensor toInputTensor(int channels) throws PictureException {
    if (shape.size() != 4 || shape.get(0) != 1 || shape.get(1) != channels || values.length == 0) {
      throw PictureException.of("npyShape", shape.toString(), channels);
    }
    return new InputTensor(values, channels, shape.get(2), shape.get(3));
  }

  /** Equal if shape and the bits of every value are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NpyArray that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "NpyArray" + shape;
  }
}
