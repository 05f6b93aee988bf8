package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import java.util.List;

/**
 * What could be read of a saved view.
 *
 * @param name the file's, for people; empty for what is no file
 * @param folder from which files are looked for
 * @param leftOut what was there and could not be used
 */
public record ReadView(String name, Path folder, SavedView view, List<LeftOut> leftOut) {
  public ReadView {
    leftOut = List.copyOf(leftOut);
  }
}
