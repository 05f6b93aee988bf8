package org.resnetexplorer.weights.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.ResNetSpec;

/**
 * The trained models this program knows by name: the bundled one, and torchvision's official
 * weights for ResNet, ResNeXt and Wide ResNet.
 */
public final class ModelCatalog {

  /** What to ask for to get the bundled model. */
  public static final String BUNDLED = "bundled";

  private static final int BUNDLED_CLASSES = 16;

  private final WeightCache cache;

  /**
   * A catalogue that looks for official files in a folder.
   *
   * @param cache the folder; it need not exist
   */
  public ModelCatalog(Path cache) {
    this.cache = new WeightCache(cache);
  }

  /** All known models with their present state, the bundled one first. */
  public List<KnownModel> known() {
    List<KnownModel> models = new ArrayList<>();
    models.add(bundled());
    official().forEach(models::add);
    return models;
  }

  /** Where the official file of a model is, or would be, kept. */
  public Path cachedFile(KnownModel model) {
    return cache.file(model);
  }

  /**
   * The official weights that a name stands for: {@code resnet50-v1} for those, {@code resnet50}
   * for the most accurate ones of the network.
   */
  public Optional<KnownModel> official(String name) {
    return find(name)
        .filter(model -> model.state() != KnownModel.State.BUNDLED)
        .or(() -> officialFor(name).stream().findFirst());
  }

  /** The model of that id. */
  public Optional<KnownModel> find(String id) {
    return known().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /** The network that torchvision calls so. */
  public Optional<ResNetSpec> network(String preset) {
    return officialFor(preset).stream().map(KnownModel::spec).findFirst();
  }

  /** All official weights of a network, the more accurate ones first and those of 2017 last. */
  public List<KnownModel> officialFor(String preset) {
    return official().stream()
        .filter(model -> model.preset().equals(preset))
        .sorted(
            Comparator.comparing(OfficialWeights::isOf2017)
                .thenComparing(KnownModel::accuracy, Comparator.reverseOrder()))
        .toList();
  }

  public WeightCache cache() {
    return cache;
  }

  private List<KnownModel> official() {
    return OfficialWeights.all().stream()
        .map(model -> model.withState(cache.state(model)))
        .toList();
  }

  private static KnownModel bundled() {
    return new KnownModel(
        BUNDLED,
        "resnet18",
        ResNetSpec.preset("resnet18").withClasses(BUNDLED_CLASSES),
        "ResNet-18 everyday 16",
        BundledModel.FILE,
        22_436_456,
        "",
        11_184_720,
        88.4,
        Preprocess.IMAGENET_V1,
        KnownModel.State.BUNDLED);
  }
}
