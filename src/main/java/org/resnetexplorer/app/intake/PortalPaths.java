package org.resnetexplorer.app.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Files that a desktop's portal shows under a path of its own, to those whom it has lent them. */
final class PortalPaths {
  private static final Pattern LENT = Pattern.compile("/run/(user/\\d+|flatpak)/doc/.+");

  private PortalPaths() {}

  /** Whether one of them was lent to another program, and not to this one. Touches the disk. */
  static boolean areWithheld(List<Path> paths) {
    return paths.stream()
        .anyMatch(path -> LENT.matcher(path.toString()).matches() && !Files.isReadable(path));
  }
}
