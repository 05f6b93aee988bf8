package org.resnetexplorer.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.open.Choices;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which model, what its classes are called and what its file does not say: {@code --model}, {@code
 * --labels}, {@code --output} and those of {@link NetOptions}.
 */
public final class ModelOptions {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--labels", paramLabel = "FILE")
  private @Nullable Path labels;

  @Mixin private OutputOption output = new OutputOption();
  @Mixin private NetOptions net = new NetOptions();

  public String model() {
    return model.model();
  }

  public Optional<Path> labels() {
    return Optional.ofNullable(labels);
  }

  /** What was chosen of network and outputs. */
  public Choices choices() {
    return net.choices().withOutputs(output.output());
  }
}
