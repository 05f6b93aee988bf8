package org.resnetexplorer.image.read;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The formats a file's first bytes can tell apart; the file's name is never asked. */
enum PictureFormat {
  JPEG("JPEG"),
  PNG("PNG"),
  GIF("GIF"),
  BMP("BMP"),
  WEBP("WebP"),
  TIFF("TIFF"),
  HEIC("HEIC"),
  AVIF("AVIF"),
  JPEG_2000("JPEG 2000"),
  JPEG_XL("JPEG XL"),
  PHOTOSHOP("Photoshop"),
  ICON("ICO"),
  NETPBM("Netpbm"),
  OPEN_EXR("OpenEXR"),
  DDS("DDS"),
  QOI("QOI"),
  SVG("SVG"),
  PDF("PDF"),
  UNKNOWN("");

  private static final int HEAD = 512;
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

  private final String title;

  PictureFormat(String title) {
    this.title = title;
  }

  /** The format's name as people write it. */
  String title() {
    return title;
  }

  static PictureFormat of(byte[] file) {
    String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return GIF;
    } else if (head.startsWith("BM")) {
      return BMP;
    }
    return foreign(head);
  }

  private static PictureFormat foreign(String head) {
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return WEBP;
    } else if (head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || head.startsWith("II+\0")
        || head.startsWith("MM\0+")) {
      return TIFF;
    } else if (head.startsWith("ftyp", 4) && head.length() >= 12) {
      String brand = head.substring(8, 12);
      return HEIC_BRANDS.contains(brand) ? HEIC : AVIF_BRANDS.contains(brand) ? AVIF : UNKNOWN;
    } else if (head.startsWith("jP  ", 4) || head.startsWith("\u00ff\u004f\u00ff\u0051")) {
      return JPEG_2000;
    } else if (head.startsWith("JXL ", 4) || head.startsWith("\u00ff\n")) {
      return JPEG_XL;
    } else if (head.stripLeading().startsWith("<svg")
        || head.startsWith("<?xml") && head.contains("<svg")) {
      return SVG;
    }
    return rare(head);
  }

  private static PictureFormat rare(String head) {
    if (head.startsWith("8BPS")) {
      return PHOTOSHOP;
    } else if (head.startsWith("\0\0\u0001\0")) {
      return ICON;
    } else if (head.matches("(?s)P[1-7]\\s.*")) {
      return NETPBM;
    } else if (head.startsWith("v/1\u0001")) {
      return OPEN_EXR;
    } else if (head.startsWith("DDS ")) {
      return DDS;
    } else if (head.startsWith("qoif")) {
      return QOI;
    } else if (head.startsWith("%PDF-")) {
      return PDF;
    }
    return UNKNOWN;
  }
}
