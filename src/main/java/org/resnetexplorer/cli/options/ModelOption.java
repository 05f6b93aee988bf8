package org.resnetexplorer.cli.options;

import org.resnetexplorer.weights.catalogue.ModelCatalog;
import picocli.CommandLine.Option;

/** Which model: {@code --model}. */
public final class ModelOption {
  public static final String DEFAULT = ModelCatalog.BUNDLED;

  @Option(names = "--model", paramLabel = "MODEL")
  private String model = DEFAULT;

  public String model() {
    return model;
  }
}
