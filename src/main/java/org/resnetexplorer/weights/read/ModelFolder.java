package org.resnetexplorer.weights.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder as Hugging Face's libraries save a model: its file of weights has one of a few names.
 */
final class ModelFolder {

  private static final List<String> NAMES =
      List.of(
          "model.safetensors",
          "model.safetensors.index.json",
          "pytorch_model.bin",
          "pytorch_model.bin.index.json");

  private ModelFolder() {}

  /** The file of weights in a folder that has one; else the path itself. */
  static Path weights(Path path) {
    if (Files.isDirectory(path)) {
      for (String name : NAMES) {
        if (Files.isRegularFile(path.resolve(name))) {
          return path.resolve(name);
        }
      }
    }
    return path;
  }
}
