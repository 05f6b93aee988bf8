package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param bias whether it has a bias
 */
record HeadModule(String path, int in, int out, boolean linear, boolean bias) {

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");
  private static final int MOST_VALUES = 1_000_000;
  private static final Set<String> NORM = Set.of("weight", "bias", "running_mean", "running_var");

  /** The modules among these tensors, in the order of the file. */
  static List<HeadModule> in(Map<String, TensorInfo> outside) {
    Map<String, Map<String, TensorInfo>> byModule = new LinkedHashMap<>();
    for (TensorInfo tensor : outside.values()) {
      int end = tensor.name().lastIndexOf('.');
      boolean profile = SortedTensors.PROFILE.matcher(tensor.name()).matches();
      if (end >= 0 && !profile) {
        byModule
            .computeIfAbsent(tensor.name().substring(0, end), path -> new LinkedHashMap<>())
            .put(tensor.name().substring(end + 1), tensor);
      }
    }
    List<HeadModule> modules = new ArrayList<>();
    byModule.forEach((path, fields) -> add(modules, path, fields));
    return modules;
  }

  private static void add(List<HeadModule> modules, String path, Map<String, TensorInfo> fields) {
    TensorInfo weight = fields.get("weight");
    if (weight == null || weight.shape().stream().anyMatch(n -> n < 1 || n > MOST_VALUES)) {
      return;
    }
    List<Long> shape = weight.shape();
    boolean bias = fields.containsKey("bias");
    if (shape.size() == 2 && Set.of("weight", "bias").containsAll(fields.keySet())) {
      int out = Math.toIntExact(shape.get(0));
      if (!bias || fields.get("bias").shape().equals(List.of(shape.get(0)))) {
        modules.add(new HeadModule(path, Math.toIntExact(shape.get(1)), out, true, bias));
      }
    } else if (shape.size() == 1 && fields.keySet().containsAll(NORM)) {
      int features = Math.toIntExact(shape.get(0));
      modules.add(new HeadModule(path, features, features, false, true));
    }
  }

  /** The name of the module that holds it; empty at the top. */
  String container() {
    int end = path.lastIndexOf('.');
    return end < 0 ? "" : path.substring(0, end);
  }

  /** Its number in a Sequential, if its name is one. */
  OptionalInt index() {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return INDEX.matcher(last).matches()
        ? OptionalInt.of(Integer.parseInt(last))
        : OptionalInt.empty();
  }
}
