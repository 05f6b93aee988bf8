package org.resnetexplorer.image.jpeg;

import java.io.IOException;
import org.resnetexplorer.image.PictureException;

/** The bits of a JPEG's scan up to the next marker, without the zeros that follow each 0xff. */
final class ScanBits {

  private static final int PEEKED = 16;
  private static final int MOST_MISSING = 16;

  private final byte[] file;
  private int at;
  private long ahead;
  private int count;
  private int missing;

  ScanBits(byte[] file, int at) {
    this.file = file;
    this.at = at;
  }

  /** The next 16 bits, without taking them; behind the end they are 0. */
  int peek() {
    while (count < PEEKED) {
      ahead = ahead << 8 | next();
      count += 8;
    }
    return (int) (ahead >> count - PEEKED) & 0xffff;
  }

  /** Takes bits that were looked at. */
  void skip(int bits) throws PictureException, IOException {
    count -= bits;
    if (missing * 8 - count >= MOST_MISSING) {
      if (at >= file.length) {
        throw PictureException.of("truncated").with("JPEG: more samples than data");
      }
      throw new IOException("more samples than data");
    }
  }

  /** The next bits as a number, at most 16 of them. */
  int read(int bits) throws PictureException, IOException {
    int value = peek() >> PEEKED - bits;
    skip(bits);
    return value;
  }

  /** Goes on behind a restart marker, which must be next. */
  void restart() throws IOException {
    count = 0;
    missing = 0;
    boolean marked =
        at + 1 < file.length && file[at] == (byte) 0xff && (file[at + 1] & 0xf8) == 0xd0;
    if (!marked) {
      throw new IOException("a restart marker is missing");
    }
    at += 2;
  }

  /** Where the next marker is, once all samples were read. */
  int markerPlace() {
    int place = at;
    while (place + 1 < file.length && (file[place] != (byte) 0xff || file[place + 1] == 0)) {
      place++;
    }
    return place;
  }

  private int next() {
    if (at >= file.length || file[at] == (byte) 0xff && !stuffed()) {
      missing++;
      return 0;
    }
    int value = file[at] & 0xff;
    at += value == 0xff ? 2 : 1;
    return value;
  }

  private boolean stuffed() {
    return at + 1 < file.length && file[at + 1] == 0;
  }
}
