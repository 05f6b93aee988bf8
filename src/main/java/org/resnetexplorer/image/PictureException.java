package org.resnetexplorer.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, tensor file or recipe that cannot be used, with the reason.
 *
 * <p>The words are in the bundle {@code org.resnetexplorer.image.messages}: what happened under
 * {@link #key()}, what to do next under the same key with {@code .next}.
 */
public final class PictureException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;
  private final String detail;

  private PictureException(
      String key, List<Object> arguments, String detail, @Nullable Throwable cause) {
    super(key + arguments, cause);
    this.key = key;
    this.arguments = arguments;
    this.detail = detail;
  }

  public static PictureException of(String name, Object... arguments) {
    return new PictureException("image." + name, List.of(arguments), "", null);
  }

  /** The same failure with a technical line that helps to find the fault in the file. */
  public PictureException with(String technicalDetail) {
    return new PictureException(key, arguments, technicalDetail, getCause());
  }

  public PictureException causedBy(Throwable cause) {
    return new PictureException(key, arguments, String.valueOf(cause), cause);
  }

  /** The bundle key of the sentence, for example {@code image.truncated}. */
  public String key() {
    return key;
  }

  /** The arguments of the sentence: numbers and strings. */
  public List<Object> arguments() {
    return arguments;
  }

  /** A technical line in English (place in the file, decoder's message), or an empty string. */
  public String detail() {
    return detail;
  }
}
