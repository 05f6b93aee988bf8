package org.resnetexplorer.image.bmp;

import java.util.Set;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.LittleEndian;

/**
 * The header of a BMP file, in the forms Pillow reads (OS/2 1.x and Windows 3 to 5).
 *
 * @param width pixels in a row, as stored
 * @param height rows
 * @param topDown whether the first stored row is the top one
 * @param runs whether the pixels are packed as runs of one colour
 * @param bits bits of a pixel: 1, 4, 8, 16, 24 or 32
 * @param palette where the colours begin
 * @param colours number of colours, 0 without a palette
 * @param colourBytes bytes of a colour, 3 or 4
 * @param masks which bits of a 16- or 32-bit pixel are red, green and blue
 * @param pixels where the pixels begin
 */
record BmpHeader(
    long width,
    long height,
    boolean topDown,
    boolean runs,
    int bits,
    long palette,
    int colours,
    int colourBytes,
    Masks masks,
    long pixels) {

  private static final int FILE_HEADER = 14;
  private static final int OS2 = 12;
  private static final int WINDOWS = 40;
  private static final int WITH_MASKS = 52;
  private static final Set<Integer> HEADER_SIZES = Set.of(OS2, WINDOWS, 52, 56, 64, 108, 124);
  private static final int RAW = 0;
  private static final int RUNS_8 = 1;
  private static final int RUNS_4 = 2;
  private static final int BIT_FIELDS = 3;

  /** The bits of the three colours in a pixel. */
  record Masks(int red, int green, int blue) {

    static final Masks BITS_555 = new Masks(0x7c00, 0x3e0, 0x1f);
    static final Masks BITS_565 = new Masks(0xf800, 0x7e0, 0x1f);
    static final Masks BYTES = new Masks(0xff0000, 0xff00, 0xff);

    boolean areBytes() {
      boolean distinct = (red & green | red & blue | green & blue) == 0;
      return distinct && isByte(red) && isByte(green) && isByte(blue);
    }

    private static boolean isByte(int mask) {
      return mask == 0xff || mask == 0xff00 || mask == 0xff0000 || mask == 0xff000000;
    }
  }

  static BmpHeader parse(LittleEndian bytes) throws PictureException {
    long size = bytes.unsigned32(FILE_HEADER);
    if (!HEADER_SIZES.contains((int) Math.min(size, Integer.MAX_VALUE))) {
      throw damaged("header of " + size + " bytes");
    }
    boolean os2 = size == OS2;
    int bits = bytes.unsigned16(os2 ? 24 : 28);
    long signedHeight = os2 ? bytes.unsigned16(20) : bytes.signed32(22);
    boolean topDown = signedHeight < 0;
    int compression = os2 ? RAW : bytes.signed32(30);
    checkKind(bits, compression);
    long afterHeader = FILE_HEADER + size;
    boolean separateMasks = compression == BIT_FIELDS && size < WITH_MASKS;
    long palette = afterHeader + (separateMasks ? 12 : 0);
    int colours = bits > 8 ? 0 : colours(bits, os2 ? 0 : bytes.unsigned32(46));
    int colourBytes = os2 ? 3 : 4;
    bytes.require(palette, (long) colours * colourBytes);
    return new BmpHeader(
        os2 ? bytes.unsigned16(18) : bytes.signed32(18),
        Math.abs(signedHeight),
        topDown,
        isRuns(bits, compression),
        bits,
        palette,
        colours,
        colourBytes,
        masks(bytes, bits, compression == BIT_FIELDS),
        pixels(bytes.unsigned32(10), palette + (long) colours * colourBytes, palette, colours));
  }

  /** Bytes of a stored row, which is filled up to a multiple of four. */
  long rowBytes() {
    return (width * bits + 31) / 32 * 4;
  }

  private static void checkKind(int bits, int compression) throws PictureException {
    if (!Set.of(1, 4, 8, 16, 24, 32).contains(bits)) {
      throw damaged(bits + " bits a pixel");
    }
    boolean fields = compression == BIT_FIELDS && bits >= 16;
    if (compression != RAW && !fields && !isRuns(bits, compression)) {
      throw PictureException.of("bmpCompressed").with("BMP: compression " + compression);
    }
  }

  private static boolean isRuns(int bits, int compression) {
    return bits == 8 && compression == RUNS_8 || bits == 4 && compression == RUNS_4;
  }

  private static int colours(int bits, long used) throws PictureException {
    long colours = used == 0 ? 1L << bits : used;
    if (colours > 1L << bits) {
      throw damaged("palette of " + colours + " colours for " + bits + " bits");
    }
    return (int) colours;
  }

  private static Masks masks(LittleEndian bytes, int bits, boolean fields) throws PictureException {
    Masks standard = bits == 16 ? Masks.BITS_555 : Masks.BYTES;
    if (!fields) {
      return standard;
    }
    Masks stored = new Masks(bytes.signed32(54), bytes.signed32(58), bytes.signed32(62));
    boolean readable =
        switch (bits) {
          case 16 -> stored.equals(Masks.BITS_555) || stored.equals(Masks.BITS_565);
          case 24 -> stored.equals(Masks.BYTES);
          default -> stored.areBytes();
        };
    if (!readable) {
      throw PictureException.of("bmpFields")
          .with("BMP: bit fields %08x %08x %08x".formatted(stored.red, stored.green, stored.blue));
    }
    return stored;
  }

  // A file may leave the place of its pixels at 0 or forget to count the palette, as Pillow allows.
  private static long pixels(long stored, long afterPalette, long palette, int colours)
      throws PictureException {
    if (stored == 0 || colours > 0 && stored == palette) {
      return afterPalette;
    }
    if (stored < palette) {
      throw damaged("pixels inside the header");
    }
    return stored;
  }

  private static PictureException damaged(String what) {
    return PictureException.of("damaged", "BMP").with("BMP: " + what);
  }
}
