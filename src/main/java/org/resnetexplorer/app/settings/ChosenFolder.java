package org.resnetexplorer.app.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether a folder that a person names can hold downloaded weights. */
enum ChosenFolder {
  /** It is there and can be written into, or can be made. */
  GOOD,
  /** No path at all, or one that means another place for each place the program is started from. */
  NO_PATH,
  /** There is a file of that name. */
  NO_FOLDER,
  /** Nobody may write there. */
  CLOSED;

  /** Looks at the disk, but changes nothing there. */
  static ChosenFolder of(String text) {
    Path path;
    try {
      path = Path.of(text.strip());
    } catch (InvalidPathException e) {
      return NO_PATH;
    }
    if (text.isBlank() || !path.isAbsolute()) {
      return NO_PATH;
    }
    Path there = path.normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null) {
      return CLOSED;
    }
    if (!Files.isDirectory(there)) {
      return NO_FOLDER;
    }
    File folder = there.toFile();
    return folder.canWrite() && folder.canExecute() ? GOOD : CLOSED;
  }
}
