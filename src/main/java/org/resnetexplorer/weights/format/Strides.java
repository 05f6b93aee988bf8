package org.resnetexplorer.weights.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Arithmetic of strides: how far apart neighbouring numbers of a tensor lie. */
public final class Strides {

  private Strides() {}

  /** The strides of a tensor without gaps whose last index runs fastest; 0 if it has no numbers. */
  public static List<Long> ofCOrder(List<Long> shape) {
    if (shape.contains(0L)) {
      return Collections.nCopies(shape.size(), 0L);
    }
    List<Long> strides = new ArrayList<>();
    long step = 1;
    for (int axis = shape.size() - 1; axis >= 0; axis--) {
      strides.add(step);
      step = Math.multiplyExact(step, shape.get(axis));
    }
    Collections.reverse(strides);
    return List.copyOf(strides);
  }

  /** The strides of a tensor without gaps whose first index runs fastest, as in Fortran. */
  public static List<Long> ofFortranOrder(List<Long> shape) {
    List<Long> reversed = new ArrayList<>(shape);
    Collections.reverse(reversed);
    List<Long> strides = new ArrayList<>(ofCOrder(reversed));
    Collections.reverse(strides);
    return List.copyOf(strides);
  }

  /** Whether a tensor with numbers has the strides of C order; along a size of 1 any stride is. */
  static boolean isCOrder(List<Long> shape, List<Long> strides) {
    long step = 1;
    for (int axis = shape.size() - 1; axis >= 0; axis--) {
      long size = shape.get(axis);
      if (size > 1 && strides.get(axis) != step) {
        return false;
      }
      step = Math.multiplyExact(step, size);
    }
    return true;
  }

  /**
   * How many numbers lie between the first and the last of a tensor.
   *
   * @throws ArithmeticException if that does not fit 63 bits
   */
  public static long extent(List<Long> shape, List<Long> strides) {
    long extent = 0;
    for (int axis = 0; axis < shape.size(); axis++) {
      long size = shape.get(axis);
      if (size > 1) {
        extent = Math.addExact(extent, Math.multiplyExact(size - 1, strides.get(axis)));
      }
    }
    return extent;
  }
}
