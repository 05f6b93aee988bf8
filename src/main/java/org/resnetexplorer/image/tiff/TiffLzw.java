package org.resnetexplorer.image.tiff;

import java.io.IOException;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;

/** LZW as TIFF packs it (TIFF 6.0, section 13): codes of 9 to 12 bits, the high bit first. */
final class TiffLzw {

  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int CODES = 4096;
  private static final int SHORTEST = 9;
  private static final int LONGEST = 12;

  private final byte[] packed;
  private final DecodeGuard guard;
  private final int[] prefixes = new int[CODES];
  private final byte[] lastBytes = new byte[CODES];
  private final byte[] firstBytes = new byte[CODES];
  private final int[] lengths = new int[CODES];
  private int next = FIRST;
  private long bitsRead;

  TiffLzw(byte[] packed, DecodeGuard guard) {
    this.packed = packed;
    this.guard = guard;
    for (int i = 0; i < CLEAR; i++) {
      lastBytes[i] = (byte) i;
      firstBytes[i] = (byte) i;
      lengths[i] = 1;
    }
  }

  /** Fills the target. */
  void unpack(byte[] target) throws PictureException, IOException {
    int to = 0;
    int before = CLEAR;
    while (to < target.length) {
      int code = read();
      if (code == END) {
        throw new IOException("a strip ends too early");
      }
      if (code == CLEAR) {
        next = FIRST;
        guard.checkStop();
      } else {
        learn(before, code);
        to = write(code, target, to);
      }
      before = code;
    }
  }

  private void learn(int before, int code) throws IOException {
    boolean known = code < CLEAR || code < next && code >= FIRST;
    if (before == CLEAR) {
      if (code >= CLEAR) {
        throw new IOException("a code without a start");
      }
      return;
    }
    if (!known && code != next) {
      throw new IOException("an unknown code");
    }
    if (next < CODES) {
      prefixes[next] = before;
      firstBytes[next] = firstBytes[before];
      lastBytes[next] = firstBytes[known ? code : before];
      lengths[next] = lengths[before] + 1;
      next++;
    }
  }

  /** Writes what a code stands for, cut off at the target's end. */
  private int write(int code, byte[] target, int to) {
    int end = to + lengths[code];
    int at = end;
    for (int rest = code; at > to; rest = prefixes[rest]) {
      at--;
      if (at < target.length) {
        target[at] = lastBytes[rest];
      }
    }
    return Math.min(end, target.length);
  }

  private int read() throws IOException {
    // The width grows one code before it must, as the first program that wrote TIFF did.
    int width = Math.min(LONGEST, Math.max(SHORTEST, 32 - Integer.numberOfLeadingZeros(next + 1)));
    if (bitsRead + width > 8L * packed.length) {
      throw new IOException("a strip ends too early");
    }
    int at = (int) (bitsRead >> 3);
    int three = 0;
    for (int i = 0; i < 3; i++) {
      three = three << 8 | (at + i < packed.length ? packed[at + i] & 0xff : 0);
    }
    int shift = 24 - width - (int) (bitsRead & 7);
    bitsRead += width;
    return three >> shift & (1 << width) - 1;
  }
}
