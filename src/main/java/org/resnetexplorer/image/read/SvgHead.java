package org.resnetexplorer.image.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether a text is an SVG drawing: its root element, behind declaration, comments and doctype. */
final class SvgHead {

  private static final int LONGEST = 1 << 16;
  private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?svg[\\s/>]");

  private SvgHead() {}

  static boolean begins(byte[] file) {
    int length = Math.min(LONGEST, file.length);
    String text = new String(file, 0, length, charset(file)).replaceFirst("^\uFEFF", "");
    int at = skipped(text);
    return ROOT.matcher(text).region(at, text.length()).lookingAt();
  }

  private static Charset charset(byte[] file) {
    if (file.length >= 2 && file[0] == (byte) 0xff && file[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    boolean high = file.length >= 2 && file[0] == (byte) 0xfe && file[1] == (byte) 0xff;
    return high ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  /** Where the first element stands; the text's end if there is none. */
  private static int skipped(String text) {
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int end;
      if (text.startsWith("<!--", at)) {
        end = behind(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        end = behind(text, "?>", at + 2);
      } else if (text.startsWith("<!", at)) {
        end = doctypeEnd(text, at);
      } else {
        return at;
      }
      if (end < 0) {
        return text.length();
      }
      at = end;
    }
  }

  private static int behind(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }

  /** A doctype may hold definitions of its own in square brackets. */
  private static int doctypeEnd(String text, int from) {
    int end = text.indexOf('>', from);
    int bracket = text.indexOf('[', from);
    if (bracket >= 0 && bracket < end) {
      int closed = text.indexOf(']', bracket);
      return closed < 0 ? -1 : behind(text, ">", closed);
    }
    return end < 0 ? -1 : end + 1;
  }
}
