package org.resnetexplorer.exploration.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A view as one line of text, to be pasted: {@code
 * model=bundled;picture=samples/kitten.jpg;select=layer2.0.relu#1;channel=12}.
 *
 * <p>The parts are joined by {@code ;}. Within a value {@code ;}, {@code %}, white space, and what
 * a shell takes for itself between quotes of either kind are written as {@code %} and two hex
 * digits for each byte of UTF-8, as in addresses. All else stands as it is. Line breaks with the
 * white space around them are what a worksheet makes of a long line, and count as nothing; so do
 * quotes around the whole and a command before it.
 */
public final class ViewLine {
  /** Longer lines are none. */
  private static final int MOST = 100_000;

  private static final String VERSION_KEY = "session";
  private static final String ESCAPED = "%;'\"`$!";
  private static final String QUOTES = "'\"`‘’“”";
  private static final int HEX = 16;

  private ViewLine() {}

  /** The line of a view. */
  public static String of(SavedView view) {
    return EntryWriter.of(view).stream()
        .map(entry -> entry.key() + "=" + escaped(entry.value()))
        .collect(Collectors.joining(";"));
  }

  /** Whether a text looks like such a line, and not like a path or what else a person wrote. */
  public static boolean isMeantBy(String text) {
    if (text.length() > MOST) {
      return false;
    }
    String first = parts(text).get(0);
    String word = first.substring(0, Math.max(0, first.indexOf('='))).strip();
    return word.equals(VERSION_KEY) || Key.of(word).isPresent();
  }

  /**
   * Reads a line.
   *
   * @throws NoViewException if it is none
   */
  static ReadView read(String text, String name) throws NoViewException {
    if (!isMeantBy(text)) {
      throw new NoViewException(NoViewException.Reason.FOREIGN, "", null);
    }
    EntryReader reader = new EntryReader();
    for (String part : parts(text)) {
      int equals = part.indexOf('=');
      String word = (equals < 0 ? part : part.substring(0, equals)).strip();
      Entry entry = new Entry(word, equals < 0 ? "" : plain(part.substring(equals + 1).strip()));
      if (word.equals(VERSION_KEY)) {
        if (!entry.value().equals(String.valueOf(ViewFile.VERSION))) {
          reader.leaveOut(LeftOut.Reason.VERSION, entry);
        }
      } else {
        reader.take(entry);
      }
    }
    return reader.view(name, Path.of("").toAbsolutePath());
  }

  /** Never empty. */
  private static List<String> parts(String text) {
    String line =
        text.lines()
            .map(String::strip)
            .collect(Collectors.joining())
            .replaceFirst("^(resnet-explorer(\\.bat)?\\s+(open\\s+)?)?--at[\\s=]+", "");
    while (!line.isEmpty() && QUOTES.indexOf(line.charAt(0)) >= 0) {
      line = line.substring(1);
    }
    while (!line.isEmpty() && QUOTES.indexOf(line.charAt(line.length() - 1)) >= 0) {
      line = line.substring(0, line.length() - 1);
    }
    List<String> parts = new ArrayList<>(List.of(line.split(";")));
    parts.removeIf(String::isBlank);
    return parts.isEmpty() ? List.of("") : parts;
  }

  private static String escaped(String value) {
    StringBuilder line = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              boolean plain =
                  ESCAPED.indexOf(c) < 0
                      && !Character.isWhitespace(c)
                      && !Character.isSpaceChar(c)
                      && !Character.isISOControl(c);
              if (plain) {
                line.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  line.append(String.format("%%%02X", b));
                }
              }
            });
    return line.toString();
  }

  /** A sign of per cent that no two hex digits follow stands for itself. */
  private static String plain(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] line = escaped.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < line.length; i++) {
      int high = line[i] == '%' && i + 2 < line.length ? Character.digit(line[i + 1], HEX) : -1;
      int low = high < 0 ? -1 : Character.digit(line[i + 2], HEX);
      if (low < 0) {
        bytes.write(line[i]);
      } else {
        bytes.write(HEX * high + low);
        i += 2;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
