package org.resnetexplorer.image.tiff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;

/**
 * How a TIFF stores its pixels and what they mean; those that Pillow opens ({@code OPEN_INFO} in
 * {@code TiffImagePlugin.py}), all others are refused.
 *
 * @param colour what the samples mean
 * @param numbers how they are written
 * @param bits bits of a sample
 * @param samples samples of a pixel, those included that are dropped
 * @param planar whether each sample has blocks of its own
 * @param transparent whether one of them is alpha or unknown
 * @param packing how blocks are packed
 */
record TiffKind(
    Colour colour,
    Numbers numbers,
    int bits,
    int samples,
    boolean planar,
    boolean transparent,
    Packing packing) {

  /** What the samples of a pixel mean. */
  enum Colour {
    GRAY_LIGHT_FIRST,
    GRAY,
    PALETTE,
    RGB,
    /** Red, green and blue that were multiplied with their alpha. */
    RGB_PREMULTIPLIED,
    CMYK,
    /** Inside JPEG, whose decoder makes it RGB. */
    YCBCR,
    LAB
  }

  /** How a sample is written. */
  enum Numbers {
    UNSIGNED,
    SIGNED,
    FLOAT
  }

  /** How blocks are packed. */
  enum Packing {
    RAW,
    FAX,
    LZW,
    OLD_JPEG,
    JPEG,
    DEFLATE,
    PACK_BITS
  }

  private static final int LUMA_CHROMA = 6;
  private static final int OLD_JPEG = 6;
  private static final List<String> PHOTOMETRICS =
      List.of(
          "WhiteIsZero",
          "BlackIsZero",
          "RGB",
          "palette",
          "mask",
          "CMYK",
          "YCbCr",
          "",
          "CIELab",
          "ICCLab",
          "ITULab");
  private static final Map<Integer, String> RARE_PHOTOMETRICS =
      Map.of(32_803, "CFA", 32_844, "LogL", 32_845, "LogLuv", 34_892, "LinearRaw");
  private static final Map<Integer, String> OTHER_PACKINGS =
      Map.ofEntries(
          Map.entry(9, "JBIG"),
          Map.entry(32_766, "NeXT"),
          Map.entry(32_771, "CCITT RLE 16"),
          Map.entry(32_809, "ThunderScan"),
          Map.entry(34_661, "JBIG"),
          Map.entry(34_676, "SGI Log"),
          Map.entry(34_677, "SGI Log 24"),
          Map.entry(34_712, "JPEG 2000"),
          Map.entry(33_003, "JPEG 2000"),
          Map.entry(33_005, "JPEG 2000"),
          Map.entry(34_887, "LERC"),
          Map.entry(34_925, "LZMA"),
          Map.entry(50_000, "Zstandard"),
          Map.entry(50_001, "WebP"),
          Map.entry(50_002, "JPEG XL"),
          Map.entry(52_546, "JPEG XL"));
  private static final Set<String> BEHIND_COLOURS =
      Set.of("[]", "[0]", "[2]", "[999]", "[0, 0]", "[2, 0]", "[0, 0, 0]", "[2, 0, 0]");
  private static final Set<String> MULTIPLIED = Set.of("[1]", "[1, 0]", "[1, 0, 0]");

  /**
   * The kind of a file's first picture.
   *
   * @throws PictureException if it is none of them
   */
  static TiffKind of(TiffFile file) throws PictureException {
    Packing packing = packing((int) file.value(TiffFile.COMPRESSION, 1));
    boolean oldJpeg = packing == Packing.OLD_JPEG;
    int photometric = oldJpeg ? LUMA_CHROMA : (int) file.value(TiffFile.PHOTOMETRIC, 0);
    int samples = (int) file.value(TiffFile.SAMPLES, oldJpeg ? 3 : 1);
    long[] depths = file.values(TiffFile.BITS);
    int bits = depths.length == 0 ? 1 : (int) depths[0];
    boolean even =
        Arrays.stream(depths).limit(Math.max(1, samples)).allMatch(depth -> depth == bits)
            && (depths.length < 2 || depths.length >= samples);
    long[] formats = file.values(TiffFile.SAMPLE_FORMAT);
    Numbers numbers = numbers(formats);
    boolean planar = samples > 1 && file.value(TiffFile.PLANES, 1) == 2;
    long[] extra = file.values(TiffFile.EXTRA_SAMPLES);
    if (planar && Arrays.stream(extra).allMatch(kind -> kind == 0)) {
      samples -= extra.length;
      extra = new long[0];
    }
    Pixel pixel = new Pixel(bits, samples, Arrays.toString(extra), planar, numbers);
    boolean palette = file.has(TiffFile.PALETTE);
    Colour colour =
        even && numbers != null && fits(packing, pixel, (int) file.value(TiffFile.PREDICTOR, 1))
            ? colour(photometric, pixel, palette, packing)
            : null;
    if (colour == null || numbers == null) {
      throw refused(photometric, samples, depths, formats, Arrays.toString(extra));
    }
    boolean more = samples > shown(colour);
    return new TiffKind(colour, numbers, bits, samples, planar, more, packing);
  }

  /** How many samples of a pixel the colours need. */
  int needed() {
    return Math.min(samples, colour == Colour.RGB_PREMULTIPLIED ? 4 : shown(colour));
  }

  /** Bits of a pixel's samples that lie together. */
  int bitsTogether() {
    return planar ? bits : bits * samples;
  }

  private static int shown(Colour colour) {
    return switch (colour) {
      case GRAY, GRAY_LIGHT_FIRST, PALETTE -> 1;
      case RGB, RGB_PREMULTIPLIED, YCBCR, LAB -> 3;
      case CMYK -> 4;
    };
  }

  private record Pixel(
      int bits, int samples, String extra, boolean planar, @Nullable Numbers numbers) {

    boolean is(int bits, int samples, String extra) {
      return this.bits == bits && this.samples == samples && this.extra.equals(extra);
    }
  }

  private static @Nullable Numbers numbers(long[] formats) {
    long first = formats.length == 0 ? 1 : formats[0];
    if (!Arrays.stream(formats).allMatch(format -> format == first)) {
      return null;
    }
    return switch ((int) first) {
      case 1 -> Numbers.UNSIGNED;
      case 2 -> Numbers.SIGNED;
      case 3 -> Numbers.FLOAT;
      default -> null;
    };
  }

  private static Packing packing(int compression) throws PictureException {
    return switch (compression) {
      case 1 -> Packing.RAW;
      case 2, 3, 4 -> Packing.FAX;
      case 5 -> Packing.LZW;
      case OLD_JPEG -> Packing.OLD_JPEG;
      case 7 -> Packing.JPEG;
      case 8, 32_946 -> Packing.DEFLATE;
      case 32_773 -> Packing.PACK_BITS;
      default -> {
        String name = OTHER_PACKINGS.getOrDefault(compression, String.valueOf(compression));
        throw PictureException.of("tiffPacked", name).with("TIFF: compression " + compression);
      }
    };
  }

  /** Whether depth, numbers and packing go together. */
  private static boolean fits(Packing packing, Pixel pixel, int predictor) {
    return switch (packing) {
      case FAX -> pixel.is(1, 1, "[]") && pixel.numbers == Numbers.UNSIGNED;
      case OLD_JPEG, JPEG -> pixel.bits == 8 && pixel.samples != 2 && pixel.samples <= 4;
      case RAW, PACK_BITS -> true;
      case LZW, DEFLATE ->
          predictor == 1
              || predictor == 2 && pixel.bits % 8 == 0
              || predictor == 3 && pixel.bits == 32;
    };
  }

  private static @Nullable Colour colour(
      int photometric, Pixel pixel, boolean palette, Packing packing) {
    boolean unsigned = pixel.numbers == Numbers.UNSIGNED;
    return switch (photometric) {
      case 0 -> lightFirst(pixel);
      case 1 -> isGray(pixel) ? Colour.GRAY : null;
      case 2 -> unsigned ? colours(pixel) : null;
      case 3 -> unsigned && palette && isIndexed(pixel) ? Colour.PALETTE : null;
      case 5 -> unsigned && isInks(pixel) ? Colour.CMYK : null;
      case LUMA_CHROMA -> {
        boolean jpeg = packing == Packing.JPEG || packing == Packing.OLD_JPEG;
        if (pixel.is(8, 1, "[]")) {
          yield Colour.GRAY;
        }
        yield jpeg && pixel.is(8, 3, "[]") && !pixel.planar ? Colour.YCBCR : null;
      }
      case 8 -> unsigned && pixel.is(8, 3, "[]") ? Colour.LAB : null;
      default -> null;
    };
  }

  // Pillow counts only depths up to 8 bits from light to dark.
  private static @Nullable Colour lightFirst(Pixel pixel) {
    if (pixel.samples != 1) {
      return null;
    }
    return switch (pixel.bits) {
      case 1, 2, 4, 8 -> pixel.numbers == Numbers.UNSIGNED ? Colour.GRAY_LIGHT_FIRST : null;
      case 16 -> pixel.numbers == Numbers.UNSIGNED ? Colour.GRAY : null;
      case 32 -> pixel.numbers == Numbers.FLOAT ? Colour.GRAY : null;
      default -> null;
    };
  }

  private static boolean isGray(Pixel pixel) {
    if (pixel.is(8, 2, "[2]")) {
      return pixel.numbers == Numbers.UNSIGNED;
    }
    return pixel.samples == 1
        && switch (pixel.bits) {
          case 1, 2, 4, 12 -> pixel.numbers == Numbers.UNSIGNED;
          case 8, 16 -> pixel.numbers != Numbers.FLOAT;
          case 32 -> true;
          default -> false;
        };
  }

  private static @Nullable Colour colours(Pixel pixel) {
    boolean known =
        pixel.samples >= 3
            && (pixel.bits == 8 && pixel.samples <= 6 || pixel.bits == 16 && pixel.samples <= 4);
    boolean named = pixel.extra.equals("[]") && pixel.samples <= 4;
    boolean counted = pixel.extra.split(",").length == pixel.samples - 3;
    if (!known || !named && !counted) {
      return null;
    }
    if (MULTIPLIED.contains(pixel.extra)) {
      return Colour.RGB_PREMULTIPLIED;
    }
    return BEHIND_COLOURS.contains(pixel.extra) ? Colour.RGB : null;
  }

  private static boolean isIndexed(Pixel pixel) {
    return pixel.samples == 1 && Set.of(1, 2, 4, 8).contains(pixel.bits)
        || pixel.is(8, 2, "[0]")
        || pixel.is(8, 2, "[2]");
  }

  private static boolean isInks(Pixel pixel) {
    return pixel.is(8, 4, "[]")
        || pixel.is(8, 5, "[0]")
        || pixel.is(8, 6, "[0, 0]")
        || pixel.is(16, 4, "[]");
  }

  private static PictureException refused(
      int photometric, int samples, long[] depths, long[] formats, String extra) {
    String name =
        photometric >= 0 && photometric < PHOTOMETRICS.size()
            ? PHOTOMETRICS.get(photometric)
            : RARE_PHOTOMETRICS.getOrDefault(photometric, String.valueOf(photometric));
    long bits = depths.length == 0 ? 1 : depths[0];
    return PictureException.of("tiffKind", name, samples, bits)
        .with(
            "TIFF: photometric %d, bits %s, samples %d, extra %s, format %s"
                .formatted(
                    photometric,
                    Arrays.toString(depths),
                    samples,
                    extra,
                    Arrays.toString(formats)));
  }
}
