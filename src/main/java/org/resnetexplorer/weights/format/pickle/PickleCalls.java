package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Strides;

/** What the few functions do that a pickle of weights may call. Nothing is ever executed. */
public final class PickleCalls {

  private static final int MOST_SIZES = 8;

  private PickleCalls() {}

  /** REDUCE: a function applied to a tuple of arguments. */
  static PickleValue reduce(PickleValue function, PickleValue arguments, Place place)
      throws WeightsException {
    if (function instanceof PickleValue.Foreign foreign
        && arguments instanceof PickleValue.Tuple tuple) {
      return foreign(foreign, tuple.items());
    }
    if (function instanceof PickleValue.Function known
        && arguments instanceof PickleValue.Tuple tuple) {
      List<PickleValue> given = tuple.items();
      return switch (known) {
        case ORDERED_DICT -> orderedDict(given, place);
        case REBUILD_TENSOR -> {
          require(given.size() == 4, place);
          yield tensor(given, place);
        }
        case REBUILD_TENSOR_V2 -> tensorV2(given, place);
        case REBUILD_PARAMETER -> parameter(given, place);
        case PARAMETER, ARRAY_CLASS, ARRAY_TYPE, ARRAY, ARRAY_OF_BYTES, ARRAY_SCALAR, ENCODE ->
            throw refuse(place);
      };
    }
    throw refuse(place);
  }

  /** Python 2 hands the pairs over, Python 3 sets them afterwards. */
  private static PickleValue orderedDict(List<PickleValue> given, Place place)
      throws WeightsException {
    PickleValue.Table table = new PickleValue.Table(true);
    if (!given.isEmpty()) {
      require(given.size() == 1 && given.get(0) instanceof PickleValue.Listing, place);
      for (PickleValue pair : given.get(0).children()) {
        List<PickleValue> both = List.copyOf(pair.children());
        require(pair instanceof PickleValue.Listing && both.size() == 2, place);
        table.set(both.get(0), both.get(1), place);
      }
    }
    return table;
  }

  /**
   * A placeholder, named after what is called; after the class where the call only makes an object
   * of it, and after the type for a tensor of one of torch's newer types.
   */
  private static PickleValue.Foreign foreign(
      PickleValue.Foreign function, List<PickleValue> given) {
    int named =
        switch (function.name()) {
          case "_rebuild_tensor_v3" -> 6;
          case "getattr", "_reconstructor", "_reconstruct" -> 0;
          default -> given.size();
        };
    return named < given.size() && given.get(named) instanceof PickleValue.Foreign type
        ? type.made()
        : function.made();
  }

  /** NEWOBJ: only an empty parameter can be made, or a placeholder. */
  static PickleValue newObject(PickleValue type, PickleValue arguments, Place place)
      throws WeightsException {
    if (type instanceof PickleValue.Foreign foreign && arguments instanceof PickleValue.Tuple) {
      return foreign.made();
    }
    require(
        type == PickleValue.Function.PARAMETER
            && arguments instanceof PickleValue.Tuple tuple
            && tuple.items().isEmpty(),
        place);
    return new PickleValue.Parameter();
  }

  /** BUILD: gives an object its state. */
  static void build(PickleValue object, PickleValue state, Place place) throws WeightsException {
    if (object instanceof PickleValue.Foreign foreign) {
      foreign.build(state);
    } else if (object instanceof PickleValue.Table table && table.ordered()) {
      require(
          state instanceof PickleValue.Table given
              && given.entries().size() == 1
              && given.get("_metadata") != null,
          place);
    } else if (object instanceof PickleValue.Parameter parameter
        && parameter.content() == null
        && state instanceof PickleValue.Tuple tuple
        && tuple.items().size() == 5
        && tuple.items().get(0) instanceof PickleValue.Tensor tensor
        && tuple.items().get(3) instanceof PickleValue.Bool requiresGradient
        && tuple.items().get(4) instanceof PickleValue.Bool) {
      checkGradient(tensor, requiresGradient, place);
      parameter.set(tensor);
    } else {
      throw refuse(place);
    }
  }

  private static PickleValue tensorV2(List<PickleValue> given, Place place)
      throws WeightsException {
    require(given.size() == 6 || given.size() == 7, place);
    PickleValue.Tensor tensor = tensor(given.subList(0, 4), place);
    checkGradient(tensor, given.get(4), place);
    require(isEmptyHooks(given.get(5)), place);
    if (given.size() == 7) {
      PickleValue metadata = given.get(6);
      require(
          metadata == PickleValue.None.NONE
              || metadata instanceof PickleValue.Table table && table.entries().isEmpty(),
          place);
    }
    return tensor;
  }

  private static PickleValue parameter(List<PickleValue> given, Place place)
      throws WeightsException {
    require(given.size() == 3, place);
    if (given.get(0) instanceof PickleValue.Foreign foreign) {
      return foreign;
    }
    if (given.get(0) instanceof PickleValue.Tensor tensor) {
      checkGradient(tensor, given.get(1), place);
      require(isEmptyHooks(given.get(2)), place);
      return tensor;
    }
    throw refuse(place);
  }

  private static boolean isEmptyHooks(PickleValue hooks) {
    return hooks == PickleValue.None.NONE
        || hooks instanceof PickleValue.Table table && table.ordered() && table.entries().isEmpty();
  }

  private static void checkGradient(
      PickleValue.Tensor tensor, PickleValue requiresGradient, Place place)
      throws WeightsException {
    if (!(requiresGradient instanceof PickleValue.Bool wanted)) {
      throw refuse(place);
    }
    if (wanted.value() && !tensor.storage().type().floating()) {
      throw misfit(place, "gradient");
    }
  }

  private static PickleValue.Tensor tensor(List<PickleValue> given, Place place)
      throws WeightsException {
    if (given.get(0) instanceof PickleValue.Storage storage
        && given.get(1) instanceof PickleValue.Int offset) {
      return checked(
          new PickleValue.Tensor(
              storage, offset.value(), numbers(given.get(2), place), numbers(given.get(3), place)),
          place);
    }
    throw refuse(place);
  }

  static List<Long> numbers(PickleValue value, Place place) throws WeightsException {
    if (!(value instanceof PickleValue.Tuple tuple)) {
      throw refuse(place);
    }
    if (tuple.items().size() > MOST_SIZES) {
      throw Refusal.limit(Phrase.of("sizes"), tuple.items().size(), MOST_SIZES, place);
    }
    List<Long> numbers = new ArrayList<>();
    for (PickleValue item : tuple.items()) {
      if (!(item instanceof PickleValue.Int number)) {
        throw refuse(place);
      }
      numbers.add(number.value());
    }
    return numbers;
  }

  /**
   * Refuses a tensor that does not lie inside its block of numbers. It may show a number several
   * times, as torch's {@code expand} and {@code unfold} do, and so have more than its block.
   */
  public static PickleValue.Tensor checked(PickleValue.Tensor tensor, Place place)
      throws WeightsException {
    List<Long> sizes = tensor.sizes();
    List<Long> strides = tensor.strides();
    if (sizes.size() != strides.size()) {
      throw misfit(place, "stride");
    }
    for (int axis = 0; axis < sizes.size(); axis++) {
      if (sizes.get(axis) < 0) {
        throw misfit(place, "negative");
      }
      if (strides.get(axis) < 0) {
        throw misfit(place, "stride");
      }
    }
    try {
      long count = sizes.stream().reduce(1L, Math::multiplyExact);
      long last = Math.addExact(tensor.offset(), Strides.extent(sizes, strides));
      long elements = tensor.storage().elements();
      boolean inside = count > 0 ? last < elements : tensor.offset() <= elements;
      if (tensor.offset() < 0 || !inside) {
        throw misfit(place, "outside");
      }
    } catch (ArithmeticException e) {
      throw Refusal.because(e, "tensor", place, Phrase.of("some-tensor"), Phrase.of("overflow"));
    }
    return tensor;
  }

  private static WeightsException misfit(Place place, String reason) {
    return Refusal.of("tensor", place, Phrase.of("some-tensor"), Phrase.of(reason));
  }

  static void require(boolean allowed, Place place) throws WeightsException {
    if (!allowed) {
      throw refuse(place);
    }
  }

  static WeightsException refuse(Place place) {
    return Refusal.of("pickle", place, Phrase.of("pickle.call"));
  }
}
