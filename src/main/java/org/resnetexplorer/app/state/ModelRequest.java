package org.resnetexplorer.app.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.StridePlacement;
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
 * @param stride where a Bottleneck halves the resolution, which no file of weights tells; null for
 *     what the model says
 */
public record ModelRequest(
    String argument,
    @Nullable WeightsFile recognised,
    @Nullable Path labels,
    @Nullable StridePlacement stride) {

  /** With the model's own class names and its own stride. */
  public static ModelRequest of(String argument) {
    return new ModelRequest(argument, null, null, null);
  }

  /** The model in a file of weights. */
  public static ModelRequest of(WeightsFile file) {
    return new ModelRequest(file.path().toString(), file, null, null);
  }

  /** Opens it; whoever asks closes it. */
  WeightedModel open(ModelOpener opener) throws WeightsException {
    return recognised == null ? opener.open(argument) : opener.file(recognised, Choices.NONE);
  }

  public ModelRequest withLabels(Path file) {
    return new ModelRequest(argument, recognised, file, stride);
  }

  /** With the stride elsewhere. */
  public ModelRequest withStride(StridePlacement placement) {
    return new ModelRequest(argument, recognised, labels, placement);
  }
}
