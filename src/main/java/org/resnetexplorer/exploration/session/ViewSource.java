package org.resnetexplorer.exploration.session;

import java.nio.file.Path;

/** Where a saved view is written down. */
public sealed interface ViewSource {

  /** For people. */
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
    private static final int SHOWN = 40;

    @Override
    public String name() {
      String text = line.strip();
      return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    @Override
    public ReadView read() throws NoViewException {
      return ViewLine.read(line, name());
    }
  }
}
