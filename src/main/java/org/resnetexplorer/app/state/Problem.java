package org.resnetexplorer.app.state;

/**
 * Something was refused. Nothing that is shown has changed but this message.
 *
 * @param title what was not done: {@code notes.pth was not opened}
 * @param why one sentence
 * @param stays what stays as it was
 * @param next what to do
 * @param detail one technical line; may be empty
 * @param remedy which button helps
 * @param ends with what it is over, so that the message goes by itself
 */
public record Problem(
    String title, String why, String stays, String next, String detail, Remedy remedy, Ends ends) {

  /** One that is over when something else that was asked for has been done. */
  public Problem(
      String title, String why, String stays, String next, String detail, Remedy remedy) {
    this(title, why, stays, next, detail, remedy, Ends.WITH_AN_ANSWER);
  }

  /** With what a problem is over, or with any that stands before it. */
  public enum Ends {
    /** A person closes it: it tells of what has happened, not of what was asked for. */
    WHEN_CLOSED,
    /** A file, or what else a person asked for, is shown. */
    WITH_AN_ANSWER,
    /** A run of what is open succeeds again. */
    WITH_A_RUN,
    /** A person looks at something else: what went wrong may have been about what was selected. */
    WITH_ANOTHER_SELECTION
  }

  /** What the message's button does. */
  public enum Remedy {
    CHOOSE_PICTURE,
    CHOOSE_WEIGHTS,
    NONE
  }
}
