package org.resnetexplorer.weights.match;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.TensorInfo;

/**
 * Modules beside a trunk with weights that are neither linear layers nor batch norms, such as layer
 * norms and PReLUs. A head that has one of them would compute something else without it, and is not
 * shown.
 */
final class ForeignLayers {

  /** Beside a net there may be anything; only these stand between the layers of a head. */
  private static final Pattern BETWEEN_LAYERS =
      Pattern.compile("(ln|norm|layer_?norm|prelu|act)[a-z0-9_]*");

  private final NamedNet net;
  private final Set<String> paths = new HashSet<>();

  /**
   * The modules of these tensors that are not known.
   *
   * @param known the names of those that are
   */
  ForeignLayers(NamedNet net, List<TensorInfo> outside, Set<String> known) {
    this.net = net;
    for (TensorInfo tensor : outside) {
      String path = container(tensor.name());
      if (!path.isEmpty() && !known.contains(path) && !SortedTensors.isResidue(tensor.name())) {
        paths.add(path);
      }
    }
  }

  private static String container(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
  }

  /** Whether one of them stands among the layers of a head. */
  boolean areIn(FoundHead head) {
    return !of(head).isEmpty();
  }

  /** The layers of a head and those of them in it; nothing if there are none in it. */
  Set<String> with(FoundHead head) {
    Set<String> all = new HashSet<>(of(head));
    if (!all.isEmpty()) {
      head.modules().forEach(module -> all.add(module.path()));
    }
    return all;
  }

  /** Those that have a classifier's name, as one whose weights are normalised does. */
  Set<String> classifiers() {
    Set<String> named = new HashSet<>();
    for (String path : paths) {
      if (HeadFinder.isUsual(net.rest(path).orElse(path))) {
        named.add(path);
      }
    }
    return named;
  }

  private Set<String> of(FoundHead head) {
    List<String> containers = head.modules().stream().map(HeadModule::container).toList();
    Set<String> inside = new HashSet<>();
    for (String path : paths) {
      String container = container(path);
      if (containers.contains(container)) {
        String word = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean besideNet = container.isEmpty() || net.prefix().startsWith(container + ".");
        if (!besideNet || BETWEEN_LAYERS.matcher(word).matches()) {
          inside.add(path);
        }
      }
    }
    return inside;
  }
}
