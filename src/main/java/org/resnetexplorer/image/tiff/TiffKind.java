package org.resnetexplorer.image.tiff;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;

/**
 * The kinds of TIFF pictures whose values are known to be those of Pillow; all others are refused.
 */
enum TiffKind {
  /** 1 to 8 bits of gray, dark or light first, with or without alpha. */
  GRAY,
  /** 16 bits of gray, of which Pillow cuts off what is above 255. */
  GRAY_16,
  /** 8 or 16 bits a channel, whatever follows them dropped. */
  RGB,
  /** Red, green and blue that were multiplied with their alpha. */
  RGB_PREMULTIPLIED,
  PALETTE,
  CMYK,
  /** Inside JPEG, whose decoder makes it RGB. */
  YCBCR;

  private static final int LIGHT_FIRST = 0;
  private static final int DARK_FIRST = 1;
  private static final int COLOURS = 2;
  private static final int INDEXED = 3;
  private static final int INKS = 5;
  private static final int LUMA_CHROMA = 6;

  private static final int FAX_RLE = 2;
  private static final int FAX_4 = 4;
  private static final int JPEG = 7;
  private static final Set<Long> LOSSLESS = Set.of(1L, 5L, 8L, 32_946L, 32_773L);
  private static final Set<String> DROPPED_SAMPLES =
      Set.of("[]", "[0]", "[2]", "[0, 0]", "[2, 0]", "[0, 0, 0]", "[2, 0, 0]");

  /**
   * The kind of a file's first picture.
   *
   * @throws PictureException if it is none of them
   */
  static TiffKind of(TiffFile file) throws PictureException {
    long photometric = file.value(TiffFile.PHOTOMETRIC, -1);
    int samples = (int) file.value(TiffFile.SAMPLES, 1);
    long[] depths = file.values(TiffFile.BITS);
    long bits = depths.length == 0 ? 1 : depths[0];
    String extra = Arrays.toString(file.values(TiffFile.EXTRA_SAMPLES));
    boolean even = Arrays.stream(depths).allMatch(depth -> depth == bits);
    boolean unsigned = Arrays.stream(file.values(TiffFile.SAMPLE_FORMAT)).allMatch(f -> f == 1);
    boolean planes = file.value(TiffFile.PLANES, 1) != 1;
    boolean turned = file.value(TiffFile.FILL_ORDER, 1) != 1;
    @Nullable TiffKind kind = null;
    if (even && unsigned && isPacked(file, bits, samples)) {
      kind =
          switch ((int) photometric) {
            // With the bits turned round Pillow does not read 8-bit gray that counts from light to
            // dark.
            case LIGHT_FIRST -> samples == 1 && (bits < 8 || bits == 8 && !turned) ? GRAY : null;
            case DARK_FIRST -> gray(bits, samples, extra, planes);
            case COLOURS -> colours(bits, samples, extra, planes);
            case INDEXED ->
                samples == 1 && bits <= 8 && file.has(TiffFile.PALETTE) ? PALETTE : null;
            case INKS -> samples == 4 && bits == 8 && !planes && !isJpeg(file) ? CMYK : null;
            case LUMA_CHROMA -> samples == 3 && bits == 8 && isJpeg(file) ? YCBCR : null;
            default -> null;
          };
    }
    if (kind == null) {
      throw PictureException.of("tiffKind")
          .with(
              "TIFF: photometric %d, compression %d, bits %s, samples %d, extra %s, format %s"
                  .formatted(
                      photometric,
                      file.value(TiffFile.COMPRESSION, 1),
                      Arrays.toString(depths),
                      samples,
                      extra,
                      Arrays.toString(file.values(TiffFile.SAMPLE_FORMAT))));
    }
    return kind;
  }

  private static @Nullable TiffKind gray(long bits, int samples, String extra, boolean planes) {
    if (samples == 1) {
      return bits == 16 ? GRAY_16 : bits <= 8 ? GRAY : null;
    }
    return samples == 2 && bits == 8 && extra.equals("[2]") && !planes ? GRAY : null;
  }

  private static @Nullable TiffKind colours(long bits, int samples, String extra, boolean planes) {
    if (samples == 3 && extra.equals("[]")) {
      return bits == 8 || bits == 16 && !planes ? RGB : null;
    }
    if (bits == 8 && samples == 4 && extra.equals("[1]") && !planes) {
      return RGB_PREMULTIPLIED;
    }
    boolean dropped = DROPPED_SAMPLES.contains(extra) && samples >= 4 && samples <= 6 && !planes;
    boolean known = bits == 8 || bits == 16 && samples == 4;
    return dropped && known ? RGB : null;
  }

  /** Whether depth and compression go together and are known. */
  private static boolean isPacked(TiffFile file, long bits, int samples) throws PictureException {
    long compression = file.value(TiffFile.COMPRESSION, 1);
    long predictor = file.value(TiffFile.PREDICTOR, 1);
    boolean depth = Set.of(1L, 2L, 4L, 8L, 16L).contains(bits);
    if (isFax(file)) {
      return bits == 1 && samples == 1;
    }
    if (compression == JPEG) {
      return bits == 8 && samples != 2;
    }
    boolean predicted = predictor == 1 || predictor == 2 && bits == 8;
    return depth && predicted && LOSSLESS.contains(compression);
  }

  /** Whether the rows are packed as a fax, in which no damage can be told. */
  static boolean isFax(TiffFile file) throws PictureException {
    long compression = file.value(TiffFile.COMPRESSION, 1);
    return compression >= FAX_RLE && compression <= FAX_4;
  }

  private static boolean isJpeg(TiffFile file) throws PictureException {
    return file.value(TiffFile.COMPRESSION, 1) == JPEG;
  }
}
