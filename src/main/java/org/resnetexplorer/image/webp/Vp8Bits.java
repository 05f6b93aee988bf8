package org.resnetexplorer.image.webp;

/** The arithmetic decoder of VP8 over a part of a file: RFC 6386, section 7. */
final class Vp8Bits {

  private static final int EVEN = 128;

  private final byte[] file;
  private final int end;
  private int at;
  private int range = 255;
  private int value;
  private int spare = -8;
  private boolean exhausted;

  Vp8Bits(byte[] file, int start, int end) {
    this.file = file;
    this.at = start;
    this.end = end;
  }

  /** Whether more was read than there is. */
  boolean isExhausted() {
    return exhausted;
  }

  /** A bit that is 0 with the probability {@code probability / 256}. */
  int bit(int probability) {
    if (spare < 0) {
      value = value << 8 | nextByte();
      spare += 8;
    }
    int split = 1 + ((range - 1) * probability >> 8);
    int bit;
    if (value >>> spare >= split) {
      value -= split << spare;
      range -= split;
      bit = 1;
    } else {
      range = split;
      bit = 0;
    }
    int shift = Integer.numberOfLeadingZeros(range) - 24;
    range <<= shift;
    spare -= shift;
    return bit;
  }

  private int nextByte() {
    if (at < end) {
      return file[at++] & 0xff;
    }
    exhausted = true;
    return 0;
  }

  boolean flag() {
    return bit(EVEN) == 1;
  }

  /** An unsigned number of so many bits. */
  int number(int bits) {
    int number = 0;
    for (int i = 0; i < bits; i++) {
      number = number << 1 | bit(EVEN);
    }
    return number;
  }

  /** A number of so many bits and then its sign. */
  int signed(int bits) {
    int number = number(bits);
    return flag() ? -number : number;
  }

  /** A number with its sign if a flag says so, else 0. */
  int optional(int bits) {
    return flag() ? signed(bits) : 0;
  }
}
