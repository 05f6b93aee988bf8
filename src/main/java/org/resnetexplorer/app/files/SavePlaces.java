package org.resnetexplorer.app.files;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where to save; in a test, knows the answer. On the FX thread. */
public interface SavePlaces {

  /**
   * A file to write, in place of an older one if the person agrees; empty if they thought better of
   * it.
   *
   * @param name the file's name to begin with
   * @param extension its end, without the dot
   */
  Optional<Path> file(String title, String name, String extension);

  /** A folder to write files into. */
  Optional<Path> folder(String title);

  /**
   * Asks before files are replaced.
   *
   * @param existing how many of the files are there already
   * @param total how many are to be written
   * @param yes what happens if the person agrees
   */
  void askToReplace(Path folder, int existing, int total, Runnable yes);
}
