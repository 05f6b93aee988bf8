package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resnetexplorer.weights.TableInfo;

/**
 * Finds the nets in a table of weights by the one tensor that every ResNet has, the first
 * convolution of its first block. What stands before that name is the prefix of the net: other
 * tensors, of a loss or a second net, do not change it.
 */
final class NetFinder {

  /** Several nets are those of a few trainers; a file of thousands is of none. */
  private static final int MOST_NETS = 16;

  private final Set<String> names;

  private NetFinder(Set<String> names) {
    this.names = names;
  }

  /** All nets, the one that its trainer would use first. */
  static List<NamedNet> find(Set<String> names) {
    return new NetFinder(names).nets();
  }

  private List<NamedNet> nets() {
    Map<String, NamedNet> byAnchor = new LinkedHashMap<>();
    for (Spelling spelling : Spelling.values()) {
      String anchor = spelling.anchor();
      names.stream()
          .filter(name -> endsIn(anchor, name))
          .limit(MOST_NETS)
          .forEach(
              name -> {
                String prefix = name.substring(0, name.length() - anchor.length());
                NamedNet net = new NamedNet(spelling, prefix);
                if (isShown(net)) {
                  byAnchor.putIfAbsent(name, net);
                }
              });
    }
    List<NamedNet> nets = new ArrayList<>(byAnchor.values());
    nets.sort(
        Comparator.<NamedNet>comparingInt(net -> order(net.role()))
            .thenComparingInt(net -> net.prefix().length()));
    return withStem(nets);
  }

  private static boolean endsIn(String anchor, String name) {
    int before = name.length() - anchor.length() - 1;
    return name.endsWith(anchor) && (before < 0 || name.charAt(before) == '.');
  }

  private boolean isShown(NamedNet net) {
    return net.spelling()
        .isShownBy(names.stream().flatMap(name -> net.rest(name).stream())::iterator);
  }

  /** A block alone may be of many nets; one with the first convolution beside it counts more. */
  private List<NamedNet> withStem(List<NamedNet> nets) {
    List<NamedNet> whole = nets.stream().filter(this::hasStem).toList();
    return whole.isEmpty() ? nets : whole;
  }

  private boolean hasStem(NamedNet net) {
    return net.spelling().stems().stream().anyMatch(stem -> names.contains(net.prefix() + stem));
  }

  /** MoCo's linear probe takes the query, DINO's evaluation the teacher. */
  private static int order(TableInfo.Role role) {
    return switch (role) {
      case WEIGHTS, QUERY, TEACHER -> 0;
      case AVERAGE -> 1;
      case STUDENT, KEY, OTHER -> 2;
    };
  }
}
