package org.resnetexplorer.weights.open;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.BundledModel;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.match.Answers;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.match.Match;
import org.resnetexplorer.weights.random.RandomWeights;
import org.resnetexplorer.weights.random.Untrained;
import org.resnetexplorer.weights.read.WeightsFile;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * Opens a model by what a person writes for it.
 *
 * <p>{@code bundled}; {@code resnet50} for official weights that were downloaded before, {@code
 * resnet50-v1}, {@code resnet50-v2} or {@code resnet50-2017} for one of them; {@code
 * resnet50:random} or {@code resnet50:random=7} for untrained weights, {@code
 * resnet50:random=7,zero-init} for untrained ones whose residual branches all start at zero; {@code
 * resnet:bottleneck,3-4-6-3,groups=32,width=4:random=7} for an untrained network of one's own
 * numbers ({@link Untrained}); else a file of weights.
 */
public final class ModelOpener {

  private static final Pattern RANDOM =
      Pattern.compile("([a-z0-9_]+):random(?:=(-?[0-9]{1,18})(,zero-init)?)?");
  private static final String ZERO_INIT = "zero-init";
  private static final String LABELS = "labels";
  private static final String PREPROCESS = "preprocess";
  private static final String ACCURACY = "accuracy";
  private static final int IMAGENET_CLASSES = 1000;
  private static final int CIFAR_CLASSES = 10;

  private final WeightsReader reader;
  private final ModelCatalog catalog;

  /** An opener of files and of the models of a catalogue. */
  public ModelOpener(WeightsReader reader, ModelCatalog catalog) {
    this.reader = reader;
    this.catalog = catalog;
  }

  /**
   * Opens a model; whoever asks closes it.
   *
   * @throws WeightsException if there is no such model, its weights are not here, or its file is
   *     refused
   */
  public WeightedModel open(String model) throws WeightsException {
    if (model.equals(ModelCatalog.BUNDLED)) {
      return bundled();
    }
    if (Untrained.isMeantBy(model)) {
      Untrained asked = Untrained.parse(model);
      return random(asked.id(), asked);
    }
    Matcher random = RANDOM.matcher(model);
    if (random.matches()) {
      Optional<ResNetSpec> spec = catalog.network(random.group(1));
      if (spec.isPresent()) {
        return random(spec.get(), random);
      }
    }
    List<KnownModel> versions = catalog.officialFor(model);
    if (!versions.isEmpty()) {
      return official(best(model, versions));
    }
    Optional<KnownModel> known = catalog.find(model);
    return known.isPresent() ? official(known.get()) : file(pathOf(model));
  }

  /**
   * Opens a file of weights as a model.
   *
   * @throws WeightsException if the file is refused, or holds no ResNet this program can show
   */
  public WeightedModel file(Path path) throws WeightsException {
    return matched(path.toString(), reader.open(path), WeightedModel.Source.FILE);
  }

  /**
   * Opens a file that is known to hold weights as a model.
   *
   * @throws WeightsException as {@link #file(Path)}
   */
  public WeightedModel file(WeightsFile file) throws WeightsException {
    return matched(file.path().toString(), reader.open(file), WeightedModel.Source.FILE);
  }

  private WeightedModel bundled() throws WeightsException {
    return matched(ModelCatalog.BUNDLED, BundledModel.open(reader), WeightedModel.Source.BUNDLED);
  }

  private static WeightedModel random(ResNetSpec spec, Matcher asked) throws WeightsException {
    long seed = asked.group(2) == null ? 0 : Long.parseLong(asked.group(2));
    boolean zeroInit = asked.group(3) != null;
    String id = asked.group(1) + ":random=" + seed + (zeroInit ? asked.group(3) : "");
    return random(id, new Untrained(spec, zeroInit, seed));
  }

  private static WeightedModel random(String id, Untrained asked) throws WeightsException {
    Network network = Network.of(asked.spec());
    if (network.parameters() > Untrained.MOST_PARAMETERS) {
      throw Refusal.of(
          "architecture.large", Place.NOWHERE, network.parameters(), Untrained.MOST_PARAMETERS);
    }
    return new WeightedModel(
        id,
        network,
        RandomWeights.of(network, asked.seed(), asked.zeroInit()),
        Labels.none(),
        usualRecipe(asked.spec()),
        "",
        WeightedModel.Source.RANDOM,
        asked.zeroInit() ? List.of(Phrase.note(ZERO_INIT)) : List.of());
  }

  /** The first that is here; a damaged one only if there is no other, so that it is told. */
  private static KnownModel best(String preset, List<KnownModel> versions) throws WeightsException {
    for (KnownModel.State state : List.of(KnownModel.State.CACHED, KnownModel.State.DAMAGED)) {
      for (KnownModel version : versions) {
        if (version.state() == state) {
          return version;
        }
      }
    }
    throw Refusal.of("notcached", Place.NOWHERE, preset, preset);
  }

  private WeightedModel official(KnownModel known) throws WeightsException {
    if (known.state() == KnownModel.State.NOT_DOWNLOADED) {
      throw Refusal.of("notcached", Place.NOWHERE, known.id(), known.preset());
    }
    try (Closing weights = new Closing(reader.open(catalog.cache().verified(known)))) {
      Match match = ArchitectureMatcher.match(weights.get().tensors());
      return new WeightedModel(
          known.id(),
          match.network(),
          match.stripped(weights.keep()),
          Labels.imagenet(),
          known.recipe(),
          known.accuracy() + " %",
          WeightedModel.Source.CACHED,
          List.of());
    }
  }

  private WeightedModel matched(String id, StateDict opened, WeightedModel.Source source)
      throws WeightsException {
    try (Closing weights = new Closing(opened)) {
      ModelHints hints =
          source == WeightedModel.Source.FILE
              ? ModelHints.of(opened, Path.of(id))
              : ModelHints.NONE;
      Match match =
          ArchitectureMatcher.match(opened.tensors(), Answers.NONE.orStride(hints.stride()));
      Map<String, String> metadata = opened.metadata();
      List<Phrase> notes = new ArrayList<>();
      Labels labels = labels(opened, hints.classes(), match.spec(), source, notes);
      notes.addAll(hints.notes());
      if (source == WeightedModel.Source.FILE) {
        if (match.spec().family().stem().isSmall()) {
          notes.add(Phrase.note("small"));
        }
        notes.addAll(match.notes());
      }
      Preprocess recipe = recipe(metadata, match.spec(), notes);
      if (!opened.ignored().isEmpty()) {
        notes.add(Phrase.note("also", String.join(", ", opened.ignored())));
      }
      return new WeightedModel(
          id,
          match.network(),
          match.stripped(weights.keep()),
          labels,
          recipe,
          FileText.shown(metadata.getOrDefault(ACCURACY, "")),
          source,
          notes);
    }
  }

  /** What the file says of it, if that can be read; nobody owes this program such a line. */
  private static Preprocess recipe(
      Map<String, String> metadata, ResNetSpec spec, List<Phrase> notes) {
    String written = metadata.get(PREPROCESS);
    if (written != null) {
      try {
        return Preprocess.parse(written);
      } catch (PictureException e) {
        notes.add(Phrase.note("recipe-unread", written));
      }
    }
    return usualRecipe(spec);
  }

  private static Preprocess usualRecipe(ResNetSpec spec) {
    return spec.family().stem().isSmall() ? Preprocess.CIFAR : Preprocess.IMAGENET_V1;
  }

  private static Labels labels(
      StateDict weights,
      @Nullable ClassNames given,
      ResNetSpec spec,
      WeightedModel.Source source,
      List<Phrase> notes) {
    int classes = spec.classes();
    String written = weights.metadata().get(LABELS);
    if (written != null) {
      Labels.Origin origin =
          source == WeightedModel.Source.BUNDLED ? Labels.Origin.BUNDLED : Labels.Origin.FILE;
      try {
        Labels labels = Labels.fromMetadata(written, LABELS, origin);
        if (labels.names().size() == classes) {
          return labels;
        }
        notes.add(Phrase.note("labels-count", labels.names().size(), classes));
        return Labels.none();
      } catch (WeightsException e) {
        notes.add(Phrase.note("labels-unread", written));
      }
    }
    if (given == null || classes == 0) {
      return assumed(spec, notes);
    }
    if (given.names().size() != classes) {
      notes.add(Phrase.note("labels-count", given.names().size(), classes));
      return assumed(spec, notes);
    }
    return new Labels(given.names(), Labels.Origin.FILE);
  }

  private static Labels assumed(ResNetSpec spec, List<Phrase> notes) {
    if (spec.classes() == IMAGENET_CLASSES) {
      notes.add(Phrase.note("labels-assumed"));
      return Labels.imagenet();
    }
    if (spec.classes() == CIFAR_CLASSES && spec.family().stem().isSmall()) {
      notes.add(Phrase.note("labels-cifar"));
      return Labels.cifar10();
    }
    return Labels.none();
  }

  private static Path pathOf(String model) throws WeightsException {
    try {
      Path path = Path.of(model);
      if (Files.exists(path) || path.getNameCount() > 1 || model.contains(".")) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw Refusal.because(e, "unknownmodel", Place.NOWHERE, model);
    }
    throw Refusal.of("unknownmodel", Place.NOWHERE, model);
  }

  /** Closes what it holds at the end of a block, unless the block decided to keep it. */
  private static final class Closing implements AutoCloseable {

    private final StateDict held;
    private boolean kept;

    Closing(StateDict held) {
      this.held = held;
    }

    StateDict get() {
      return held;
    }

    StateDict keep() {
      kept = true;
      return held;
    }

    @Override
    public void close() {
      if (!kept) {
        held.close();
      }
    }
  }
}
