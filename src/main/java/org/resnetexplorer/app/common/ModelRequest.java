package org.resnetexplorer.app.common;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.StridePlacement;

/**
 * A model as a person asked for it.
 *
 * @param argument {@code bundled}, {@code resnet50:random}, {@code resnet50-v2}, a path
 * @param labels a file of class names to use; null for the model's own
 * @param stride where a Bottleneck halves the resolution, which no file of weights tells
 */
public record ModelRequest(String argument, @Nullable Path labels, StridePlacement stride) {

  /** With the model's own class names, and the stride where torchvision puts it. */
  public static ModelRequest of(String argument) {
    return new ModelRequest(argument, null, StridePlacement.MIDDLE_3X3);
  }

  public ModelRequest withLabels(Path file) {
    return new ModelRequest(argument, file, stride);
  }

  /** With the stride in the other of the two places. */
  public ModelRequest withOtherStride() {
    StridePlacement other =
        stride == StridePlacement.MIDDLE_3X3
            ? StridePlacement.FIRST_1X1
            : StridePlacement.MIDDLE_3X3;
    return new ModelRequest(argument, labels, other);
  }
}
