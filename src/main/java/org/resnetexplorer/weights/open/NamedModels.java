package org.resnetexplorer.weights.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.BundledModel;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.match.Answers;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.match.Match;
import org.resnetexplorer.weights.random.RandomWeights;
import org.resnetexplorer.weights.random.Untrained;
import org.resnetexplorer.weights.read.WeightsReader;

/** Models that have a name of their own instead of a file's: bundled, official and untrained. */
final class NamedModels {
  private static final Pattern RANDOM =
      Pattern.compile("([a-z0-9_]+):random(?:=(-?[0-9]{1,18})(,zero-init)?)?");
  private static final String ZERO_INIT = "zero-init";

  private final WeightsReader reader;
  private final ModelCatalog catalog;

  NamedModels(WeightsReader reader, ModelCatalog catalog) {
    this.reader = reader;
    this.catalog = catalog;
  }

  /**
   * The model of that name, opened; empty if no model has it.
   *
   * @throws WeightsException if its weights are not here, or can't be made
   */
  Optional<WeightedModel> find(String model) throws WeightsException {
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

  private WeightedModel bundled(BundledModel model) throws WeightsException {
    return FileModel.of(model.id(), model.open(reader), WeightedModel.Source.BUNDLED, Answers.NONE);
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
}
