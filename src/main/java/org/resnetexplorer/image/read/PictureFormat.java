package org.resnetexplorer.image.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.resnetexplorer.image.tga.TgaHeader;

/** The formats that are read, told apart by a file's first bytes; its name is never asked. */
enum PictureFormat {
  JPEG("JPEG"),
  PNG("PNG"),
  GIF("GIF"),
  BMP("BMP"),
  WEBP("WebP"),
  TIFF("TIFF"),
  NETPBM("Netpbm"),
  ICON("ICO"),
  PHOTOSHOP("Photoshop"),
  TGA("TGA");

  private static final int HEAD = 16;

  private final String title;

  PictureFormat(String title) {
    this.title = title;
  }

  /** The format's name as people write it. */
  String title() {
    return title;
  }

  /** The format of a file, if it begins as one of these; JPEG-LS only looks like JPEG. */
  static Optional<PictureFormat> find(byte[] file) {
    String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff") && !head.startsWith("\u00f7", 3)) {
      return Optional.of(JPEG);
    } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(GIF);
    } else if (head.startsWith("BM")) {
      return Optional.of(BMP);
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    } else if (isTiff(head)) {
      return Optional.of(TIFF);
    } else if (head.matches("(?s)P[1-6f][\\s#].*")) {
      return Optional.of(NETPBM);
    } else if (head.startsWith("8BPS")) {
      return Optional.of(PHOTOSHOP);
    }
    return isIcon(head) ? Optional.of(ICON) : Optional.empty();
  }

  /** Whether a file that begins as no other format is TGA, which has no mark of its own. */
  static boolean isTga(byte[] file) {
    return TgaHeader.begins(file);
  }

  private static boolean isIcon(String head) {
    return head.startsWith("\0\0\1\0")
        && head.length() > 9
        && head.charAt(4) != 0
        && head.charAt(9) == 0;
  }

  // A camera's raw file may begin as TIFF, and say two numbers later that it is none.
  private static boolean isTiff(String head) {
    boolean little = head.startsWith("II*\0") || head.startsWith("II+\0");
    boolean big = head.startsWith("MM\0*") || head.startsWith("MM\0+");
    return (little || big) && !head.startsWith("CR\2", 8);
  }
}
