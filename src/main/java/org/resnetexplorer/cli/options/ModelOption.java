package org.resnetexplorer.cli.options;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import picocli.CommandLine.Option;

/** Which model: {@code --model}. */
public final class ModelOption {
  public static final String DEFAULT = ModelCatalog.BUNDLED;

  @Option(names = "--model", paramLabel = "MODEL")
  private @Nullable String model;

  public String model() {
    return model == null ? DEFAULT : model;
  }

  /** What was named; null if nothing was. */
  public @Nullable String named() {
    return model;
  }
}
