package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.text.Messages;

/**
 * A picture, or a folder of them, that a measurement is without.
 *
 * @param path from the data set's folder on
 * @param pictures how many it stands for
 * @param key of the reason in the bundles
 * @param arguments of the reason's sentence
 */
public record LeftOut(String path, int pictures, String key, List<Object> arguments) {
  private static final int MOST_LINES = 8;

  public LeftOut {
    arguments = List.copyOf(arguments);
  }

  /** Why it is left out, without a full stop. */
  public String why(Messages messages) {
    return messages.text(key, arguments.toArray());
  }

  /** The first few with their reasons, a line each, and how many more there are. */
  public static String lines(List<LeftOut> all, Messages messages) {
    List<String> lines = new ArrayList<>();
    for (LeftOut each : all.subList(0, Math.min(MOST_LINES, all.size()))) {
      lines.add(each.path + ": " + each.why(messages));
    }
    if (all.size() > MOST_LINES) {
      lines.add(messages.text("folder.left.more", all.size() - MOST_LINES));
    }
    return String.join("\n", lines);
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
