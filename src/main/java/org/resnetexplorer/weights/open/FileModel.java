package org.resnetexplorer.weights.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.match.Answers;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.match.Match;

/**
 * Makes a model of a table of weights: which network it is; and of its classes, pictures and
 * outputs what the file says, else what stands beside it, else what is usual for its kind, which is
 * noted.
 */
final class FileModel {

  private static final int IMAGENET_CLASSES = 1000;
  private static final int CIFAR_CLASSES = 10;
  private static final int COLOURS = 3;

  private final StateDict opened;
  private final WeightedModel.Source source;
  private final ModelMetadata metadata;
  private final ModelHints hints;
  private final Match match;
  private final Network network;
  private final boolean networkSaid;
  private final List<Phrase> notes = new ArrayList<>();

  private FileModel(String id, StateDict opened, WeightedModel.Source source, Answers answers)
      throws WeightsException {
    this.opened = opened;
    this.source = source;
    this.metadata = new ModelMetadata(opened.metadata());
    this.hints = isFile() ? ModelHints.of(opened, Path.of(id)) : ModelHints.NONE;
    this.match = ArchitectureMatcher.match(opened.tensors(), answers.orStride(hints.stride()));
    Optional<Network> said =
        metadata
            .network(match.network())
            .filter(same -> answers.stemPool() == null && answers.headActivation() == null)
            .map(same -> dilated(same, answers.dilation()))
            .map(same -> grouped(same, answers.normGroups()));
    this.networkSaid = said.isPresent();
    this.network = said.orElse(match.network());
  }

  /** Of what the file says of itself a person may want the dilation otherwise. */
  private static Network dilated(Network of, @Nullable Dilation said) {
    return said == null || !of.spec().canDilate() ? of : Network.of(of.spec().withDilation(said));
  }

  /** And the groups of its norms. */
  private static Network grouped(Network of, @Nullable Integer said) {
    return said == null || !of.spec().normGroups().contains(said)
        ? of
        : Network.of(of.spec().withNorm(new Norm(said)));
  }

  /**
   * The model of an opened file, which is closed with it, or at once if it is refused.
   *
   * @param id the path of the file, or what else to ask for
   * @param answers what a person says of the network
   * @throws WeightsException if it is no ResNet this program can show
   */
  static WeightedModel of(String id, StateDict opened, WeightedModel.Source source, Answers answers)
      throws WeightsException {
    try (Closing weights = new Closing(opened)) {
      WeightedModel model = new FileModel(id, opened, source, answers).model(id);
      weights.keep();
      return model;
    }
  }

  private WeightedModel model(String id) {
    Labels labels = labels();
    notes.addAll(labels.notes());
    notes.addAll(hints.notes());
    Preprocess recipe = recipe();
    if (isFile()) {
      match.notes().stream()
          .filter(note -> !(networkSaid && ModelMetadata.isOfNetwork(note)))
          .forEach(notes::add);
    }
    OutputMeaning outputs = outputs();
    noteTables();
    noteRest();
    return new WeightedModel(
        id,
        network,
        match.stripped(opened),
        labels,
        recipe,
        outputs,
        metadata.accuracy(),
        source,
        isFile() ? FileReading.of(match, opened.tables(), networkSaid) : null,
        notes);
  }

  private boolean isFile() {
    return source == WeightedModel.Source.FILE;
  }

  /** Which of several was opened, and what each is for. */
  private void noteTables() {
    List<TableInfo> tables = opened.tables();
    tables.stream()
        .filter(table -> table.chosen() && tables.size() > 1)
        .forEach(
            table ->
                notes.add(
                    Phrase.note(
                        "tables",
                        tables.stream().map(TableInfo::key).collect(Collectors.joining(", ")),
                        table.key(),
                        table.purpose())));
  }

  private void noteRest() {
    List<String> tables = opened.tables().stream().map(TableInfo::key).toList();
    List<String> others = opened.ignored().stream().filter(key -> !tables.contains(key)).toList();
    if (!others.isEmpty()) {
      notes.add(Phrase.listed("also", others));
    }
    if (!opened.shut().isEmpty()) {
      notes.add(Phrase.listed("shut", opened.shut().stream().map(Shut::text).toList()));
    }
  }

  private Preprocess recipe() {
    int channels = network.spec().family().stem().channels();
    Preprocess recipe = metadata.recipe(notes).orElseGet(this::unwritten).withChannels(channels);
    int filled = recipe.normalisation().channels();
    if (filled < channels) {
      notes.add(Phrase.note("channels", channels, filled));
    }
    return recipe;
  }

  /** Where the file has no line about it. */
  private Preprocess unwritten() {
    Preprocess usual = UsualRecipes.of(network.spec(), match.spelling());
    if (!hints.recipe().isNone()) {
      Preprocess told = hints.recipe().applyTo(usual);
      notes.add(Phrase.note("recipe-told", hints.recipe().source(), told.toString()));
      return told;
    }
    if (isFile() && !metadata.hasRecipe()) {
      String key =
          UsualRecipes.isOfSpelling(network.spec(), match.spelling())
              ? "recipe-spelling"
              : "recipe-assumed";
      notes.add(Phrase.note(key, usual.toString(), match.spelling().title()));
    }
    return usual;
  }

  private OutputMeaning outputs() {
    ResNetSpec spec = network.spec();
    if (spec.family().isTrunk()) {
      return OutputMeaning.FEATURES;
    }
    Optional<OutputMeaning> said = metadata.outputs();
    if (said.isEmpty() && spec.classes() == 1) {
      notes.add(Phrase.note("one-output"));
    }
    return said.orElse(OutputMeaning.usual(spec.classes()));
  }

  private Labels labels() {
    Optional<String> written = metadata.labels();
    if (written.isPresent()) {
      try {
        return counted(Labels.fromMetadata(written.get(), ModelMetadata.LABELS, origin()));
      } catch (WeightsException e) {
        notes.add(Phrase.note("labels-unread", written.get()));
      }
    }
    ClassNames given = hints.classes();
    if (given == null || network.spec().family().isTrunk()) {
      return assumedLabels();
    }
    return counted(new Labels(given.names(), Labels.Origin.FILE));
  }

  private Labels.Origin origin() {
    return source == WeightedModel.Source.BUNDLED ? Labels.Origin.BUNDLED : Labels.Origin.FILE;
  }

  /** Names of other classes than the network has are of no use. */
  private Labels counted(Labels labels) {
    int classes = network.spec().classes();
    if (labels.names().size() == classes) {
      return labels;
    }
    notes.add(Phrase.note("labels-count", labels.names().size(), classes));
    return Labels.none();
  }

  private Labels assumedLabels() {
    ResNetSpec spec = network.spec();
    boolean coloured = spec.family().stem().channels() == COLOURS;
    if (spec.classes() == IMAGENET_CLASSES && coloured) {
      notes.add(Phrase.note("labels-assumed"));
      return Labels.imagenet();
    }
    if (spec.classes() == CIFAR_CLASSES && spec.family().stem().isSmall() && coloured) {
      notes.add(Phrase.note("labels-cifar"));
      return Labels.cifar10();
    }
    return Labels.none();
  }
}
