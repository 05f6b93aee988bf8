package org.resnetexplorer.exploration.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file by name, so that it is found again where the folders are others.
 *
 * @param path as it was on the machine where it was written down
 * @param beside its path from the session's folder, with {@code /} between; null if not known
 */
public record SavedFile(String path, @Nullable String beside) {

  /** A file as this machine knows it. */
  public static SavedFile of(Path file) {
    return new SavedFile(file.toAbsolutePath().normalize().toString(), null);
  }

  /** Its name without the way there, whichever system wrote that. */
  public String name() {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /**
   * Where to look for it, in this order: where it was, where it is seen from the session's folder,
   * and right in that folder.
   */
  public List<Path> places(Path folder) {
    List<Path> places = new ArrayList<>();
    Stream.of(path, beside, name())
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty() && !isOnAnotherMachine(text))
        .forEach(text -> add(places, folder, text));
    return places;
  }

  /** To look for a file of {@code \\server\share} would speak with that server. */
  private static boolean isOnAnotherMachine(String text) {
    return text.startsWith("\\\\") || text.startsWith("//");
  }

  private static void add(List<Path> places, Path folder, String text) {
    try {
      Path place = folder.resolve(text).toAbsolutePath().normalize();
      if (!places.contains(place)) {
        places.add(place);
      }
    } catch (InvalidPathException e) {
      // Another system's path is none here; the file may still lie beside.
    }
  }

  SavedFile seenFrom(Path folder) {
    try {
      Path from = folder.toAbsolutePath().normalize();
      String way = from.relativize(Path.of(path)).toString();
      return new SavedFile(path, way.replace('\\', '/'));
    } catch (IllegalArgumentException e) {
      // On another drive there is no way from one to the other.
      return new SavedFile(path, null);
    }
  }
}
