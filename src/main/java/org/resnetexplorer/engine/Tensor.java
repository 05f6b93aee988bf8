package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers in native memory that an explanation computes with: {@code [N, C, H, W]} or {@code [N,
 * C]}, float32. Belongs to the {@link Workspace} that made it and is gone with it; closing it
 * before frees its memory at once. Every operation gives a new tensor; sizes of 1 are stretched, as
 * in PyTorch.
 */
public final class Tensor implements AutoCloseable {
  private final NDArray array;

  Tensor(NDArray array) {
    this.array = array;
  }

  NDArray array() {
    return array;
  }

  /** {@code [N, C, H, W]} or {@code [N, C]}. */
  public List<Integer> sizes() {
    return Arrays.stream(array.getShape().getShape()).mapToObj(Math::toIntExact).toList();
  }

  /** A copy in C order. */
  public float[] values() {
    return copy(array);
  }

  /**
   * A copy in C order, past DJL's own: of an array in another order that makes one in native memory
   * too, which stays until the array's manager is closed.
   */
  static float[] copy(NDArray array) {
    try (NDArray inOrder = array.flatten()) {
      float[] values = new float[Math.toIntExact(inOrder.size())];
      inOrder.toByteBuffer(true).asFloatBuffer().get(values);
      return values;
    }
  }

  /**
   * Whether all are numbers, in one pass and without a copy. Numbers too large to be added up are
   * taken for none.
   */
  static boolean isFinite(NDArray array) {
    try (NDArray sum = array.sum()) {
      return Float.isFinite(sum.getFloat());
    }
  }

  public Tensor plus(Tensor other) {
    return new Tensor(array.add(other.array));
  }

  public Tensor minus(Tensor other) {
    return new Tensor(array.sub(other.array));
  }

  /** Element by element. */
  public Tensor times(Tensor other) {
    return new Tensor(array.mul(other.array));
  }

  public Tensor times(double factor) {
    return new Tensor(array.mul((float) factor));
  }

  /** Element by element. */
  public Tensor over(Tensor other) {
    return new Tensor(array.div(other.array));
  }

  /** 1 where greater than 0, else 0: the derivative of ReLU, which PyTorch takes as 0 at 0. */
  public Tensor mask() {
    try (NDArray greater = array.gt(0f)) {
      return new Tensor(greater.toType(DataType.FLOAT32, true));
    }
  }

  /** {@code max(0, x)}. */
  public Tensor positive() {
    return new Tensor(array.maximum(0f));
  }

  /** {@code min(0, x)}. */
  public Tensor negative() {
    return new Tensor(array.minimum(0f));
  }

  public Tensor abs() {
    return new Tensor(array.abs());
  }

  /** Of all elements, added up in double precision. */
  public double sum() {
    try (NDArray wide = array.toType(DataType.FLOAT64, true);
        NDArray sum = wide.sum()) {
      return sum.getDouble();
    }
  }

  /** Of the products of both, multiplied and added up in double precision. */
  public double dot(Tensor other) {
    try (NDArray wide = array.toType(DataType.FLOAT64, true);
        NDArray widened = other.array.toType(DataType.FLOAT64, true);
        NDArray products = wide.mul(widened);
        NDArray sum = products.sum()) {
      return sum.getDouble();
    }
  }

  /** Sum of each channel's cells, {@code [N, C]} in C order, added up in double precision. */
  public double[] channelSums() {
    if (array.getShape().dimension() == 2) {
      try (NDArray wide = array.toType(DataType.FLOAT64, true)) {
        return wide.toDoubleArray();
      }
    }
    try (NDArray wide = array.toType(DataType.FLOAT64, true);
        NDArray sums = wide.sum(new int[] {2, 3})) {
      return sums.toDoubleArray();
    }
  }

  /** Mean of each channel's cells, {@code [N, C]} in C order; of features what they are. */
  public float[] channelMeans() {
    if (array.getShape().dimension() == 2) {
      return copy(array);
    }
    Shape shape = array.getShape();
    try (NDArray rows = array.reshape(shape.get(0), shape.get(1), -1);
        NDArray means = rows.mean(new int[] {2})) {
      return means.toFloatArray();
    }
  }

  /** The greatest value of each channel, and the cell that has it: the first of equals. */
  public record Peaks(float[] values, long[] cells) {}

  /** The strongest cell of each channel, {@code [N, C]} in C order; cells count row after row. */
  public Peaks peaks() {
    Shape shape = array.getShape();
    try (NDArray rows = array.reshape(shape.get(0) * shape.get(1), -1);
        NDArray cells = rows.argMax(1);
        NDArray values = rows.max(new int[] {1})) {
      return new Peaks(values.toFloatArray(), cells.toLongArray());
    }
  }

  /** Sum over the channels at each cell: {@code [N, 1, H, W]}. */
  public Tensor overChannels() {
    return new Tensor(array.sum(new int[] {1}, true));
  }

  /** Some of the batch: {@code [to - from, C, H, W]}. */
  public Tensor rows(int from, int to) {
    return new Tensor(array.get(from + ":" + to));
  }

  /** All of them along the batch, in order. */
  static Tensor stacked(List<Tensor> rows) {
    NDList list = new NDList();
    rows.forEach(row -> list.add(row.array));
    return new Tensor(NDArrays.concat(list, 0));
  }

  @Override
  public void close() {
    array.close();
  }
}
