package org.resnetexplorer.app.state;

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
 * @param choices what no file of weights tells, as far as the person said it
 */
public record ModelRequest(
    String argument, @Nullable WeightsFile recognised, @Nullable Path labels, Choices choices) {

  /** With the model's own class names, and what is assumed of it. */
  public static ModelRequest of(String argument) {
    return new ModelRequest(argument, null, null, Choices.NONE);
  }

  /** The model in a file of weights. */
  public static ModelRequest of(WeightsFile file) {
    return new ModelRequest(file.path().toString(), file, null, Choices.NONE);
  }

  /** Opens it; whoever asks closes it. */
  WeightedModel open(ModelOpener opener) throws WeightsException {
    return recognised == null ? opener.open(argument, choices) : opener.file(recognised, choices);
  }

  public ModelRequest withLabels(Path file) {
    return new ModelRequest(argument, recognised, file, choices);
  }

  /** With other answers to what no file tells. */
  public ModelRequest withChoices(Choices other) {
    return new ModelRequest(argument, recognised, labels, other);
  }
}
