package org.resnetexplorer.exploration.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.FileDigest;

/**
 * Which bytes a file of weights has, so that another one at its place is not taken for it.
 *
 * @param size in bytes
 * @param digits the first digits of its SHA-256 in hex
 */
public record WeightsIdentity(long size, String digits) {
  private static final int DIGITS = 16;
  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{" + DIGITS + ",64})");

  /**
   * Reads the whole file; null for what is no single file, as a folder with a model in it.
   *
   * @throws WeightsException if it can't be read
   */
  public static @Nullable WeightsIdentity of(Path file) throws WeightsException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    return new WeightsIdentity(
        file.toFile().length(), FileDigest.sha256(file).substring(0, DIGITS));
  }

  /** Whether a file has these bytes; one that can't be read has not. */
  public boolean fits(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == size
          && FileDigest.sha256(file).startsWith(digits);
    } catch (IOException | WeightsException e) {
      return false;
    }
  }

  /**
   * @throws IllegalArgumentException if the text is none
   */
  static WeightsIdentity parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new WeightsIdentity(Long.parseLong(form.group(1)), form.group(2));
  }

  @Override
  public String toString() {
    return size + ":" + digits;
  }
}
