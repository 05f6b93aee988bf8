package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;

/**
 * A network with its weights and all that is needed to use it on a picture. Closing it closes the
 * weights.
 *
 * @param id what to ask for to get it again: {@code bundled}, {@code resnet50-v2}, {@code
 *     resnet50:random=7} or the path of a file
 * @param network the network, built once for whoever uses the model
 * @param weights its state dict under the network's names
 * @param labels what its classes are called
 * @param recipe how a picture is made ready for it
 * @param outputs what the numbers of the last layer mean
 * @param accuracy how often it is right, as its makers say; may be empty
 * @param source where the weights come from
 * @param reading how the file was read that they come from; null if they come from none
 * @param notes what to tell beside it: assumed class names, further contents of the file
 */
public record WeightedModel(
    String id,
    Network network,
    StateDict weights,
    Labels labels,
    Preprocess recipe,
    OutputMeaning outputs,
    String accuracy,
    Source source,
    @Nullable FileReading reading,
    List<Phrase> notes)
    implements AutoCloseable {

  /** Where weights come from. */
  public enum Source {
    /** Inside this program. */
    BUNDLED,
    /** A file of the user's. */
    FILE,
    /** Made up from a seed; untrained. */
    RANDOM,
    /** Official weights, downloaded before. */
    CACHED
  }

  /** Copies the notes. */
  public WeightedModel {
    notes = List.copyOf(notes);
  }

  /** The numbers of the network. */
  public ResNetSpec spec() {
    return network.spec();
  }

  /** Whether its weights are random, so that what it says means nothing. */
  public boolean isUntrained() {
    return source == Source.RANDOM;
  }

  /** Whether each output stands for a class. */
  public boolean hasClasses() {
    return outputs.isOfClasses(network.outputs());
  }

  /**
   * The same model with other class names.
   *
   * @throws WeightsException if there are not as many names as the network has classes
   */
  public WeightedModel withLabels(Labels other) throws WeightsException {
    if (other.names().size() != spec().classes()) {
      throw Refusal.of("labels.count", Place.NOWHERE, other.names().size(), spec().classes());
    }
    List<Phrase> told =
        Stream.concat(
                notes.stream().filter(note -> !note.key().startsWith("weights.note.labels-")),
                other.notes().stream())
            .toList();
    return new WeightedModel(
        id, network, weights, other, recipe, outputs, accuracy, source, reading, told);
  }

  /** The same model for pictures prepared in another way. */
  public WeightedModel withRecipe(Preprocess other) {
    return new WeightedModel(
        id, network, weights, labels, other, outputs, accuracy, source, reading, notes);
  }

  /**
   * The same model as a person chose it, as far as that needs no look into its file.
   *
   * @throws WeightsException if a choice does not fit it
   */
  public WeightedModel with(Choices choices) throws WeightsException {
    return Chosen.of(this, choices);
  }

  /** The same model with its Bottlenecks' stride elsewhere, which no file of weights tells. */
  public WeightedModel withStride(StridePlacement placement) {
    if (placement == spec().stride()) {
      return this;
    }
    List<Phrase> others =
        notes.stream().filter(note -> !note.key().equals("weights.note.stride")).toList();
    Network moved = Network.of(spec().withStride(placement));
    return new WeightedModel(
        id, moved, weights, labels, recipe, outputs, accuracy, source, reading, others);
  }

  @Override
  public void close() {
    weights.close();
  }
}
