package org.resnetexplorer.image.webp;

import org.resnetexplorer.image.PictureException;

/** The bits of a lossless picture, the lowest bit of a byte first (RFC 9649, section 3). */
final class Vp8lBits {

  private static final int LONGEST = 32;

  private final byte[] file;
  private final int end;
  private int at;
  private long ahead;
  private int count;

  Vp8lBits(byte[] file, int start, int end) {
    this.file = file;
    this.at = start;
    this.end = end;
  }

  /** The next bits as a number, at most 24 of them. */
  int read(int bits) throws PictureException {
    int value = peek(bits);
    skip(bits);
    return value;
  }

  boolean flag() throws PictureException {
    return read(1) == 1;
  }

  /** The next bits as a number, without taking them; behind the end they are 0. */
  int peek(int bits) {
    while (count < LONGEST) {
      long next = at < end ? file[at] & 0xffL : 0;
      at++;
      ahead |= next << count;
      count += 8;
    }
    return (int) (ahead & (1L << bits) - 1);
  }

  /** Takes bits that were looked at. */
  void skip(int bits) throws PictureException {
    ahead >>>= bits;
    count -= bits;
    if (at - count / 8 > end) {
      throw PictureException.of("truncated").with("WebP: more pixels than data");
    }
  }
}
