package org.resnetexplorer.cli.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.attribution.Method;

/**
 * Everything that can be asked of an answer, or of a number on the way to it.
 *
 * @param attribution the method of the map; null for one that gives no map of the input
 * @param options those of the command that it listens to
 */
public record ExplainMethod(
    String id, Kind kind, @Nullable Method attribution, Set<String> options) {

  /** What comes of it. */
  public enum Kind {
    ATTRIBUTION,
    LEDGER,
    PATHS,
    LESIONS,
    CELL,
    DELETION,
    RANDOMISE;

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Set<String> options() {
      return switch (this) {
        case ATTRIBUTION, LEDGER, PATHS, LESIONS -> Set.of();
        case CELL -> Set.of("--call", "--cell");
        case DELETION -> Set.of("--map", "--steps", "--seed");
        case RANDOMISE -> Set.of("--map", "--seed");
      };
    }
  }

  /** In the order in which they are told. */
  public static List<ExplainMethod> all() {
    Stream<ExplainMethod> maps =
        Arrays.stream(Method.values())
            .map(of -> new ExplainMethod(of.id(), Kind.ATTRIBUTION, of, optionsOf(of)));
    Stream<ExplainMethod> others =
        Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.ATTRIBUTION)
            .map(kind -> new ExplainMethod(kind.id(), kind, null, kind.options()));
    return Stream.concat(maps, others).toList();
  }

  /** The options that a map's method listens to. */
  public static Set<String> optionsOf(Method method) {
    return switch (method) {
      case PRICED_CAM, SALIENCY, GRADIENT_X_INPUT, GUIDED_BACKPROP -> Set.of();
      case GRADCAM -> Set.of("--call");
      case LRP -> Set.of("--gamma");
      case SMOOTHGRAD -> Set.of("--samples", "--noise", "--seed");
      case INTEGRATED_GRADIENTS -> Set.of("--steps", "--baseline");
      case OCCLUSION -> Set.of("--window", "--stride-pixels");
    };
  }

  public static Optional<ExplainMethod> of(String id) {
    return all().stream().filter(method -> method.id.equals(id)).findFirst();
  }

  /** All names, for a help text. */
  public static String names() {
    return String.join(", ", all().stream().map(ExplainMethod::id).toList());
  }
}
