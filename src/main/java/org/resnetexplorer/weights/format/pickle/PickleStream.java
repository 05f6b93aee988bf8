package org.resnetexplorer.weights.format.pickle;

import java.util.Optional;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.WeightsException;

/** The kinds of pickle in the three PyTorch layouts, each with the names it may use. */
public enum PickleStream {
  /** The object of the zip and legacy layouts. */
  OBJECT,
  /** The object of the tar layout. */
  TAR_OBJECT,
  /** An entry of the tar layout's {@code tensors}. */
  TAR_TENSOR,
  /** An entry of the tar layout's {@code storages}. */
  TAR_STORAGE,
  /** A file that is one pickle, with NumPy's arrays in it. */
  ARRAYS,
  /** Numbers, texts and plain containers only. */
  PLAIN;

  /**
   * What a name stands for; both lines are compared exactly. In the objects of the three layouts a
   * name that is not on the list becomes a placeholder; the small pickles around them have no place
   * for one.
   *
   * @throws WeightsException saying what kind of object the name asks for, if it is not allowed
   */
  PickleValue global(String module, String name, Place place) throws WeightsException {
    Optional<PickleValue> allowed = allowed(module, name);
    if (allowed.isPresent()) {
      return allowed.get();
    }
    PickleValue.Foreign foreign = new PickleValue.Foreign(module, name);
    if (this == ARRAYS) {
      throw ForeignNames.refusalInPlainPickle(foreign, place);
    }
    boolean shut = this == OBJECT || this == TAR_OBJECT;
    if (!shut || ForeignNames.isStorage(foreign)) {
      throw ForeignNames.refusal(foreign, ForeignNames.NOWHERE, place);
    }
    return foreign;
  }

  private Optional<PickleValue> allowed(String module, String name) {
    return switch (this) {
      case OBJECT ->
          switch (module) {
            case "collections" -> orderedDict(name);
            case "torch._utils" -> rebuilder(name);
            case "torch" -> typed(name, "Storage").map(PickleValue.StorageClass::new);
            case "torch.storage" -> untyped(name);
            default -> Optional.empty();
          };
      case TAR_OBJECT ->
          switch (module) {
            case "collections" -> orderedDict(name);
            case "torch.nn.parameter" ->
                name.equals("Parameter")
                    ? Optional.of(PickleValue.Function.PARAMETER)
                    : Optional.empty();
            default -> Optional.empty();
          };
      case TAR_TENSOR ->
          module.equals("torch")
              ? typed(name, "Tensor").map(PickleValue.TensorClass::new)
              : Optional.empty();
      case TAR_STORAGE ->
          module.equals("torch")
              ? typed(name, "Storage").map(PickleValue.StorageClass::new)
              : Optional.empty();
      case ARRAYS ->
          switch (module) {
            case "collections" -> orderedDict(name);
            case "numpy" -> arrayClass(name);
            case "numpy.core.multiarray",
                "numpy._core.multiarray",
                "numpy.core.numeric",
                "numpy._core.numeric" ->
                arrayFunction(name);
            case "_codecs" ->
                name.equals("encode") ? Optional.of(PickleValue.Function.ENCODE) : Optional.empty();
            default -> Optional.empty();
          };
      case PLAIN -> Optional.empty();
    };
  }

  private static Optional<PickleValue> orderedDict(String name) {
    return name.equals("OrderedDict")
        ? Optional.of(PickleValue.Function.ORDERED_DICT)
        : Optional.empty();
  }

  /** A block that is counted in bytes; torch uses it for types it has no storage class for. */
  private static Optional<PickleValue> untyped(String name) {
    return name.equals("UntypedStorage")
        ? Optional.of(new PickleValue.StorageClass(DType.U8))
        : Optional.empty();
  }

  private static Optional<PickleValue> rebuilder(String name) {
    return switch (name) {
      case "_rebuild_tensor" -> Optional.of(PickleValue.Function.REBUILD_TENSOR);
      case "_rebuild_tensor_v2" -> Optional.of(PickleValue.Function.REBUILD_TENSOR_V2);
      case "_rebuild_parameter" -> Optional.of(PickleValue.Function.REBUILD_PARAMETER);
      default -> Optional.empty();
    };
  }

  private static Optional<PickleValue> arrayClass(String name) {
    return switch (name) {
      case "ndarray" -> Optional.of(PickleValue.Function.ARRAY_CLASS);
      case "dtype" -> Optional.of(PickleValue.Function.ARRAY_TYPE);
      default -> Optional.empty();
    };
  }

  private static Optional<PickleValue> arrayFunction(String name) {
    return switch (name) {
      case "_reconstruct" -> Optional.of(PickleValue.Function.ARRAY);
      case "_frombuffer" -> Optional.of(PickleValue.Function.ARRAY_OF_BYTES);
      case "scalar" -> Optional.of(PickleValue.Function.ARRAY_SCALAR);
      default -> Optional.empty();
    };
  }

  private static Optional<DType> typed(String name, String suffix) {
    if (!name.endsWith(suffix)) {
      return Optional.empty();
    }
    return switch (name.substring(0, name.length() - suffix.length())) {
      case "Double" -> Optional.of(DType.F64);
      case "Float" -> Optional.of(DType.F32);
      case "Half" -> Optional.of(DType.F16);
      case "BFloat16" -> Optional.of(DType.BF16);
      case "Long" -> Optional.of(DType.I64);
      case "Int" -> Optional.of(DType.I32);
      case "Short" -> Optional.of(DType.I16);
      case "Char" -> Optional.of(DType.I8);
      case "Byte" -> Optional.of(DType.U8);
      case "Bool" -> Optional.of(DType.BOOL);
      default -> Optional.empty();
    };
  }
}
