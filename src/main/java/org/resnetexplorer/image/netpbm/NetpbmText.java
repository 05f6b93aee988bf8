package org.resnetexplorer.image.netpbm;

import java.nio.charset.StandardCharsets;
import org.resnetexplorer.image.PictureException;

/** The words and numbers of a Netpbm file, parted by white space and comments. */
final class NetpbmText {

  private static final int LONGEST = 10;

  private final byte[] file;
  private int at;

  NetpbmText(byte[] file, int start) {
    this.file = file;
    this.at = start;
  }

  /** The byte behind the last word and the one white space that ends it. */
  int place() {
    return at;
  }

  /** The next word. */
  String word() throws PictureException {
    skipSpace();
    int start = at;
    while (at < file.length && !isSpace(file[at]) && file[at] != '#') {
      at++;
    }
    if (at == start) {
      throw PictureException.of("truncated").with("Netpbm: byte " + at);
    }
    if (at - start > LONGEST) {
      throw damaged("a word of " + (at - start) + " letters");
    }
    String word = new String(file, start, at - start, StandardCharsets.US_ASCII);
    if (at < file.length && isSpace(file[at])) {
      at++;
    }
    return word;
  }

  /** The next word as a whole number from 0 on. */
  long number() throws PictureException {
    String word = word();
    if (!word.matches("\\d+")) {
      throw damaged("no number");
    }
    return Long.parseLong(word);
  }

  /** The next black or white pixel, 1 or 0, which need not stand apart from others. */
  int bit() throws PictureException {
    skipSpace();
    if (at >= file.length) {
      throw PictureException.of("truncated").with("Netpbm: byte " + at);
    }
    int bit = file[at++] - '0';
    if (bit != 0 && bit != 1) {
      throw damaged("no pixel");
    }
    return bit;
  }

  private void skipSpace() {
    while (at < file.length && (isSpace(file[at]) || file[at] == '#')) {
      if (file[at] == '#') {
        while (at < file.length && file[at] != '\n' && file[at] != '\r') {
          at++;
        }
      } else {
        at++;
      }
    }
  }

  private static boolean isSpace(byte value) {
    return value == ' ' || value >= '\t' && value <= '\r';
  }

  private PictureException damaged(String what) {
    return PictureException.of("damaged", "Netpbm").with("Netpbm: " + what + " at byte " + at);
  }
}
