package org.resnetexplorer.export;

/** A field of a table of values between commas (RFC 4180). */
public final class CsvField {

  private CsvField() {}

  /** In quotation marks where it needs them. */
  public static String of(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
