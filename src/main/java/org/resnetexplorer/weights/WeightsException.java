package org.resnetexplorer.weights;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Weights that were not opened, and why: a key of this room's texts with what fills it.
 *
 * <p>{@link #sentence} says what happened, {@link #nextStep} what to do about it, {@link #detail}
 * is the technical line under "Details".
 */
public final class WeightsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;
  private final String detail;
  private final String file;

  public WeightsException(
      String key, List<Object> arguments, String detail, @Nullable Throwable cause) {
    this(key, arguments, detail, "", cause);
  }

  private WeightsException(
      String key, List<Object> arguments, String detail, String file, @Nullable Throwable cause) {
    super(key + " " + arguments, cause);
    this.key = key;
    this.arguments = List.copyOf(arguments);
    this.detail = detail;
    this.file = file;
  }

  /** The same of a file, whose name the sentence need not tell. */
  public WeightsException of(String name) {
    WeightsException named = new WeightsException(key, arguments, detail, name, getCause());
    named.setStackTrace(getStackTrace());
    return named;
  }

  /** The file that was not opened; empty where none is known. */
  public String file() {
    return file;
  }

  /** The key of the sentence, such as {@code weights.truncated}. */
  public String key() {
    return key;
  }

  /** What fills the sentence: strings, numbers and {@link Phrase}s. */
  public List<Object> arguments() {
    return arguments;
  }

  /** The code of the refusal, the record of the file and the byte position; may be empty. */
  public String detail() {
    return detail;
  }

  /** What happened, in one sentence of that language. */
  public String sentence(Locale locale) {
    return new Phrase(key, arguments).text(locale);
  }

  /** What to do now, in that language. */
  public String nextStep(Locale locale) {
    return new Phrase(key + ".next", arguments).text(locale);
  }
}
