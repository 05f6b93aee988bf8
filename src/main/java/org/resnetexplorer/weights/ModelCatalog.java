package org.resnetexplorer.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The trained models this program knows by name: the bundled one, and torchvision's official
 * weights for the five ResNets, V1 and V2.
 *
 * <p>Sizes, parameters and accuracies (ImageNet-1K validation set) as published with torchvision
 * 0.28.
 */
public final class ModelCatalog {

  /** What to ask for to get the bundled model. */
  public static final String BUNDLED = "bundled";

  private static final int IMAGENET_CLASSES = 1000;
  private static final Recipe V1 = Recipe.IMAGENET;
  private static final Recipe V2 = new Recipe(232, 224);

  private final Path cache;

  /**
   * A catalogue that looks for official files in a folder.
   *
   * @param cache the folder; it need not exist
   */
  public ModelCatalog(Path cache) {
    this.cache = cache;
  }

  /** All known models with their present state, the bundled one first. */
  public List<KnownModel> known() {
    List<KnownModel> models = new ArrayList<>();
    models.add(bundled());
    official().stream().map(this::withState).forEach(models::add);
    return models;
  }

  /** Where the official file of a model is, or would be, kept. */
  public Path cachedFile(KnownModel model) {
    return cache.resolve(model.file());
  }

  /** The model of that id. */
  Optional<KnownModel> find(String id) {
    return known().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /** The official weights of a preset that are here, the more accurate ones first. */
  List<KnownModel> cachedFor(String preset) {
    return known().stream()
        .filter(model -> model.preset().equals(preset))
        .filter(model -> model.state() == KnownModel.State.CACHED)
        .sorted(Comparator.comparingDouble(KnownModel::accuracy).reversed())
        .toList();
  }

  private KnownModel withState(KnownModel model) {
    return Files.isRegularFile(cachedFile(model))
        ? model.withState(KnownModel.State.CACHED)
        : model;
  }

  private static KnownModel bundled() {
    return new KnownModel(
        BUNDLED,
        "resnet18",
        "ResNet-18 everyday 16",
        BundledModel.FILE,
        22_436_456,
        11_184_720,
        16,
        88.4,
        V1,
        KnownModel.State.BUNDLED);
  }

  private static List<KnownModel> official() {
    return List.of(
        v1("resnet18", "ResNet-18", "f37072fd", 44.661, 11_689_512, 69.758),
        v1("resnet34", "ResNet-34", "b627a593", 83.275, 21_797_672, 73.314),
        v1("resnet50", "ResNet-50", "0676ba61", 97.781, 25_557_032, 76.130),
        v2("resnet50", "ResNet-50", "11ad3fa6", 97.790, 25_557_032, 80.858),
        v1("resnet101", "ResNet-101", "63fe2227", 170.511, 44_549_160, 77.374),
        v2("resnet101", "ResNet-101", "cd907fc2", 170.530, 44_549_160, 81.886),
        v1("resnet152", "ResNet-152", "394f9c45", 230.434, 60_192_808, 78.312),
        v2("resnet152", "ResNet-152", "f82ba261", 230.474, 60_192_808, 82.284));
  }

  private static KnownModel v1(
      String preset, String name, String hash, double mebibytes, long parameters, double top1) {
    return official(preset, name, "v1", hash, mebibytes, parameters, top1, V1);
  }

  private static KnownModel v2(
      String preset, String name, String hash, double mebibytes, long parameters, double top1) {
    return official(preset, name, "v2", hash, mebibytes, parameters, top1, V2);
  }

  private static KnownModel official(
      String preset,
      String name,
      String version,
      String hash,
      double mebibytes,
      long parameters,
      double top1,
      Recipe recipe) {
    return new KnownModel(
        preset + "-" + version,
        preset,
        name + " " + version.toUpperCase(Locale.ROOT),
        preset + "-" + hash + ".pth",
        Math.round(mebibytes * (1 << 20)),
        parameters,
        IMAGENET_CLASSES,
        top1,
        recipe,
        KnownModel.State.NOT_DOWNLOADED);
  }
}
