package org.resnetexplorer.exploration.epochs;

import java.util.List;

/**
 * Why files are no series of checkpoints, or one of them no part of it any more. Its sentence
 * stands in the bundle of this room under {@code series.} and {@link #key}, what to do under the
 * same with {@code .next}.
 */
public final class SeriesException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  private SeriesException(String key, List<Object> arguments) {
    super(key + " " + arguments);
    this.key = key;
    this.arguments = arguments;
  }

  /**
   * @param key without {@code series.}
   * @param arguments of the sentence: words and numbers
   */
  static SeriesException of(String key, Object... arguments) {
    return new SeriesException("series." + key, List.of(arguments));
  }

  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
