package org.resnetexplorer.app.architectures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.network.Architectures;
import org.resnetexplorer.network.Order;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.network.StridePlacement;

/**
 * How well kinds of ResNet do, as those publish it who made them: top-1 accuracy on ImageNet's
 * validation pictures, one crop each, in percent. Only numbers of one source are compared, as how
 * long and with what a net is trained tells as much as its kind.
 */
enum Published {
  /**
   * "Bag of Tricks for Image Classification with Convolutional Neural Networks" (He et al. 2019,
   * section 4) in the model zoo of GluonCV, which calls the kinds {@code v1}, {@code v1b}, {@code
   * v1c} and {@code v1d}; of two trainings that without mixup.
   */
  TRICKS {
    @Override
    Map<ResNetSpec, Double> table() {
      Map<ResNetSpec, Double> table = new HashMap<>();
      tricks(table, "resnet50", 77.36, 77.67, 78.03, 78.48);
      tricks(table, "resnet101", 78.34, 79.20, 79.60, 79.78);
      tricks(table, "resnet152", 79.22, 79.69, 80.01, 80.26);
      return table;
    }
  },
  /**
   * "Squeeze-and-Excitation Networks" (Hu et al. 2017, table 2): their nets with gates and their
   * own trainings of those without, as Caffe has them.
   */
  SQUEEZE {
    @Override
    Map<ResNetSpec, Double> table() {
      Map<ResNetSpec, Double> table = new HashMap<>();
      gated(
          table, ResNetSpec.preset("resnet50").withStride(StridePlacement.FIRST_1X1), 24.80, 23.29);
      gated(
          table,
          ResNetSpec.preset("resnet101").withStride(StridePlacement.FIRST_1X1),
          23.17,
          22.38);
      gated(
          table,
          ResNetSpec.preset("resnet152").withStride(StridePlacement.FIRST_1X1),
          22.42,
          21.57);
      gated(table, Architectures.all().get("resnext50_32x4d"), 22.11, 21.10);
      return table;
    }
  },
  /**
   * "Identity Mappings in Deep Residual Networks" (He et al. 2016, table 5): pictures of 320 x 320,
   * trained on 224 x 224 with scales alone; the stride in the first 1x1, as their program has it.
   */
  MAPPINGS {
    @Override
    Map<ResNetSpec, Double> table() {
      Map<ResNetSpec, Double> table = new HashMap<>();
      reordered(table, "3-8-36-3", 21.3, 21.1);
      reordered(table, "3-24-36-3", 21.8, 20.7);
      return table;
    }
  };

  /**
   * Two nets in one source.
   *
   * @param source whose numbers they are
   */
  record Both(Published source, double first, double second) {}

  abstract Map<ResNetSpec, Double> table();

  private static void tricks(
      Map<ResNetSpec, Double> table, String preset, double v1, double v15, double c, double d) {
    ResNetSpec usual = ResNetSpec.preset(preset);
    ResNetSpec deep = usual.withStem(Stem.DEEP);
    table.put(usual.withStride(StridePlacement.FIRST_1X1), v1);
    table.put(usual, v15);
    table.put(deep, c);
    table.put(deep.withShortcut(ShortcutKind.POOLED), d);
  }

  /** By the share of wrong answers; with the pooling of Caffe or of torchvision. */
  private static void gated(
      Map<ResNetSpec, Double> table, ResNetSpec usual, double without, double with) {
    for (ResNetSpec spec : List.of(usual, usual.withStem(Stem.IMAGENET.withCeiledPool()))) {
      table.put(spec, 100 - without);
      table.put(spec.withSqueeze(Squeeze.PAPER), 100 - with);
    }
  }

  /** By the share of wrong answers. */
  private static void reordered(
      Map<ResNetSpec, Double> table, String depths, double v1, double v2) {
    ResNetSpec usual = SpecText.parse("bottleneck," + depths + ",stride=v1");
    table.put(usual, 100 - v1);
    table.put(usual.withOrder(Order.NORM_FIRST), 100 - v2);
  }

  /** Whatever the number of classes of these two; empty if no source has both. */
  static Optional<Both> of(ResNetSpec first, ResNetSpec second) {
    int classes = ResNetSpec.preset("resnet50").classes();
    for (Published source : values()) {
      Double one = source.table().get(first.withClasses(classes));
      Double other = source.table().get(second.withClasses(classes));
      if (one != null && other != null) {
        return Optional.of(new Both(source, one, other));
      }
    }
    return Optional.empty();
  }
}
