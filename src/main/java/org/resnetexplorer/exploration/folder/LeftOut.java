package org.resnetexplorer.exploration.folder;

import java.util.List;

/**
 * A picture, or a folder of them, that a measurement is without.
 *
 * @param path from the data set's folder on
 * @param pictures how many it stands for
 * @param key of the reason in the bundles
 * @param arguments of the reason's sentence
 */
public record LeftOut(String path, int pictures, String key, List<Object> arguments) {
  public LeftOut {
    arguments = List.copyOf(arguments);
  }

  static LeftOut of(String path, int pictures, Reason reason, Object... arguments) {
    return new LeftOut(path, pictures, reason.key, List.of(arguments));
  }

  /** Why, apart from what keeps a picture from being read. */
  enum Reason {
    /** No class is called so. */
    UNKNOWN("folder.left.unknown"),
    /** Several classes are called so. */
    AMBIGUOUS("folder.left.ambiguous"),
    /** The picture lies in no folder and in no map. */
    NO_FOLDER("folder.left.nofolder"),
    /** A line of the map that names nothing in the folder. */
    UNUSED("folder.left.unused"),
    /** The same picture lies under several classes. */
    CONTRADICTION("folder.left.contradiction"),
    /** The same picture is among those that are learned from. */
    IN_TRAINING("folder.left.intraining"),
    /** It was read before, and can't be any more. */
    GONE("folder.left.gone"),
    /** The network's numbers for it are none. */
    NOT_FINITE("folder.left.notfinite");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }
}
