package org.resnetexplorer.explain.evaluate;

import java.util.Arrays;
import java.util.List;

/** What an expression amounts to. */
public sealed interface Value {

  /** What a tensor's elements are, by PyTorch's names. */
  enum Kind {
    FLOAT32,
    INT64,
    BOOL
  }

  /**
   * A tensor. Its values must not be written after they are handed over.
   *
   * @param kind of the elements; integers and truth values (0 and 1) are kept as floats, exact up
   *     to 2^24, more than any call here has elements
   * @param values in C order
   * @param shape sizes, outermost first; empty for a single number
   */
  record Tensor(Kind kind, float[] values, List<Integer> shape) implements Value {
    public Tensor {
      shape = List.copyOf(shape);
      long elements = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
      if (elements != values.length) {
        throw new IllegalArgumentException(values.length + " values are not " + shape);
      }
    }

    public static Tensor of(float[] values, Integer... shape) {
      return new Tensor(Kind.FLOAT32, values, Arrays.asList(shape));
    }

    /** A tensor of no dimension: {@code tensor(0.5)}. */
    static Tensor scalar(Kind kind, double value) {
      return new Tensor(kind, new float[] {(float) value}, List.of());
    }

    boolean isScalar() {
      return shape.isEmpty();
    }
  }

  /**
   * A number of Python's: a literal, {@code .item()}, {@code .numel()}.
   *
   * @param whole whether Python would call it an {@code int}
   */
  record Number(double value, boolean whole) implements Value {}

  /** The sizes of a tensor, {@code torch.Size([1, 64, 56, 56])}. */
  record Size(List<Integer> sizes) implements Value {
    public Size {
      sizes = List.copyOf(sizes);
    }
  }

  /**
   * The greatest values of the last dimension and where they stand, as {@code topk} gives them.
   *
   * @param values falling
   * @param indices in the same order
   */
  record Greatest(Tensor values, Tensor indices) implements Value {}
}
