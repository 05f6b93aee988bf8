package org.resnetexplorer.app.state;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.FileReading;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsFile;

/**
 * The model the window shows.
 *
 * @param request what opens it again
 * @param sizes for the input this model takes
 * @param recipe how pictures become its input
 * @param outputs what the numbers of the last layer mean
 * @param reading how the file was read that it comes from; null if it comes from none
 * @param notes what to say beside it: what was assumed, what else is in the file
 */
public record OpenModel(
    ModelRequest request,
    String name,
    Network network,
    ShapesAndCosts sizes,
    Labels labels,
    Preprocess recipe,
    OutputMeaning outputs,
    WeightedModel.Source source,
    @Nullable FileReading reading,
    List<Phrase> notes) {
  public OpenModel {
    notes = List.copyOf(notes);
  }

  /** What a person said of it that no file tells. */
  public Choices choices() {
    Choices said = request.choices();
    return said == null ? Choices.NONE : said;
  }

  /** What it was opened by: {@code bundled}, {@code resnet50:random}, a path. */
  public String argument() {
    return request.argument();
  }

  /** The file or folder that its weights come from, however it was asked for; null for none. */
  public @Nullable Path file() {
    if (source != WeightedModel.Source.FILE) {
      return null;
    }
    WeightsFile recognised = request.recognised();
    return recognised == null ? Path.of(argument()) : recognised.path();
  }

  /** Whether each output stands for a class. */
  public boolean hasClasses() {
    return outputs.isOfClasses(network.outputs());
  }

  /**
   * What an output is called in the language of the window: as its class, or by its number if
   * nobody knows.
   */
  public String nameOf(int output, Messages messages) {
    return labels
        .find(output, messages)
        .orElseGet(() -> messages.text(hasClasses() ? "app.class" : "app.output", output));
  }

  /** Whether the weights were made up from a seed, so that the answers mean nothing. */
  public boolean isUntrained() {
    return source == WeightedModel.Source.RANDOM;
  }
}
