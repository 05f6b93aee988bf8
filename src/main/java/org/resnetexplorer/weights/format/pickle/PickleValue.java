package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.DType;

/**
 * What a pickle of weights may be made of; nothing else can exist while one is read.
 *
 * <p>Containers are compared by identity: they may be shared, nested or cyclic, so that equality by
 * content could run for ever.
 */
public sealed interface PickleValue {

  /** The values inside this one. */
  default Collection<PickleValue> children() {
    return List.of();
  }

  /** None. */
  enum None implements PickleValue {
    NONE
  }

  /** A whole number. */
  record Int(long value) implements PickleValue {}

  /** A floating-point number; its value is never needed. */
  record Real(double value) implements PickleValue {}

  /** True or False. */
  record Bool(boolean value) implements PickleValue {}

  /** A text. */
  record Text(String value) implements PickleValue {}

  /** A function a pickle may name; what it does is built in here. */
  enum Function implements PickleValue {
    ORDERED_DICT,
    REBUILD_TENSOR,
    REBUILD_TENSOR_V2,
    REBUILD_PARAMETER,
    PARAMETER
  }

  /** A storage class, such as {@code torch.FloatStorage}. */
  record StorageClass(DType type) implements PickleValue {}

  /** A tensor class, such as {@code torch.FloatTensor}. */
  record TensorClass(DType type) implements PickleValue {}

  /** A block of numbers, by its key in the file. */
  record Storage(DType type, String key, long elements) implements PickleValue {

    public long byteCount() {
      return elements * type.bytes();
    }
  }

  /** A tensor cut from a block; checked to lie inside it. */
  record Tensor(Storage storage, long offset, List<Long> sizes, List<Long> strides)
      implements PickleValue {

    public Tensor {
      sizes = List.copyOf(sizes);
      strides = List.copyOf(strides);
    }
  }

  /** A parameter of the tar layout: empty when made, given its tensor once. */
  final class Parameter implements PickleValue {

    private @Nullable Tensor tensor;

    @Nullable Tensor tensor() {
      return tensor;
    }

    void set(Tensor given) {
      this.tensor = given;
    }
  }

  /** A tuple. */
  final class Tuple implements PickleValue {

    private final List<PickleValue> items;

    Tuple(List<PickleValue> items) {
      this.items = List.copyOf(items);
    }

    public List<PickleValue> items() {
      return items;
    }

    @Override
    public Collection<PickleValue> children() {
      return items;
    }
  }

  /** A list. */
  final class Listing implements PickleValue {

    private final List<PickleValue> items = new ArrayList<>();

    public List<PickleValue> items() {
      return items;
    }

    @Override
    public Collection<PickleValue> children() {
      return items;
    }
  }

  /** A dict or OrderedDict; the order is kept for both. */
  final class Table implements PickleValue {

    private final Map<PickleValue, PickleValue> entries = new LinkedHashMap<>();
    private final boolean ordered;

    Table(boolean ordered) {
      this.ordered = ordered;
    }

    boolean ordered() {
      return ordered;
    }

    Map<PickleValue, PickleValue> entries() {
      return entries;
    }

    @Nullable PickleValue get(String key) {
      return entries.get(new Text(key));
    }

    @Override
    public Collection<PickleValue> children() {
      return entries.values();
    }
  }
}
