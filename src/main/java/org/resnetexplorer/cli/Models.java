package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.exploration.MachineChoices;
import org.resnetexplorer.exploration.SavedMachine;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.download.Downloader;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** Finds what {@code --model} names, and what else a command needs to run it. */
final class Models {
  private final AppFolders folders;
  private final MachineChoices machine;
  private final ModelCatalog catalog;
  private final ModelOpener opener;

  private Models(AppFolders folders, MachineChoices machine, ModelCatalog catalog) {
    this.folders = folders;
    this.machine = machine;
    this.catalog = catalog;
    this.opener = new ModelOpener(new WeightsReader(), catalog);
  }

  /** As the settings have it, if there are any. */
  static Models in(AppFolders folders) {
    MachineChoices machine = SavedMachine.in(folders.settingsFile());
    return new Models(folders, machine, new ModelCatalog(machine.weights(folders)));
  }

  List<KnownModel> known() {
    return catalog.known();
  }

  /** The official weights of that name, or the best ones of the network of that name. */
  Optional<KnownModel> official(String name) {
    return catalog.official(name);
  }

  /** Downloads from where this process was told to, else as the settings have it. */
  Downloader downloader() throws WeightsException {
    return new Downloader(catalog, machine.source());
  }

  /** Where downloaded weights are kept. */
  Path folder() {
    return machine.weights(folders);
  }

  /** Where what a network made of the pictures of folders is kept. */
  Path readings() {
    return folders.readings();
  }

  EngineOptions engine() {
    return machine.engine(folders);
  }

  /**
   * Opens a model with its weights; whoever asks closes it.
   *
   * @param recipe what was chosen of the preparation of pictures
   */
  WeightedModel open(ModelOptions options, RecipeChoices recipe) throws WeightsException {
    WeightedModel model = opener.open(options.model(), options.choices().withRecipe(recipe));
    boolean complete = false;
    try {
      Optional<Path> labels = options.labels();
      WeightedModel named =
          labels.isPresent() ? model.withLabels(Labels.fromFile(labels.get())) : model;
      complete = true;
      return named;
    } finally {
      if (!complete) {
        model.close();
      }
    }
  }

  /** Opens a model under the names it brings itself. */
  WeightedModel open(String model, Choices choices) throws WeightsException {
    return opener.open(model, choices);
  }

  /** The network that a model is, for which its weights need not be here. */
  Network network(String model) throws WeightsException {
    return net(model, Choices.NONE).network();
  }

  /**
   * A network as it was chosen.
   *
   * @param notes what to say of the choices
   */
  record Net(Network network, List<Phrase> notes) {}

  /** The network that a model is, as it was chosen; its weights need not be here. */
  Net net(String model, Choices choices) throws WeightsException {
    if (ResNetSpec.PRESETS.contains(model)) {
      return net(ResNetSpec.preset(model), choices);
    }
    Optional<KnownModel> known =
        catalog.known().stream()
            .filter(entry -> entry.id().equals(model) || entry.preset().equals(model))
            .findFirst();
    if (known.isPresent()) {
      return net(known.get().spec(), choices);
    }
    try (WeightedModel opened = opener.open(model, choices)) {
      return new Net(opened.network(), opened.notes());
    }
  }

  private static Net net(ResNetSpec spec, Choices choices) {
    Network network =
        Network.of(choices.stride() == null ? spec : spec.withStride(choices.stride()));
    return new Net(network, choices.idleIn(spec));
  }
}
