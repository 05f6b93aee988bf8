package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the head of a net among the modules beside its trunk: by shape, as everyone names it
 * otherwise. It begins with a layer that takes as many values as the trunk has channels, or twice
 * as many; further layers follow as long as each takes what the one before gives.
 */
final class HeadFinder {

  private static final List<String> USUAL =
      List.of("fc", "linear", "classifier", "head", "last_linear", "output", "out", "cls", "final");
  private static final int CONCATENATED = 2;
  private static final String FASTAI = "1";

  /** Far above any real head; a file may hold any number of layers. */
  private static final int MOST_LAYERS = 32;

  private static final int MOST_SIBLINGS = 1000;
  private static final int MOST_BEGINNINGS = 64;

  private final List<HeadModule> modules;
  private final int channels;

  HeadFinder(List<HeadModule> modules, int channels) {
    this.modules = modules;
    this.channels = channels;
  }

  /** The head; none if no layers chain up. */
  Optional<FoundHead> find() {
    return modules.stream()
        .filter(this::begins)
        .sorted(Comparator.comparingInt(HeadFinder::rank))
        .limit(MOST_BEGINNINGS)
        .map(first -> new FoundHead(chain(first), first.in() != channels))
        .filter(head -> !head.modules().isEmpty())
        .findFirst();
  }

  /** Whether a module is called as a classifier usually is. */
  static boolean isUsual(String word) {
    return USUAL.contains(word);
  }

  /** A layer that is called as a classifier is, and takes another number of values. */
  Optional<HeadModule> misfit(NamedNet net) {
    return modules.stream()
        .filter(HeadModule::linear)
        .filter(module -> net.rest(module.path()).filter(USUAL::contains).isPresent())
        .findFirst();
  }

  private boolean begins(HeadModule module) {
    return module.in() == channels || module.in() == CONCATENATED * channels && isOfFastai(module);
  }

  /** Elsewhere twice as many values are those of two pictures, as in a Siamese net. */
  private static boolean isOfFastai(HeadModule module) {
    String container = module.container();
    return !module.linear() || container.equals(FASTAI) || container.endsWith("." + FASTAI);
  }

  /** The usual names first; then the order of the file. */
  private static int rank(HeadModule module) {
    int first = USUAL.size();
    for (String word : module.path().split("\\.")) {
      int known = USUAL.indexOf(word);
      first = known < 0 ? first : Math.min(first, known);
    }
    return first;
  }

  /** The layers from that one on; empty if it is none to begin with. */
  private List<HeadModule> chain(HeadModule first) {
    List<HeadModule> siblings =
        modules.stream().filter(other -> other.container().equals(first.container())).toList();
    if (siblings.size() > MOST_SIBLINGS) {
      return List.of();
    }
    boolean sequential = siblings.stream().allMatch(module -> module.index().isPresent());
    List<HeadModule> chain = sequential ? inOrder(siblings, first) : bySize(siblings, first);
    boolean usual = !chain.isEmpty() && chain.size() <= MOST_LAYERS;
    List<HeadModule> whole = usual ? continued(chain) : List.of();
    boolean shown =
        !whole.isEmpty() && whole.size() <= MOST_LAYERS && whole.get(whole.size() - 1).linear();
    return shown ? whole : List.of();
  }

  /**
   * A Sequential runs its children by number; if one of them does not fit, it is something else.
   */
  private static List<HeadModule> inOrder(List<HeadModule> siblings, HeadModule first) {
    List<HeadModule> sorted =
        siblings.stream()
            .sorted(Comparator.comparingInt(module -> module.index().getAsInt()))
            .toList();
    int width = first.in();
    for (HeadModule module : sorted) {
      if (module.in() != width) {
        return List.of();
      }
      width = module.out();
    }
    return sorted.get(0).equals(first) ? sorted : List.of();
  }

  /**
   * Attributes have no order of their own; each next layer is one that takes what there is. A norm
   * that stands before a linear layer of as many values runs before it.
   */
  private static List<HeadModule> bySize(List<HeadModule> siblings, HeadModule first) {
    List<HeadModule> left = new ArrayList<>(siblings);
    List<HeadModule> chain = new ArrayList<>();
    Optional<HeadModule> next =
        siblings.subList(0, siblings.indexOf(first)).stream()
            .filter(other -> !other.linear() && other.in() == first.in())
            .findFirst()
            .or(() -> Optional.of(first));
    while (next.isPresent() && chain.size() <= MOST_LAYERS) {
      HeadModule module = next.get();
      chain.add(module);
      left.remove(module);
      next =
          left.stream()
              .filter(other -> other.in() == module.out())
              .min(Comparator.comparing(HeadModule::linear));
    }
    return chain;
  }

  /** Some add layers to a whole net: its own head, then theirs elsewhere, while one alone fits. */
  private List<HeadModule> continued(List<HeadModule> chain) {
    List<HeadModule> longer = new ArrayList<>(chain);
    while (longer.size() <= MOST_LAYERS) {
      int width = longer.get(longer.size() - 1).out();
      List<HeadModule> further =
          modules.stream()
              .filter(module -> !longer.contains(module) && module.linear() && module.in() == width)
              .toList();
      if (width == channels || further.size() != 1) {
        break;
      }
      longer.add(further.get(0));
    }
    return longer;
  }
}
