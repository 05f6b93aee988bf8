package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.TensorInfo;

/**
 * A module beside the trunk that may be part of its head: a linear layer or a batch norm over
 * vectors, told from its tensors alone.
 *
 * @param path its whole name in the file
 * @param in values that it takes
 * @param out values that it gives
 * @param linear whether it is a linear layer; else a batch norm
 * @param tensors the file's names of its tensors by PyTorch's words: {@code weight}
 */
record HeadModule(String path, int in, int out, boolean linear, Map<String, String> tensors) {

  private static final String WEIGHT = "weight";
  private static final String BIAS = "bias";
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");
  private static final int MOST_VALUES = 1_000_000;
  private static final Set<String> NORM = Set.of(WEIGHT, BIAS, "running_mean", "running_var");

  HeadModule {
    tensors = Map.copyOf(tensors);
  }

  /** The modules among these tensors, in their order. */
  static List<HeadModule> in(Iterable<TensorInfo> outside, Endings endings) {
    Map<String, Map<String, TensorInfo>> byModule = new LinkedHashMap<>();
    for (TensorInfo tensor : outside) {
      Optional<Endings.Owned> owned = endings.owner(tensor.name());
      if (owned.isPresent() && !SortedTensors.isResidue(tensor.name())) {
        byModule
            .computeIfAbsent(owned.get().module(), path -> new LinkedHashMap<>())
            .put(owned.get().field(), tensor);
      }
    }
    List<HeadModule> modules = new ArrayList<>();
    byModule.forEach((path, fields) -> of(path, fields).ifPresent(modules::add));
    return modules;
  }

  private static Optional<HeadModule> of(String path, Map<String, TensorInfo> fields) {
    TensorInfo weight = fields.get(WEIGHT);
    if (weight == null || weight.shape().stream().anyMatch(n -> n < 1 || n > MOST_VALUES)) {
      return Optional.empty();
    }
    List<Long> shape = weight.shape();
    boolean linear = shape.size() == 2 && Set.of(WEIGHT, BIAS).containsAll(fields.keySet());
    boolean norm = shape.size() == 1 && fields.keySet().containsAll(NORM);
    TensorInfo bias = fields.get(BIAS);
    boolean fits = bias == null || bias.shape().equals(shape.subList(0, 1));
    if (!fits || !linear && !norm) {
      return Optional.empty();
    }
    Map<String, String> names = new LinkedHashMap<>();
    fields.forEach((field, tensor) -> names.put(field, tensor.name()));
    int out = Math.toIntExact(shape.get(0));
    int in = linear ? Math.toIntExact(shape.get(1)) : out;
    return Optional.of(new HeadModule(path, in, out, linear, names));
  }

  boolean bias() {
    return tensors.containsKey(BIAS);
  }

  /** The name of the module that holds it; empty at the top. */
  String container() {
    int end = path.lastIndexOf('.');
    return end < 0 ? "" : path.substring(0, end);
  }

  /** Its number in a Sequential, if its name is one. */
  OptionalInt index() {
    return indexIn(container());
  }

  /** The number of the child that holds it in a Sequential of that name, if it lies in one. */
  OptionalInt indexIn(String sequential) {
    String before = sequential.isEmpty() ? "" : sequential + ".";
    if (!path.startsWith(before)) {
      return OptionalInt.empty();
    }
    String child = path.substring(before.length()).split("\\.", 2)[0];
    return INDEX.matcher(child).matches()
        ? OptionalInt.of(Integer.parseInt(child))
        : OptionalInt.empty();
  }
}
