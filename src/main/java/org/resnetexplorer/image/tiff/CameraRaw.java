package org.resnetexplorer.image.tiff;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.resnetexplorer.image.PictureException;

/**
 * Tells cameras' raw files, many of which are TIFF with a small preview as their first picture. To
 * show that one would be wrong: the file's own picture is another, which only raw converters read.
 */
final class CameraRaw {

  private static final int REDUCED = 1;

  /** By the maker's name in small letters, the formats of those who write TIFF. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "nikon", "Nikon NEF",
          "sony", "Sony ARW",
          "pentax", "Pentax PEF",
          "ricoh", "Pentax PEF",
          "samsung", "Samsung SRW",
          "hasselblad", "Hasselblad 3FR",
          "phase", "Phase One IIQ",
          "leaf", "Leaf MOS",
          "epson", "Epson ERF",
          "kodak", "Kodak DCR");

  private CameraRaw() {}

  /**
   * Refuses raw files.
   *
   * @throws PictureException if the file is one
   */
  static void check(TiffFile file) throws PictureException {
    if (file.has(TiffFile.DNG_VERSION)) {
      throw PictureException.of("raw", "DNG");
    }
    boolean preview =
        file.has(TiffFile.FURTHER_DIRECTORIES)
            && file.has(TiffFile.FILE_TYPE)
            && (file.value(TiffFile.FILE_TYPE, 0) & REDUCED) != 0;
    String maker = new String(file.block(TiffFile.MAKE), StandardCharsets.US_ASCII).strip();
    String name = FORMATS.get(maker.toLowerCase(Locale.ROOT).split("[ \\x00]", 2)[0]);
    if (preview && name != null) {
      throw PictureException.of("raw", name);
    }
  }
}
