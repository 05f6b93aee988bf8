package org.resnetexplorer.app.settings;

import java.util.List;

/**
 * What was opened.
 *
 * @param recentWeights paths of weights files, the latest first
 * @param recentPictures paths of picture files, the latest first
 * @param lastFolder where pictures were looked for last; empty before the first time
 */
public record RecentFiles(
    List<String> recentWeights, List<String> recentPictures, String lastFolder) {
  /** Nothing yet. */
  public static final RecentFiles NONE = new RecentFiles(List.of(), List.of(), "");

  public RecentFiles {
    recentWeights = List.copyOf(recentWeights);
    recentPictures = List.copyOf(recentPictures);
  }
}
