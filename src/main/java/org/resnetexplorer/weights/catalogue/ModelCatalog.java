package org.resnetexplorer.weights.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.network.ResNetSpec;

/**
 * The trained models this program knows by name: the bundled ones, and torchvision's official
 * weights for ResNet, ResNeXt and Wide ResNet.
 */
public final class ModelCatalog {

  /** What to ask for to get the model that the program begins with. */
  public static final String BUNDLED = BundledModel.RESNET18.id();

  private final WeightCache cache;

  /**
   * A catalogue that looks for official files in a folder.
   *
   * @param cache the folder; it need not exist
   */
  public ModelCatalog(Path cache) {
    this.cache = new WeightCache(cache);
  }

  /** All known models with their present state, the bundled ones first. */
  public List<KnownModel> known() {
    List<KnownModel> models = new ArrayList<>();
    Arrays.stream(BundledModel.values()).map(BundledModel::known).forEach(models::add);
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
}
