package org.resnetexplorer.weights.open;

import com.google.gson.JsonArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.SpecException;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;

/**
 * What a file of weights says of its model beside the tensors: {@code labels} (a JSON array, or the
 * name of a list that this program has), {@code preprocess}, {@code output}, {@code architecture}
 * (as {@link SpecText} writes it) and {@code accuracy}. Files that this program saves have all of
 * it; nobody else owes it any.
 */
public final class ModelMetadata {

  static final String LABELS = "labels";
  private static final String PREPROCESS = "preprocess";
  private static final String OUTPUT = "output";
  private static final String ARCHITECTURE = "architecture";
  private static final String ACCURACY = "accuracy";

  /** Tells other readers that these are PyTorch's names and layouts. */
  private static final String FORMAT = "format";

  private static final String PYTORCH = "pt";
  private static final int MOST_WIDTH = 4096;
  private static final int LONGEST_ARCHITECTURE = 1000;

  /** What is assumed of a network that nothing is said of. */
  private static final Set<String> OF_NETWORKS =
      Set.of(
          "weights.note.stride",
          "weights.note.stride-first",
          "weights.note.stem-pool",
          "weights.note.stem-no-pool",
          "weights.note.head-activation",
          "weights.note.head-no-activation",
          "weights.note.padded",
          "weights.note.dilation-open",
          "weights.note.group-norm");

  private final Map<String, String> written;

  ModelMetadata(Map<String, String> written) {
    this.written = written;
  }

  /** All that is known of a model, to be written beside its tensors. */
  public static Map<String, String> of(WeightedModel model) {
    Map<String, String> written = new LinkedHashMap<>();
    written.put(FORMAT, PYTORCH);
    written.put(ARCHITECTURE, SpecText.of(model.spec()));
    written.put(PREPROCESS, model.recipe().toString());
    written.put(OUTPUT, model.outputs().word());
    if (!model.labels().names().isEmpty()) {
      JsonArray names = new JsonArray();
      model.labels().names().forEach(names::add);
      written.put(LABELS, names.toString());
    }
    if (!model.accuracy().isEmpty()) {
      written.put(ACCURACY, model.accuracy());
    }
    return written;
  }

  Optional<String> labels() {
    return Optional.ofNullable(written.get(LABELS));
  }

  String accuracy() {
    return FileText.shown(written.getOrDefault(ACCURACY, ""));
  }

  Optional<OutputMeaning> outputs() {
    return OutputMeaning.of(written.getOrDefault(OUTPUT, ""));
  }

  boolean hasRecipe() {
    return written.containsKey(PREPROCESS);
  }

  /** The recipe, if it can be read; else that it cannot is noted. */
  Optional<Preprocess> recipe(List<Phrase> notes) {
    String text = written.get(PREPROCESS);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Preprocess.parse(text));
    } catch (PictureException e) {
      notes.add(Phrase.note("recipe-unread", text));
      return Optional.empty();
    }
  }

  /**
   * The network that the file names, if it has just the tensors of the one that was found by them;
   * they differ in what no tensor tells, such as the place of a stride.
   */
  Optional<Network> network(Network found) {
    String text = written.get(ARCHITECTURE);
    if (text == null || text.length() > LONGEST_ARCHITECTURE) {
      return Optional.empty();
    }
    try {
      ResNetSpec spec = SpecText.parse(text);
      // Compared first, so that no words of a file make a network of a million layers.
      return isSized(spec, found.spec())
          ? Optional.of(Network.of(spec)).filter(said -> said.stateDict().equals(found.stateDict()))
          : Optional.empty();
    } catch (SpecException | ArithmeticException e) {
      // Words that are none, or numbers whose products no network can count.
      return Optional.empty();
    }
  }

  private static boolean isSized(ResNetSpec said, ResNetSpec found) {
    return said.block() == found.block()
        && said.depths().equals(found.depths())
        && said.classes() == found.classes()
        && said.stemChannels() == found.stemChannels()
        && said.groups() == found.groups()
        && (said.widthPerGroup() == found.widthPerGroup() || isPruned(said));
  }

  /** A share of a width may be another width; the tensors are compared after this. */
  private static boolean isPruned(ResNetSpec said) {
    return said.family().inner().isThere() && said.widthPerGroup() <= MOST_WIDTH;
  }

  /** Whether a note is of something that the network's own word says. */
  static boolean isOfNetwork(Phrase note) {
    return OF_NETWORKS.contains(note.key());
  }
}
