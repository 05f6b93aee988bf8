package org.resnetexplorer.exploration.folder;

import org.resnetexplorer.text.Messages;

/**
 * How far a pass over a folder is.
 *
 * @param done pictures that are through
 * @param kept how many of all were read in an earlier pass
 * @param secondsLeft at the pace so far; NaN while nobody knows
 */
public record PassProgress(int done, int total, int kept, double secondsLeft) {
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  /** How long each of the pictures that are left takes; NaN while nobody knows. */
  public double secondsEach() {
    return done < total ? secondsLeft / (total - done) : Double.NaN;
  }

  /** How long something takes, in two units at most: {@code 40 s}, {@code 3 min 20 s}. */
  public static String duration(double seconds, Messages messages) {
    int whole = (int) Math.ceil(seconds);
    if (whole < MINUTE) {
      return messages.text("folder.duration.seconds", whole);
    }
    return whole < HOUR
        ? messages.text("folder.duration.minutes", whole / MINUTE, whole % MINUTE)
        : messages.text("folder.duration.hours", whole / HOUR, whole % HOUR / MINUTE);
  }

  /** How long what has not begun may take: seconds beside minutes would be made up. */
  public static String roughly(double seconds, Messages messages) {
    int minutes = (int) Math.round(seconds / MINUTE);
    if (seconds < MINUTE) {
      return duration(seconds, messages);
    }
    return minutes < HOUR / MINUTE
        ? messages.text("folder.duration.roughly", minutes)
        : duration(minutes * (double) MINUTE, messages);
  }
}
