package org.resnetexplorer.weights.format.pickle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

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

  /** A whole number that needs more than 64 bits, such as a seed or a generator's state. */
  record Large(BigInteger value) implements PickleValue {}

  /** A floating-point number. */
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
    PARAMETER,
    /** {@code numpy.ndarray}. */
    ARRAY_CLASS,
    /** {@code numpy.dtype}. */
    ARRAY_TYPE,
    /** Makes an empty array, whose BUILD brings the numbers. */
    ARRAY,
    /** Makes an array of bytes; protocol 5. */
    ARRAY_OF_BYTES,
    /** A NumPy number that is no array. */
    ARRAY_SCALAR,
    /** Makes bytes of a text whose characters they are; protocol 2 has no bytes. */
    ENCODE
  }

  /**
   * Bytes in the file, or unpacked from it.
   *
   * @param key what {@link PickleBytes} keeps them by
   */
  record Bytes(String key, long length) implements PickleValue {}

  /** The type of an array; its BUILD brings the byte order. */
  final class NumberType implements PickleValue {

    private final String code;
    private String order = "";

    NumberType(String code) {
      this.code = code;
    }

    void order(String given) {
      this.order = given;
    }

    /** As NumPy writes it, {@code <f4}. */
    String text() {
      return order + code;
    }
  }

  /**
   * A class, function or object that is not on the list of what weights need, such as {@code
   * argparse.Namespace}. It stays shut: an inert placeholder that is nothing but its name.
   *
   * <p>This is safe for the same reason that the list is. The name is two lines of ASCII of at most
   * 255 characters that are kept to be shown; nothing looks a class up by it, imports or calls.
   * What would have happened to it in Python (REDUCE, NEWOBJ, BUILD, SETITEMS, APPENDS) gives
   * another placeholder or changes nothing, and the arguments, states and items are let go at once,
   * so that no later step can walk into them, deep, doubled or cyclic as they may be. Until then
   * they were made by the same instructions under the same limits as all else; blocks of numbers
   * named among them must be there in their exact size, and tensors among them lie inside their
   * blocks. No value of the table of weights may be a placeholder: such a table is refused ({@link
   * ForeignNames}), so that what a placeholder hid can never become a weight.
   */
  final class Foreign implements PickleValue {

    private final String module;
    private final String name;
    private boolean network;

    Foreign(String module, String name) {
      this.module = module;
      this.name = name;
    }

    String module() {
      return module;
    }

    String name() {
      return name;
    }

    /** The name as it is shown; what is built into Python has no module there. */
    String type() {
      boolean builtIn = module.equals("builtins") || module.equals("__builtin__");
      return builtIn ? name : module + "." + name;
    }

    /** What a call of this would have made. */
    Foreign made() {
      Foreign made = new Foreign(module, name);
      made.network = network;
      return made;
    }

    /** The same, known to be a network's. */
    Foreign asNetwork() {
      Foreign known = made();
      known.network = true;
      return known;
    }

    /** Whether it was given the state of a {@code torch.nn.Module}. */
    boolean network() {
      return network;
    }

    /** Lets a state go, after a look whether it is that of a network. */
    void build(PickleValue state) {
      network |=
          state instanceof Table table
              && table.get("_modules") != null
              && table.get("_parameters") != null;
    }
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

    /** Whether it shows a number several times, so that it may have any number of them. */
    boolean repeats() {
      boolean stands = false;
      for (int axis = 0; axis < sizes.size(); axis++) {
        stands |= sizes.get(axis) > 1 && strides.get(axis) == 0;
      }
      return count() > (stands ? 0 : storage.elements());
    }

    /** How many numbers it has; in a table of weights no more than the block's. */
    long count() {
      return sizes.stream().reduce(1L, (a, b) -> a * b);
    }
  }

  /** A parameter of the tar layout, or NumPy's array: empty when made, given its numbers once. */
  final class Parameter implements PickleValue {

    private @Nullable PickleValue content;

    /** A tensor, or what stands for an array of things that are no numbers; null before that. */
    @Nullable PickleValue content() {
      return content;
    }

    void set(PickleValue given) {
      this.content = given;
    }
  }

  /** The value itself, or what a parameter was given. */
  default PickleValue unwrapped() {
    return this instanceof Parameter parameter && parameter.content() != null
        ? parameter.content()
        : this;
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

    /** Adds an entry; a dictionary or list can be no key, and no key comes twice. */
    void set(PickleValue key, PickleValue value, Place place) throws WeightsException {
      if (key instanceof Listing || key instanceof Table) {
        throw Refusal.of("pickle", place, Phrase.of("pickle.key"));
      }
      if (entries.put(key, value) != null) {
        throw Refusal.duplicate(PickleWalk.keyText(key), place);
      }
    }

    @Nullable PickleValue get(String key) {
      return entries.get(new Text(key));
    }

    @Override
    public Collection<PickleValue> children() {
      List<PickleValue> all = new ArrayList<>(entries.values());
      entries.keySet().stream().filter(key -> key instanceof Tuple).forEach(all::add);
      return all;
    }
  }
}
