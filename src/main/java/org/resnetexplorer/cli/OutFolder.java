package org.resnetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.engine.EngineException;

/**
 * A folder that gets several files.
 *
 * @param replace whether files of the same names may be replaced; never without having been asked
 */
record OutFolder(Path path, boolean replace) {

  /** Fills the folder. */
  @FunctionalInterface
  interface Content<T> {
    T writeTo(Path folder) throws IOException, EngineException;
  }

  /** Refuses to replace what nobody gave up. */
  void check(List<String> existing) throws CommandException {
    if (!replace && !existing.isEmpty()) {
      throw CommandException.of(
          "cli.export.exists", List.of(path.toString(), existing.size(), existing.get(0)), null);
    }
  }

  <T> T write(Content<T> content) throws CommandException, EngineException {
    try {
      return content.writeTo(path);
    } catch (IOException e) {
      throw CommandException.unwritable(path, e);
    }
  }
}
