package org.resnetexplorer.app.state;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsFile;

/**
 * A model as a person asked for it.
 *
 * @param argument {@code bundled}, {@code resnet50:random}, {@code resnet50-v2}, a path
 * @param recognised the file of weights that {@code argument} is the path of, if somebody has
 *     looked into it already; else null
 * @param labels a file of class names to use; null for the model's own
 * @param choices what no file of weights tells, as far as the person said it; null for what was
 *     said of the file before
 */
public record ModelRequest(
    String argument, @Nullable WeightsFile recognised, @Nullable Path labels, Choices choices) {

  /** With the model's own class names, and what is assumed of it. */
  public static ModelRequest of(String argument) {
    return new ModelRequest(argument, null, null, null);
  }

  /** The model in a file of weights. */
  public static ModelRequest of(WeightsFile file) {
    return new ModelRequest(file.path().toString(), file, null, null);
  }

  /** Opens it; whoever asks closes it. */
  WeightedModel open(ModelOpener opener) throws WeightsException {
    Choices said = choices == null ? Choices.NONE : choices;
    return recognised == null ? opener.open(argument, said) : opener.file(recognised, said);
  }

  /** The same with what was said of the file before, where nothing is said now. */
  ModelRequest settled(ModelOpener opener) throws WeightsException {
    boolean remembered = choices == null && recognised != null;
    return remembered ? withChoices(opener.kept(recognised)) : this;
  }

  /**
   * Remembers what is said of the file.
   *
   * @throws IOException if it can't be kept
   */
  void keepChoices(ModelOpener opener) throws WeightsException, IOException {
    if (recognised != null && choices != null) {
      opener.keep(recognised, choices);
    }
  }

  public ModelRequest withLabels(Path file) {
    return new ModelRequest(argument, recognised, file, choices);
  }

  /** With other answers to what no file tells. */
  public ModelRequest withChoices(Choices other) {
    return new ModelRequest(argument, recognised, labels, other);
  }
}
