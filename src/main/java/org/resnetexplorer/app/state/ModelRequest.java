package org.resnetexplorer.app.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.StridePlacement;

/**
 * A model as a person asked for it.
 *
 * @param argument {@code bundled}, {@code resnet50:random}, {@code resnet50-v2}, a path
 * @param labels a file of class names to use; null for the model's own
 * @param stride where a Bottleneck halves the resolution, which no file of weights tells; null for
 *     what the model says
 */
public record ModelRequest(
    String argument, @Nullable Path labels, @Nullable StridePlacement stride) {

  /** With the model's own class names and its own stride. */
  public static ModelRequest of(String argument) {
    return new ModelRequest(argument, null, null);
  }

  public ModelRequest withLabels(Path file) {
    return new ModelRequest(argument, file, stride);
  }

  /** With the stride elsewhere. */
  public ModelRequest withStride(StridePlacement placement) {
    return new ModelRequest(argument, labels, placement);
  }
}
