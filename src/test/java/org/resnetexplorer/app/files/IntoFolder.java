package org.resnetexplorer.app.files;

import java.nio.file.Path;
import java.util.Optional;

/** Whoever is asked where to save says: there, under the name that is proposed. */
public record IntoFolder(Path folder) implements SavePlaces {
  @Override
  public Optional<Path> file(String title, String name, String extension) {
    return Optional.of(folder.resolve(name + "." + extension));
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.of(folder);
  }

  @Override
  public void askToReplace(Path into, int existing, int total, Runnable yes) {
    yes.run();
  }
}
