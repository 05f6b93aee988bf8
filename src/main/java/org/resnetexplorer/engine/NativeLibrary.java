package org.resnetexplorer.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PyTorch's native library: whether it is here, and loading it ahead of DJL. */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  private static final List<String> RESOURCES =
      List.of("native/lib/pytorch.properties", "jnilib/pytorch.properties");

  /** Names the folder where the library lies unpacked; where it is not set, DJL unpacks it. */
  private static final String FOLDER = "PYTORCH_LIBRARY_PATH";

  private static final String LIBRARY = "torch_cpu";

  private NativeLibrary() {}

  /**
   * Looks for the native jars on the class path before DJL does: with one missing, DJL would try to
   * download it and fail with a text about the network.
   */
  static void requirePresent(ClassLoader loader) throws EngineException {
    if (System.getProperty(FOLDER) != null) {
      return;
    }
    for (String resource : RESOURCES) {
      if (loader.getResource(resource) == null) {
        throw new EngineException("engine.missing", List.of(system()), "no " + resource);
      }
    }
  }

  /**
   * Loads the part that takes nearly all the time, a quarter of a second, if it lies unpacked. DJL
   * does the same, but a tenth of a second later; and while it lasts no other thread can call
   * native code for the first time, so that it had better be over soon.
   */
  static void loadEarly() {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return;
    }
    Path library = Path.of(folder).resolve(System.mapLibraryName(LIBRARY)).toAbsolutePath();
    try {
      System.load(library.toString());
    } catch (UnsatisfiedLinkError e) {
      LOG.debug("DJL has to load {} and will say what is wrong", library, e);
    }
  }

  /** Operating system and processor, as a person would name them: {@code Linux, amd64}. */
  static String system() {
    return System.getProperty("os.name")
        + ", "
        + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
  }
}
