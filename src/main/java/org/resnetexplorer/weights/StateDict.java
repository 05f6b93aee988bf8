package org.resnetexplorer.weights;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named tensors, as PyTorch's {@code state_dict()} names them, in the order of the file.
 *
 * <p>Names, types and shapes are known at once; values are read when they are asked for, and each
 * call hands out a fresh array. An instance may be used by one thread at a time. Whoever opened it
 * closes it.
 */
public interface StateDict extends AutoCloseable {

  /** All tensors in the order of the file. */
  List<TensorInfo> tensors();

  /** The tensor of that name. */
  Optional<TensorInfo> find(String name);

  /**
   * The values of a floating-point tensor in C order (last index fastest), widened or rounded to
   * single precision.
   *
   * @throws WeightsException if the tensor holds integers, or the file cannot be read any more
   * @throws IllegalArgumentException if there is no tensor of that name
   */
  float[] floats(String name) throws WeightsException;

  /**
   * Reads the numbers of a floating-point tensor as they are stored: nothing is converted, and no
   * array is made.
   *
   * @param target has room for exactly all of them; they come in C order, little-endian
   * @return false, with nothing read, where they do not lie so
   * @throws WeightsException if the file cannot be read any more
   * @throws IllegalArgumentException if there is no tensor of that name
   */
  default boolean read(String name, ByteBuffer target) throws WeightsException {
    return false;
  }

  /**
   * The values of an integer or boolean tensor in C order; true is 1.
   *
   * @throws WeightsException if the tensor holds floating-point numbers, or the file cannot be read
   *     any more
   * @throws IllegalArgumentException if there is no tensor of that name
   */
  long[] integers(String name) throws WeightsException;

  /** Free text the file carries about itself; empty for most layouts. */
  Map<String, String> metadata();

  /** What else the file held beside the weights, such as {@code epoch} or {@code optimizer}. */
  List<String> ignored();

  /**
   * The tables of weights that the file holds, the one that its trainer takes by default first;
   * empty if there can be only one.
   */
  default List<TableInfo> tables() {
    return List.of();
  }

  /** The objects in the file that were left shut, in its order. */
  default List<Shut> shut() {
    return List.of();
  }

  /** Plain values that stand beside the table in the file, such as {@code class_to_idx}. */
  default Map<String, CheckpointValue> beside() {
    return Map.of();
  }

  /** Where the weights come from, for display: a file name, or what made them. */
  String source();

  /**
   * How they are stored: {@code zip}, {@code legacy}, {@code tar}, {@code safetensors}, {@code
   * npz}, {@code pickle}, {@code shards}.
   */
  String layout();

  /** Gives the file back; values cannot be read afterwards. */
  @Override
  void close();
}
