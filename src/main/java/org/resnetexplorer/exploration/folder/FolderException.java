package org.resnetexplorer.exploration.folder;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a folder is no data set for what was asked. Its sentence stands in the bundle of this room
 * under {@code folder.} and {@link #key}, what to do under the same with {@code .next}.
 */
public final class FolderException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  private FolderException(String key, List<Object> arguments, @Nullable Throwable cause) {
    super(key + " " + arguments, cause);
    this.key = key;
    this.arguments = arguments;
  }

  /**
   * @param key without {@code folder.}
   * @param arguments of the sentence: words and numbers
   */
  public static FolderException of(String key, Object... arguments) {
    return new FolderException("folder." + key, words(arguments), null);
  }

  /** The same where something else failed first. */
  public static FolderException because(String key, Throwable cause, Object... arguments) {
    return new FolderException("folder." + key, words(arguments), cause);
  }

  private static List<Object> words(Object... arguments) {
    return Arrays.stream(arguments)
        .map(each -> each instanceof Number ? each : each.toString())
        .toList();
  }

  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
