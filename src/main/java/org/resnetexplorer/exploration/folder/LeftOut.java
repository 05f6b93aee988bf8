package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.text.Messages;

/**
 * A picture, or a folder of them, that a measurement is without.
 *
 * @param path from the data set's folder on
 * @param pictures how many it stands for; 0 where it stands for none, or nobody knows
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

  /** How many are left out: pictures, and what may hold some, each as one. */
  public static int count(List<LeftOut> all) {
    return all.stream().mapToInt(each -> Math.max(1, each.pictures)).sum();
  }

  /**
   * How many pictures they are, and how many folders that can't be looked into; empty for none.
   *
   * @param key of the sentence on pictures, which gets their number
   */
  public static String said(List<LeftOut> all, Messages messages, String key) {
    int pictures = pictures(all);
    String said = pictures == 0 ? "" : messages.text(key, pictures);
    return (folders(all, messages) + " " + said).strip();
  }

  /** How many folders among them can't be looked into; empty for none. */
  public static String folders(List<LeftOut> all, Messages messages) {
    int folders = (int) all.stream().filter(each -> each.pictures == 0).count();
    return folders == 0 ? "" : messages.text("folder.left.folders", folders);
  }

  /** How many pictures they are together, as far as anybody knows. */
  public static int pictures(List<LeftOut> all) {
    return all.stream().mapToInt(LeftOut::pictures).sum();
  }

  /** The same from a folder in the data set's on, which its path begins with. */
  LeftOut within(String folder) {
    return new LeftOut(path.substring(folder.length()), pictures, key, arguments);
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
    /** A folder that can't be looked into. */
    CLOSED("folder.left.closed"),
    /** It was there before, and can't be read any more. */
    GONE("folder.left.gone"),
    /** The network's numbers for it are none. */
    NOT_FINITE("folder.left.notfinite");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }
}
