package org.resnetexplorer.app.settings;

import java.nio.file.Path;
import java.util.List;

/** Is told of a file that could not be read or written, from any thread. */
@FunctionalInterface
public interface SetAside {
  /** Tells nobody but the log. */
  SetAside UNTOLD = (file, kept, parts) -> {};

  /**
   * @param file where it was; what is written there next is new
   * @param kept where it is now
   * @param parts of it that are of no use, while the rest was read; empty if none of it was
   */
  void kept(Path file, Path kept, List<String> parts);

  /** What was to be kept in the file is lost at the end of the program. */
  default void notWritten(Path file) {}
}
