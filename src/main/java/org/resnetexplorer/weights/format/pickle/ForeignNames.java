package org.resnetexplorer.weights.format.pickle;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** What kind of thing an object is that weights do not need, told from its name alone. */
final class ForeignNames {

  /** In place of a module for an array; the name is then the type of its numbers. */
  static final String ARRAY = "numpy.ndarray";

  /** Where an object stands that no line of Python could reach. */
  static final String NOWHERE = "";

  private static final List<String> NETWORKS =
      List.of("torch.nn", "torchvision.models", "torch.fx", "torch.ao.nn");
  private static final List<String> PYTHON_OBJECTS =
      List.of("argparse", "numpy", "omegaconf", "datetime", "pathlib", "collections", "enum");

  private static final Set<String> BUILT_IN =
      Set.of(
          "set",
          "frozenset",
          "complex",
          "bytes",
          "bytearray",
          "slice",
          "range",
          "_codecs.encode",
          "torch.device",
          "torch.Size");
  private static final Pattern TYPE = Pattern.compile("(float|u?int|bits|complex)[0-9].*");

  private ForeignNames() {}

  /** Whether the name is that of a kind of block of numbers, whose size is not known here. */
  static boolean isStorage(PickleValue.Foreign object) {
    return isInside(object.module(), "torch") && object.name().endsWith("Storage");
  }

  /** Whether the object is a whole network, by its name or by what it was given. */
  static boolean isNetwork(PickleValue.Foreign object) {
    return object.network()
        || NETWORKS.stream().anyMatch(module -> isInside(object.module(), module));
  }

  /** Whether the object stands for a tensor of a kind that is not supported. */
  static boolean isTensor(PickleValue.Foreign object) {
    return isStorage(object)
        || object.module().equals(ARRAY)
        || object.module().equals("torch._utils") && object.name().startsWith("_rebuild_")
        || object.module().equals("torch") && TYPE.matcher(object.name()).matches();
  }

  /** Whether the object is one of NumPy's arrays. */
  static boolean isArray(PickleValue.Foreign object) {
    return object.module().equals("numpy") && object.name().equals("ndarray");
  }

  /**
   * Why weights cannot hold the object.
   *
   * @param expression the Python expression of what holds the object, {@code checkpoint["model"]}
   */
  static WeightsException refusal(PickleValue.Foreign object, String expression, Place place) {
    String type = object.type();
    if (isTensor(object)) {
      String code = isQuantised(object) ? "dtype.quantised" : "dtype.storage";
      return Refusal.of(code, place, type);
    } else if (isNetwork(object)) {
      return Refusal.of("code.module", place, expression.isEmpty() ? "model" : expression);
    } else if (isInside(object.module(), "fastai") && object.name().equals("Learner")) {
      return Refusal.of("code.learner", place);
    } else if (!expression.isEmpty() && isPython(object)) {
      return Refusal.of("code.python", place, type, expression);
    }
    return Refusal.of("code", place, type);
  }

  /** Whether it is a value that Python's own libraries make, and no program. */
  private static boolean isPython(PickleValue.Foreign object) {
    return BUILT_IN.contains(object.type())
        || PYTHON_OBJECTS.stream().anyMatch(python -> isInside(object.module(), python));
  }

  /** Why a pickle that torch.save did not write is no weights. */
  static WeightsException refusalInPlainPickle(PickleValue.Foreign object, Place place) {
    if (isInside(object.module(), "joblib")) {
      return Refusal.of("unknown.joblib", place);
    } else if (isInside(object.module(), "torch") && !isNetwork(object)) {
      return Refusal.of("unknown.pickle", place);
    } else if (isPython(object)) {
      return Refusal.of("code.pickle", place, object.type());
    }
    return refusal(object, NOWHERE, place);
  }

  private static boolean isQuantised(PickleValue.Foreign object) {
    String name = object.name();
    return name.equals("_rebuild_qtensor") || name.startsWith("QInt") || name.startsWith("QUInt");
  }

  private static boolean isInside(String module, String parent) {
    return module.equals(parent) || module.startsWith(parent + ".");
  }
}
