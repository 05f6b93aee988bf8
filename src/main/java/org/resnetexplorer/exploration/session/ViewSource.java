package org.resnetexplorer.exploration.session;

import java.nio.file.Path;

/** Where a saved view is written down. */
public sealed interface ViewSource {

  /** The file's, for people; empty for what is no file. */
  String name();

  /**
   * Reads it; not where nobody may wait for the disk.
   *
   * @throws NoViewException if nothing of it could be read
   */
  ReadView read() throws NoViewException;

  /** A session file. */
  record OfFile(Path file) implements ViewSource {
    @Override
    public String name() {
      Path last = file.getFileName();
      return last == null ? file.toString() : last.toString();
    }

    @Override
    public ReadView read() throws NoViewException {
      return ViewFile.read(file);
    }
  }

  /** A line as {@link ViewLine} writes it; its relative paths are those of this process. */
  record OfLine(String line) implements ViewSource {
    @Override
    public String name() {
      return "";
    }

    @Override
    public ReadView read() throws NoViewException {
      return ViewLine.read(line, name());
    }
  }
}
