package org.resnetexplorer.cli;

import org.resnetexplorer.weights.catalogue.ModelCatalog;
import picocli.CommandLine.Option;

/** Which model: {@code --model}. */
final class ModelOption {
  static final String DEFAULT = ModelCatalog.BUNDLED;

  @Option(names = "--model", paramLabel = "MODEL")
  private String model = DEFAULT;

  String model() {
    return model;
  }
}
