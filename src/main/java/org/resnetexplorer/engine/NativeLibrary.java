package org.resnetexplorer.engine;

import java.util.List;
import java.util.Locale;

/**
 * Looks for PyTorch's native jars on the class path before DJL does: with one missing, DJL would
 * try to download it and fail with a text about the network.
 */
final class NativeLibrary {
  private static final List<String> RESOURCES =
      List.of("native/lib/pytorch.properties", "jnilib/pytorch.properties");

  private NativeLibrary() {}

  static void requirePresent(ClassLoader loader) throws EngineException {
    if (System.getProperty("PYTORCH_LIBRARY_PATH") != null) {
      return;
    }
    for (String resource : RESOURCES) {
      if (loader.getResource(resource) == null) {
        throw new EngineException("engine.missing", List.of(system()), "no " + resource);
      }
    }
  }

  /** Operating system and processor, as a person would name them: {@code Linux, amd64}. */
  static String system() {
    return System.getProperty("os.name")
        + ", "
        + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
  }
}
