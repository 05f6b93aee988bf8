package org.resnetexplorer.app.architectures;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.network.StridePlacement;

/**
 * How well the kinds of "Bag of Tricks for Image Classification with Convolutional Neural Networks"
 * (He et al. 2019, section 4) do, as its authors publish them: top-1 accuracy on ImageNet's
 * validation pictures in the model zoo of GluonCV, which calls them {@code v1}, {@code v1b}, {@code
 * v1c} and {@code v1d}; of two trainings that without mixup.
 */
final class Published {
  private static final Map<ResNetSpec, Double> TOP_1 =
      Stream.of(
              kinds("resnet50", 77.36, 77.67, 78.03, 78.48),
              kinds("resnet101", 78.34, 79.20, 79.60, 79.78),
              kinds("resnet152", 79.22, 79.69, 80.01, 80.26))
          .flatMap(kinds -> kinds.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Published() {}

  private static Map<ResNetSpec, Double> kinds(
      String preset, double v1, double v15, double c, double d) {
    ResNetSpec usual = ResNetSpec.preset(preset);
    ResNetSpec deep = usual.withStem(Stem.DEEP);
    return Map.of(
        usual.withStride(StridePlacement.FIRST_1X1),
        v1,
        usual,
        v15,
        deep,
        c,
        deep.withShortcut(ShortcutKind.POOLED),
        d);
  }

  /** In percent, whatever the number of classes of this one; empty if it is not in that table. */
  static OptionalDouble top1(ResNetSpec spec) {
    Double found = TOP_1.get(spec.withClasses(ResNetSpec.preset("resnet50").classes()));
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }
}
