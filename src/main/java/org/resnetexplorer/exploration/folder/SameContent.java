package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.FileDigest;

/**
 * Which files hold the same bytes. Only files of the same length are looked into.
 *
 * @param digests of those that are as long as another
 */
public record SameContent(Map<PictureFile, String> digests) {

  /**
   * @throws WeightsException if a file can't be read
   */
  public static SameContent among(List<PictureFile> pictures) throws WeightsException {
    Map<Long, List<PictureFile>> byLength = new HashMap<>();
    for (PictureFile picture : pictures) {
      byLength.computeIfAbsent(picture.bytes(), absent -> new ArrayList<>()).add(picture);
    }
    Map<PictureFile, String> digests = new HashMap<>();
    for (List<PictureFile> alike : byLength.values()) {
      for (PictureFile picture : alike.size() > 1 ? alike : List.<PictureFile>of()) {
        digests.put(picture, FileDigest.sha256(picture.file()));
      }
    }
    return new SameContent(digests);
  }

  /** Equal for two pictures of the same content. */
  Object of(PictureFile picture) {
    String digest = digests.get(picture);
    return digest == null ? picture : digest;
  }
}
