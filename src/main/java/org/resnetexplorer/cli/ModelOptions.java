package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model, and what its classes are called: {@code --model}, {@code --labels}. */
final class ModelOptions {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--labels", paramLabel = "FILE")
  private @Nullable Path labels;

  String model() {
    return model.model();
  }

  Optional<Path> labels() {
    return Optional.ofNullable(labels);
  }
}
