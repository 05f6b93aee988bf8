package org.resnetexplorer.image.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the formats that are not read apart, by what their files begin with. */
final class ForeignSignatures {

  private static final int HEAD = 4096;

  private record Signature(int place, String bytes, ForeignFormat format) {}

  /** The longer ones before those that are their beginnings. */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature(0, "\u00ff\u00d8\u00ff\u00f7", ForeignFormat.JPEG_LS),
          new Signature(8, "CR\u0002", ForeignFormat.CANON_RAW),
          new Signature(0, "II\u001a\0\0\0HEAPCCDR", ForeignFormat.CANON_RAW_1),
          new Signature(0, "FUJIFILMCCD-RAW", ForeignFormat.FUJI_RAW),
          new Signature(0, "IIRO", ForeignFormat.OLYMPUS_RAW),
          new Signature(0, "IIRS", ForeignFormat.OLYMPUS_RAW),
          new Signature(0, "MMOR", ForeignFormat.OLYMPUS_RAW),
          new Signature(0, "IIU\0", ForeignFormat.PANASONIC_RAW),
          new Signature(0, "\0MRM", ForeignFormat.MINOLTA_RAW),
          new Signature(0, "FOVb", ForeignFormat.SIGMA_RAW),
          new Signature(0, "II\u00bc", ForeignFormat.JPEG_XR),
          new Signature(4, "jP  \r\n", ForeignFormat.JPEG_2000),
          new Signature(0, "\u00ff\u004f\u00ff\u0051", ForeignFormat.JPEG_2000),
          new Signature(4, "JXL \r\n", ForeignFormat.JPEG_XL),
          new Signature(0, "\u00ff\n", ForeignFormat.JPEG_XL),
          new Signature(0, "gimp xcf", ForeignFormat.GIMP),
          new Signature(0, "icns", ForeignFormat.APPLE_ICON),
          new Signature(0, "P7\n", ForeignFormat.PAM),
          new Signature(0, "PF\n", ForeignFormat.COLOUR_PFM),
          new Signature(0, "\n\5\1", ForeignFormat.PCX),
          new Signature(0, "\1\u00da\0", ForeignFormat.SGI),
          new Signature(0, "\1\u00da\1", ForeignFormat.SGI),
          new Signature(0, "\u0059\u00a6\u006a\u0095", ForeignFormat.SUN),
          new Signature(0, "/* XPM */", ForeignFormat.XPM),
          new Signature(0, "v/1\1", ForeignFormat.OPEN_EXR),
          new Signature(0, "#?RADIANCE", ForeignFormat.RADIANCE),
          new Signature(0, "#?RGBE", ForeignFormat.RADIANCE),
          new Signature(0, "DDS ", ForeignFormat.DDS),
          new Signature(0, "qoif", ForeignFormat.QOI),
          new Signature(0, "FLIF", ForeignFormat.FLIF),
          new Signature(0, "BPG\u00fb", ForeignFormat.BPG),
          new Signature(0, "\u008aMNG\r\n", ForeignFormat.MNG),
          new Signature(0, "\u008bJNG\r\n", ForeignFormat.MNG),
          new Signature(0, "AT&TFORM", ForeignFormat.DJVU),
          new Signature(128, "DICM", ForeignFormat.DICOM),
          new Signature(0, "SIMPLE  =", ForeignFormat.FITS),
          new Signature(4, "moov", ForeignFormat.QUICKTIME),
          new Signature(4, "mdat", ForeignFormat.QUICKTIME),
          new Signature(4, "wide", ForeignFormat.QUICKTIME),
          new Signature(0, "FLV\1", ForeignFormat.FLASH_VIDEO),
          new Signature(0, "\0\0\1\u00ba", ForeignFormat.MPEG),
          new Signature(0, "\0\0\1\u00b3", ForeignFormat.MPEG),
          new Signature(0, "\u0030\u0026\u00b2\u0075", ForeignFormat.WINDOWS_MEDIA),
          new Signature(0, "OggS", ForeignFormat.OGG),
          new Signature(0, "%!PS", ForeignFormat.EPS),
          new Signature(0, "\u00c5\u00d0\u00d3\u00c6", ForeignFormat.EPS),
          new Signature(0, "\u00d7\u00cd\u00c6\u009a", ForeignFormat.WMF),
          new Signature(40, " EMF", ForeignFormat.EMF),
          new Signature(0, "%PDF-", ForeignFormat.PDF),
          new Signature(
              0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", ForeignFormat.OFFICE),
          new Signature(0, "{\\rtf", ForeignFormat.RTF),
          new Signature(0, "\u0093NUMPY", ForeignFormat.NUMPY),
          new Signature(0, "\u0089HDF\r\n\u001a\n", ForeignFormat.HDF5),
          new Signature(0, "\u001f\u008b", ForeignFormat.GZIP),
          new Signature(0, "Rar!\u001a", ForeignFormat.RAR),
          new Signature(0, "7z\u00bc\u00af\u0027\u001c", ForeignFormat.SEVEN_ZIP));

  private static final Set<String> HEIC_BRANDS =
      Set.of(
          "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "mif3",
          "msf1", "miaf", "avci", "avcs", "vvic", "jpeg", "j2ki");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis", "avio");

  private ForeignSignatures() {}

  static Optional<ForeignFormat> find(byte[] file) {
    String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    for (Signature signature : SIGNATURES) {
      if (head.startsWith(signature.bytes, signature.place)) {
        return Optional.of(signature.format);
      }
    }
    if (head.startsWith("ftyp", 4) && head.length() >= 12) {
      return Optional.of(media(head));
    } else if (head.startsWith("RIFF") && head.startsWith("AVI ", 8)) {
      return Optional.of(ForeignFormat.AVI);
    } else if (head.startsWith("\u001aE\u00df\u00a3")) {
      return Optional.of(head.contains("webm") ? ForeignFormat.WEBM : ForeignFormat.MATROSKA);
    } else if (head.startsWith("PK\3\4")) {
      return Optional.of(zip(file, head));
    }
    return isCursor(head) ? Optional.of(ForeignFormat.CURSOR) : text(file, head);
  }

  // A TGA may begin so too, but has no colours where a cursor counts its pictures.
  private static boolean isCursor(String head) {
    return head.startsWith("\0\0\2\0") && head.length() > 9 && head.charAt(4) != 0;
  }

  /** ISO's box files: phones' pictures and videos say by brands what they are. */
  private static ForeignFormat media(String head) {
    int size = head.charAt(0) << 24 | head.charAt(1) << 16 | head.charAt(2) << 8 | head.charAt(3);
    int end = Math.min(head.length(), Math.max(size, 12));
    String major = head.substring(8, 12);
    boolean heic = HEIC_BRANDS.contains(major);
    boolean avif = AVIF_BRANDS.contains(major);
    for (int at = 16; at + 4 <= end && !avif; at += 4) {
      String brand = head.substring(at, at + 4);
      avif = heic && AVIF_BRANDS.contains(brand);
    }
    if (avif) {
      return ForeignFormat.AVIF;
    } else if (heic) {
      return ForeignFormat.HEIC;
    } else if (major.equals("crx ")) {
      return ForeignFormat.CANON_RAW_3;
    }
    return major.equals("qt  ") ? ForeignFormat.QUICKTIME : ForeignFormat.MP4;
  }

  /** Office programs pack their documents as archives, whose first names tell them. */
  private static ForeignFormat zip(byte[] file, String head) {
    if (head.startsWith("mimetypeapplication/vnd.oasis.", 30)) {
      return ForeignFormat.OPEN_DOCUMENT;
    }
    int tail = Math.min(1 << 16, file.length);
    String end = new String(file, file.length - tail, tail, StandardCharsets.ISO_8859_1);
    boolean office =
        end.contains("word/document.xml")
            || end.contains("xl/workbook.xml")
            || end.contains("ppt/presentation.xml");
    return office ? ForeignFormat.OFFICE : ForeignFormat.ZIP;
  }

  private static Optional<ForeignFormat> text(byte[] file, String head) {
    if (SvgHead.begins(file)) {
      return Optional.of(ForeignFormat.SVG);
    }
    String start = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return Optional.of(ForeignFormat.HTML);
    }
    boolean xbm = start.startsWith("#define") && start.contains("_width");
    return xbm ? Optional.of(ForeignFormat.XBM) : Optional.empty();
  }
}
