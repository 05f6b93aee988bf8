package org.resnetexplorer.weights.format.pickle;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.MemorySource;
import org.resnetexplorer.weights.format.StoredBytes;
import org.resnetexplorer.weights.format.Strides;
import org.resnetexplorer.weights.format.numpy.ArrayType;

/**
 * What the calls do that NumPy's arrays are pickled as ({@code ndarray.__reduce_ex__}, {@code
 * dtype.__reduce__}). Nothing is ever executed.
 */
final class ArrayCalls {

  private static final int MOST_CHARACTER = 0xFF;

  private final PickleBytes bytes;

  ArrayCalls(PickleBytes bytes) {
    this.bytes = bytes;
  }

  /** REDUCE of one of NumPy's functions. */
  PickleValue reduce(PickleValue.Function function, List<PickleValue> given, Place place)
      throws WeightsException {
    return switch (function) {
      case ARRAY -> {
        PickleCalls.require(
            given.size() == 3 && given.get(0) == PickleValue.Function.ARRAY_CLASS, place);
        yield new PickleValue.Parameter();
      }
      case ARRAY_TYPE -> {
        if (given.size() == 3 && given.get(0) instanceof PickleValue.Text code) {
          yield new PickleValue.NumberType(code.value());
        }
        throw PickleCalls.refuse(place);
      }
      case ARRAY_OF_BYTES -> {
        PickleCalls.require(given.size() == 4, place);
        boolean fortran = given.get(3).equals(new PickleValue.Text("F"));
        yield array(given.get(0), given.get(1), given.get(2), fortran, place);
      }
      case ARRAY_SCALAR -> new PickleValue.Foreign("numpy", "scalar");
      case ENCODE -> {
        PickleCalls.require(given.size() == 2, place);
        yield content(given.get(0), place);
      }
      case ORDERED_DICT,
          REBUILD_TENSOR,
          REBUILD_TENSOR_V2,
          REBUILD_PARAMETER,
          PARAMETER,
          ARRAY_CLASS ->
          throw PickleCalls.refuse(place);
    };
  }

  /** BUILD of an array: version, shape, type, whether the first index runs fastest, bytes. */
  void build(PickleValue.Parameter array, PickleValue state, Place place) throws WeightsException {
    if (array.content() == null
        && state instanceof PickleValue.Tuple tuple
        && tuple.items().size() == 5
        && tuple.items().get(3) instanceof PickleValue.Bool fortran) {
      List<PickleValue> given = tuple.items();
      array.set(array(given.get(4), given.get(2), given.get(1), fortran.value(), place));
    } else {
      throw PickleCalls.refuse(place);
    }
  }

  /** BUILD of a type: version and byte order, then what only types have that are no numbers. */
  static void build(PickleValue.NumberType type, PickleValue state, Place place)
      throws WeightsException {
    if (state instanceof PickleValue.Tuple tuple
        && tuple.items().size() >= 2
        && tuple.items().get(1) instanceof PickleValue.Text order) {
      type.order(order.value());
    } else {
      throw PickleCalls.refuse(place);
    }
  }

  private PickleValue array(
      PickleValue content, PickleValue type, PickleValue shape, boolean fortran, Place place)
      throws WeightsException {
    if (!(type instanceof PickleValue.NumberType number)) {
      throw PickleCalls.refuse(place);
    }
    List<Long> sizes = PickleCalls.numbers(shape, place);
    Optional<ArrayType> known = ArrayType.of(number.text());
    if (known.isEmpty() || known.get().order() != ByteOrder.LITTLE_ENDIAN) {
      return new PickleValue.Foreign(ForeignNames.ARRAY, number.text());
    }
    DType stored = known.get().type();
    PickleValue.Bytes numbers = content(content, place);
    long elements = numbers.length() / stored.bytes();
    PickleValue.Storage storage =
        StorageTable.checked(new PickleValue.Storage(stored, numbers.key(), elements), place);
    List<Long> strides = strides(sizes, fortran, place);
    PickleValue.Tensor tensor = new PickleValue.Tensor(storage, 0, sizes, strides);
    long count = PickleCalls.checked(tensor, place).count();
    if (count * stored.bytes() != numbers.length()) {
      throw Refusal.of(
          "tensor",
          place,
          Phrase.of("some-tensor"),
          Phrase.of("bytes", numbers.length(), count * stored.bytes()));
    }
    return tensor;
  }

  private static List<Long> strides(List<Long> sizes, boolean fortran, Place place)
      throws WeightsException {
    try {
      return fortran ? Strides.ofFortranOrder(sizes) : Strides.ofCOrder(sizes);
    } catch (ArithmeticException e) {
      throw Refusal.because(e, "tensor", place, Phrase.of("some-tensor"), Phrase.of("overflow"));
    }
  }

  /** Bytes, or a text each of whose characters is one, as Python 2 and protocol 2 write them. */
  private PickleValue.Bytes content(PickleValue value, Place place) throws WeightsException {
    if (value instanceof PickleValue.Bytes given) {
      return given;
    }
    if (value instanceof PickleValue.Text text
        && text.value().chars().allMatch(character -> character <= MOST_CHARACTER)) {
      return bytes.add(inMemory(text.value().getBytes(StandardCharsets.ISO_8859_1)));
    }
    throw PickleCalls.refuse(place);
  }

  static StoredBytes inMemory(byte[] bytes) {
    return new StoredBytes.Plain(new MemorySource("", bytes), 0, bytes.length);
  }
}
