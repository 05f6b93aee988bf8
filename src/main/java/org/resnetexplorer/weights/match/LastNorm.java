package org.resnetexplorer.weights.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.TensorInfo;

/**
 * The batch norm between the last block and the pooling of a net whose norms lead, among the
 * modules beside its trunk: everyone calls it otherwise, and some have none.
 */
final class LastNorm {
  /** The network's name of it. */
  private static final String PLAIN = "bn";

  private static final List<String> USUAL =
      List.of(PLAIN, "norm", "bn_last", "last_bn", "bn_final", "final_bn", "post_bn", "bn_out");

  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * @param channels that it has
   * @param outside tensors beside the trunk by the file's names
   */
  LastNorm(NamedNet net, int channels, Map<String, TensorInfo> outside) {
    find(net, channels, outside)
        .ifPresent(
            path ->
                outside.keySet().stream()
                    .filter(name -> name.startsWith(path + "."))
                    .forEach(name -> names.put(PLAIN + name.substring(path.length()), name)));
  }

  private static Optional<String> find(
      NamedNet net, int channels, Map<String, TensorInfo> outside) {
    List<HeadModule> norms =
        HeadModule.in(outside.values(), net.spelling().endings()).stream()
            .filter(module -> !module.linear() && module.in() == channels)
            .toList();
    return USUAL.stream()
        .flatMap(
            usual ->
                norms.stream()
                    .map(HeadModule::path)
                    .filter(path -> net.rest(path).filter(usual::equals).isPresent()))
        .findFirst();
  }

  boolean isThere() {
    return !names.isEmpty();
  }

  /** For each of its tensors, by the network's name, the file's. */
  Map<String, String> names() {
    return names;
  }

  /** What is left beside the trunk without it. */
  Map<String, TensorInfo> without(Map<String, TensorInfo> outside) {
    Map<String, TensorInfo> left = new LinkedHashMap<>(outside);
    left.keySet().removeAll(names.values());
    return left;
  }
}
