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
 */
public record Problem(
    String title, String why, String stays, String next, String detail, Remedy remedy) {

  /** What the message's button does. */
  public enum Remedy {
    CHOOSE_PICTURE,
    CHOOSE_WEIGHTS,
    NONE
  }
}
