package org.resnetexplorer.image.tga;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * The header of a TGA file (Truevision TGA specification 2.0). It has no mark of its own: a file is
 * taken for TGA if it has the footer of version 2, or if every number of the header makes sense.
 *
 * @param kind 1 with a palette, 2 colours, 3 gray
 * @param runs whether pixels are packed as runs
 * @param palette colours that the file has, 0 without a palette
 * @param paletteStart the number of the first of them
 * @param paletteBits bits of a colour
 * @param width pixels in a row
 * @param height rows
 * @param bits bits of a pixel
 * @param fromRight whether rows begin at the right
 * @param fromTop whether the first row is the top one
 * @param paletteAt where the palette begins
 */
public record TgaHeader(
    int kind,
    boolean runs,
    int palette,
    int paletteStart,
    int paletteBits,
    int width,
    int height,
    int bits,
    boolean fromRight,
    boolean fromTop,
    int paletteAt) {

  private static final int HEADER = 18;
  private static final byte[] FOOTER = "TRUEVISION-XFILE.\0".getBytes(StandardCharsets.US_ASCII);
  private static final Set<Integer> KINDS = Set.of(1, 2, 3, 9, 10, 11);

  /** Whether a file is TGA, as far as one can tell. */
  public static boolean begins(byte[] file) {
    if (file.length <= HEADER || (file[1] & 0xfe) != 0 || !KINDS.contains((int) file[2])) {
      return false;
    }
    TgaHeader header = parse(file);
    boolean palette = file[1] == 1;
    boolean colours =
        palette
            ? header.palette > 0 && Set.of(16, 24, 32).contains(header.paletteBits)
            : header.kind > 1 && (file[7] == 0 || hasFooter(file));
    boolean pixels =
        switch (header.kind) {
          case 1 -> header.bits == 8;
          case 2 -> header.bits == 16 || header.bits == 24 || header.bits == 32;
          default -> header.bits == 8 || header.bits == 16;
        };
    return colours && pixels && header.width > 0 && header.height > 0 && (file[17] & 0xc0) == 0;
  }

  static TgaHeader parse(byte[] file) {
    boolean palette = file[1] == 1;
    return new TgaHeader(
        file[2] & 7,
        (file[2] & 8) != 0,
        palette ? unsigned16(file, 5) : 0,
        palette ? unsigned16(file, 3) : 0,
        palette ? file[7] & 0xff : 0,
        unsigned16(file, 12),
        unsigned16(file, 14),
        file[16] & 0xff,
        (file[17] & 0x10) != 0,
        (file[17] & 0x20) != 0,
        HEADER + (file[0] & 0xff));
  }

  /** Where the pixels begin. */
  int pixelsAt() {
    return paletteAt + palette * (paletteBits / 8);
  }

  private static boolean hasFooter(byte[] file) {
    int start = file.length - FOOTER.length;
    return Arrays.equals(file, start, file.length, FOOTER, 0, FOOTER.length);
  }

  private static int unsigned16(byte[] file, int at) {
    return file[at] & 0xff | (file[at + 1] & 0xff) << 8;
  }
}
