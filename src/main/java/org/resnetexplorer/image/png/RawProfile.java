package org.resnetexplorer.image.png;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Camera data as ImageMagick writes it into a PNG's text: below the name of the profile three lines
 * of description, then the bytes of an EXIF block as hexadecimal digits.
 */
final class RawProfile {

  private static final String EXIF = "Raw profile type exif\0";
  private static final int HEAD_LINES = 3;
  private static final int LONGEST = 1 << 20;

  private RawProfile() {}

  /**
   * The EXIF block of a text chunk; empty if it has none or it cannot be read.
   *
   * @param chunk the data of the chunk
   * @param compressed whether the text behind the name is compressed
   */
  static byte[] exif(byte[] chunk, boolean compressed) {
    int start = EXIF.length();
    boolean named =
        chunk.length > start
            && new String(chunk, 0, start, StandardCharsets.ISO_8859_1).equals(EXIF);
    if (!named) {
      return new byte[0];
    }
    byte[] text =
        compressed ? inflated(chunk, start + 1) : Arrays.copyOfRange(chunk, start, chunk.length);
    String[] lines = new String(text, StandardCharsets.ISO_8859_1).split("\n", HEAD_LINES + 1);
    String digits = lines.length > HEAD_LINES ? lines[HEAD_LINES].replaceAll("\\s", "") : "";
    return digits.matches("(?:[0-9A-Fa-f]{2})*+") ? HexFormat.of().parseHex(digits) : new byte[0];
  }

  private static byte[] inflated(byte[] chunk, int start) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk, Math.min(start, chunk.length), Math.max(0, chunk.length - start));
      byte[] text = new byte[LONGEST];
      int length = 0;
      int count;
      while ((count = inflater.inflate(text, length, text.length - length)) > 0) {
        length += count;
      }
      return Arrays.copyOf(text, length);
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}
