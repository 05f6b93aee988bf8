package org.resnetexplorer.weights.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.text.FileNames;
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
 * <p>{@code bundled} or {@code bundled50}; {@code resnet50} for official weights that were
 * downloaded before, {@code resnet50-v1}, {@code resnet50-v2} or {@code resnet50-2017} for one of
 * them; {@code resnet50:random} or {@code resnet50:random=7} for untrained weights, {@code
 * resnet50:random=7,zero-init} for untrained ones whose residual branches all start at zero; {@code
 * resnet:bottleneck,3-4-6-3,groups=32,width=4:random=7} for an untrained network of one's own
 * numbers ({@link Untrained}); else a file of weights.
 */
public final class ModelOpener {

  private static final Pattern RANDOM =
      Pattern.compile("([a-z0-9_]+):random(?:=(-?[0-9]{1,18})(,zero-init)?)?");
  private static final String ZERO_INIT = "zero-init";

  private final WeightsReader reader;
  private final ModelCatalog catalog;
  private final @Nullable KeptChoices kept;

  /** An opener of files and of the models of a catalogue, which remembers no choices. */
  public ModelOpener(WeightsReader reader, ModelCatalog catalog) {
    this(reader, catalog, null);
  }

  /**
   * An opener of files and of the models of a catalogue.
   *
   * @param kept remembers what a person chose for a file; null for nobody
   */
  public ModelOpener(WeightsReader reader, ModelCatalog catalog, @Nullable KeptChoices kept) {
    this.reader = reader;
    this.catalog = catalog;
    this.kept = kept;
  }

  /**
   * What was chosen for a file of weights before; nothing for all other models.
   *
   * @throws WeightsException if the file can't be read
   */
  public Choices kept(WeightsFile file) throws WeightsException {
    return kept == null ? Choices.NONE : kept.of(file.path());
  }

  /**
   * Remembers what was chosen for a file of weights.
   *
   * @throws WeightsException if the file can't be read
   * @throws IOException if it can't be kept
   */
  public void keep(WeightsFile file, Choices choices) throws WeightsException, IOException {
    if (kept != null) {
      kept.keep(file.path(), choices);
    }
  }

  /**
   * Opens a model; whoever asks closes it.
   *
   * @throws WeightsException if there is no such model, its weights are not here, or its file is
   *     refused
   */
  public WeightedModel open(String model) throws WeightsException {
    return open(model, Choices.NONE);
  }

  /**
   * Opens a model as a person chose it; whoever asks closes it.
   *
   * @throws WeightsException as {@link #open(String)}, or if a choice does not fit the model
   */
  public WeightedModel open(String model, Choices choices) throws WeightsException {
    Optional<WeightedModel> named = named(model);
    return named.isPresent() ? chosen(named.get(), choices) : file(pathOf(model), choices);
  }

  private static WeightedModel chosen(WeightedModel opened, Choices choices)
      throws WeightsException {
    boolean complete = false;
    try {
      WeightedModel chosen = opened.with(choices);
      complete = true;
      return chosen;
    } finally {
      if (!complete) {
        opened.close();
      }
    }
  }

  /** What has a name of its own instead of a file's. */
  private Optional<WeightedModel> named(String model) throws WeightsException {
    Optional<BundledModel> bundled = BundledModel.find(model);
    if (bundled.isPresent()) {
      return Optional.of(bundled(bundled.get()));
    }
    if (Untrained.isMeantBy(model)) {
      Untrained asked = Untrained.parse(model);
      return Optional.of(random(asked.id(), asked));
    }
    Matcher random = RANDOM.matcher(model);
    if (random.matches()) {
      Optional<ResNetSpec> spec = catalog.network(random.group(1));
      if (spec.isPresent()) {
        return Optional.of(random(spec.get(), random));
      }
    }
    List<KnownModel> versions = catalog.officialFor(model);
    if (!versions.isEmpty()) {
      return Optional.of(official(best(model, versions)));
    }
    Optional<KnownModel> known = catalog.find(model);
    return known.isPresent() ? Optional.of(official(known.get())) : Optional.empty();
  }

  /**
   * Opens a file of weights as a model.
   *
   * @throws WeightsException if the file is refused, or holds no ResNet this program can show
   */
  public WeightedModel file(Path path) throws WeightsException {
    return file(path, Choices.NONE);
  }

  /**
   * Opens a file of weights as a model, as a person chose it.
   *
   * @throws WeightsException as {@link #file(Path)}, or if a choice does not fit the model
   */
  public WeightedModel file(Path path, Choices choices) throws WeightsException {
    return file(path.toString(), table -> reader.open(path, table), choices);
  }

  /**
   * Opens a file that is known to hold weights as a model, as a person chose it.
   *
   * @throws WeightsException as {@link #file(Path)}, or if a choice does not fit the model
   */
  public WeightedModel file(WeightsFile file, Choices choices) throws WeightsException {
    return file(file.path().toString(), table -> reader.open(file, table), choices);
  }

  /** Reads a file's table of that key, or of null the one its trainer would take. */
  @FunctionalInterface
  private interface Tables {
    StateDict open(@Nullable String key) throws WeightsException;
  }

  /** The table that was asked for is one of the file's, or one of several nets in its table. */
  private static WeightedModel file(String id, Tables tables, Choices choices)
      throws WeightsException {
    String asked = choices.table();
    StateDict opened = tables.open(null);
    boolean several = opened.tables().size() > 1;
    boolean named = opened.tables().stream().anyMatch(table -> table.key().equals(asked));
    if (asked == null || !several && !named) {
      return chosen(
          matched(id, opened, WeightedModel.Source.FILE, choices.answers(asked)), choices);
    }
    opened.close();
    return chosen(
        matched(id, tables.open(asked), WeightedModel.Source.FILE, choices.answers(null)), choices);
  }

  private WeightedModel bundled(BundledModel model) throws WeightsException {
    return matched(model.id(), model.open(reader), WeightedModel.Source.BUNDLED, Answers.NONE);
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
    List<Phrase> notes = new ArrayList<>();
    if (asked.zeroInit()) {
      boolean normsFirst = asked.spec().family().order().isPreActivated();
      notes.add(Phrase.note(normsFirst ? ZERO_INIT + "-preact" : ZERO_INIT));
    }
    if (asked.spec().classes() == 1) {
      notes.add(Phrase.note("one-output"));
    }
    return new WeightedModel(
        id,
        network,
        RandomWeights.of(network, asked.seed(), asked.zeroInit()),
        Labels.none(),
        UsualRecipes.of(network.spec()),
        OutputMeaning.usual(asked.spec().classes()),
        "",
        WeightedModel.Source.RANDOM,
        null,
        notes);
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
          OutputMeaning.SOFTMAX,
          known.accuracy() + " %",
          WeightedModel.Source.CACHED,
          null,
          List.of());
    }
  }

  private static WeightedModel matched(
      String id, StateDict opened, WeightedModel.Source source, Answers answers)
      throws WeightsException {
    try (Closing weights = new Closing(opened)) {
      WeightedModel model = FileModel.of(id, opened, source, answers);
      weights.keep();
      return model;
    }
  }

  private static Path pathOf(String model) throws WeightsException {
    try {
      Path path = Path.of(model);
      if (Files.exists(path) || path.getNameCount() > 1 || model.contains(".")) {
        return path;
      }
    } catch (InvalidPathException e) {
      boolean hidden = FileNames.ofThisProcess().hides(model);
      throw Refusal.because(e, hidden ? "hiddenname" : "unknownmodel", Place.NOWHERE, model);
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
