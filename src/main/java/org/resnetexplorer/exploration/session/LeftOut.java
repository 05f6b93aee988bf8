package org.resnetexplorer.exploration.session;

/**
 * A part of a saved view that is not shown, and why.
 *
 * @param key what it is: {@code picture}
 * @param value what was written there, or what there is to say of it; may be empty
 */
public record LeftOut(Reason reason, String key, String value) {

  /** Why. */
  public enum Reason {
    /** Written by a later version of the program. */
    VERSION,
    /** No part of that name is known. */
    UNKNOWN,
    /** What stands there is not what such a part says. */
    VALUE,
    /** The file ends or is damaged behind this part. */
    CUT,
    /** The file is not here. */
    GONE,
    /** The file here has other bytes. */
    OTHER_WEIGHTS,
    /** The network has no such thing. */
    LACKING,
    /** The program has no such thing. */
    NONE,
    /** Opening it failed, for the reason that is the value. */
    REFUSED,
    /** There was no such run to be kept. */
    NOT_KEPT,
    /** It is no file, so that it can't be found again. */
    NO_FILE,
    /** A session file has no room for it. */
    LARGE
  }
}
