package org.resnetexplorer.image.webp;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;

/**
 * Reads pixels that are packed with prefix codes, copies of earlier pixels, and a cache of colours
 * (RFC 9649, section 3.6 and 3.7): a picture, or one of the small ones that its transforms need.
 */
final class Vp8lPixels {

  private static final int LITERALS = 256;
  private static final int LENGTHS = 24;
  private static final int DISTANCES = 40;
  private static final int LARGEST_CACHE = 11;
  private static final int HASH = 0x1e35a7bd;
  private static final int NEAR = 120;
  private static final int BLOCK_ROW = 64;

  /** For the nearest distances the row above, times 16, plus 8 less the steps to the left. */
  private static final int[] NEIGHBOURS = {
    0x18, 0x07, 0x17, 0x19, 0x28, 0x06, 0x27, 0x29, 0x16, 0x1a, 0x26, 0x2a, 0x38, 0x05, 0x37, 0x39,
    0x15, 0x1b, 0x36, 0x3a, 0x25, 0x2b, 0x48, 0x04, 0x47, 0x49, 0x14, 0x1c, 0x35, 0x3b, 0x46, 0x4a,
    0x24, 0x2c, 0x58, 0x45, 0x4b, 0x34, 0x3c, 0x03, 0x57, 0x59, 0x13, 0x1d, 0x56, 0x5a, 0x23, 0x2d,
    0x44, 0x4c, 0x55, 0x5b, 0x33, 0x3d, 0x68, 0x02, 0x67, 0x69, 0x12, 0x1e, 0x66, 0x6a, 0x22, 0x2e,
    0x54, 0x5c, 0x43, 0x4d, 0x65, 0x6b, 0x32, 0x3e, 0x78, 0x01, 0x77, 0x79, 0x53, 0x5d, 0x11, 0x1f,
    0x64, 0x6c, 0x42, 0x4e, 0x76, 0x7a, 0x21, 0x2f, 0x75, 0x7b, 0x31, 0x3f, 0x63, 0x6d, 0x52, 0x5e,
    0x00, 0x74, 0x7c, 0x41, 0x4f, 0x10, 0x20, 0x62, 0x6e, 0x30, 0x73, 0x7d, 0x51, 0x5f, 0x40, 0x72,
    0x7e, 0x61, 0x6f, 0x50, 0x71, 0x7f, 0x60, 0x70
  };

  private final Vp8lBits bits;
  private final DecodeGuard guard;
  private final int width;
  private final int[] pixels;
  private final int cacheBits;
  private final int[] cache;
  private int at;

  private Vp8lPixels(Vp8lBits bits, DecodeGuard guard, int width, int height)
      throws PictureException {
    this.bits = bits;
    this.guard = guard;
    this.width = width;
    pixels = new int[width * height];
    cacheBits = bits.flag() ? bits.read(4) : 0;
    if (cacheBits > LARGEST_CACHE) {
      throw damaged("a cache of 2^" + cacheBits + " colours");
    }
    cache = new int[cacheBits == 0 ? 0 : 1 << cacheBits];
  }

  /**
   * The five codes of an area: green with lengths and cached colours, red, blue, alpha, distance.
   */
  private record Group(
      Vp8lCode green, Vp8lCode red, Vp8lCode blue, Vp8lCode alpha, Vp8lCode distance) {}

  /** Reads a whole picture, whose codes may differ from area to area; one ARGB number a pixel. */
  static int[] picture(Vp8lBits bits, int width, int height, DecodeGuard guard)
      throws PictureException {
    Vp8lPixels picture = new Vp8lPixels(bits, guard, width, height);
    if (!bits.flag()) {
      picture.fill(new Group[] {picture.group()}, null, 0);
      return picture.pixels;
    }
    int shift = bits.read(3) + 2;
    int across = blocks(width, shift);
    int[] areas = part(bits, across, blocks(height, shift), guard);
    int highest = 0;
    for (int i = 0; i < areas.length; i++) {
      areas[i] = areas[i] >> 8 & 0xffff;
      highest = Math.max(highest, areas[i]);
    }
    Group[] groups = new Group[highest + 1];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = picture.group();
      guard.checkStop();
    }
    picture.fill(groups, areas, shift);
    return picture.pixels;
  }

  /** Reads a picture with the same codes everywhere, as transforms have them. */
  static int[] part(Vp8lBits bits, int width, int height, DecodeGuard guard)
      throws PictureException {
    Vp8lPixels picture = new Vp8lPixels(bits, guard, width, height);
    picture.fill(new Group[] {picture.group()}, null, 0);
    return picture.pixels;
  }

  /** How many blocks of {@code 2^shift} pixels cover a length. */
  static int blocks(int length, int shift) {
    return length + (1 << shift) - 1 >> shift;
  }

  private Group group() throws PictureException {
    return new Group(
        Vp8lCode.read(bits, LITERALS + LENGTHS + cache.length),
        Vp8lCode.read(bits, LITERALS),
        Vp8lCode.read(bits, LITERALS),
        Vp8lCode.read(bits, LITERALS),
        Vp8lCode.read(bits, DISTANCES));
  }

  private void fill(Group[] groups, int @Nullable [] areas, int shift) throws PictureException {
    int across = blocks(width, shift);
    int x = 0;
    int y = 0;
    while (at < pixels.length) {
      Group group = areas == null ? groups[0] : groups[areas[(y >> shift) * across + (x >> shift)]];
      int before = at;
      int symbol = group.green.symbol(bits);
      if (symbol < LITERALS) {
        int red = group.red.symbol(bits);
        int blue = group.blue.symbol(bits);
        int alpha = group.alpha.symbol(bits);
        put(alpha << 24 | red << 16 | symbol << 8 | blue);
      } else if (symbol < LITERALS + LENGTHS) {
        int length = number(symbol - LITERALS);
        copy(length, distance(number(group.distance.symbol(bits))));
      } else {
        put(cache[symbol - LITERALS - LENGTHS]);
      }
      x += at - before;
      while (x >= width) {
        x -= width;
        if (++y % BLOCK_ROW == 0) {
          guard.checkStop();
        }
      }
    }
    guard.checkStop();
  }

  private void put(int pixel) {
    pixels[at++] = pixel;
    if (cache.length > 0) {
      cache[pixel * HASH >>> 32 - cacheBits] = pixel;
    }
  }

  private void copy(int length, int distance) throws PictureException {
    if (distance > at || length > pixels.length - at) {
      throw damaged("a copy from outside the picture");
    }
    for (int i = 0; i < length; i++) {
      put(pixels[at - distance]);
    }
  }

  /** A length or distance: a symbol for its magnitude, and further bits. */
  private int number(int symbol) throws PictureException {
    if (symbol < 4) {
      return symbol + 1;
    }
    int more = symbol - 2 >> 1;
    return (2 + (symbol & 1) << more) + bits.read(more) + 1;
  }

  private int distance(int code) {
    if (code > NEAR) {
      return code - NEAR;
    }
    int neighbour = NEIGHBOURS[code - 1];
    return Math.max(1, (neighbour >> 4) * width + 8 - (neighbour & 15));
  }

  private static PictureException damaged(String what) {
    return PictureException.of("damaged", "WebP").with("WebP: " + what);
  }
}
