package org.resnetexplorer.image.gif;

import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.LittleEndian;

/**
 * Unpacks the colour indices of a GIF frame (variable-length LZW, GIF89a specification, appendix
 * F).
 *
 * <p>Unlike the JDK's decoder it refuses data that end before the last pixel, instead of leaving
 * the rest of the picture empty.
 */
final class GifIndices {

  private static final int MAX_BITS = 12;
  private static final int NONE = -1;
  private static final int TABLE = 1 << MAX_BITS;

  private final LittleEndian bytes;
  private final DecodeGuard guard;
  private final int[] previous = new int[TABLE];
  private final byte[] last = new byte[TABLE];
  private final byte[] first = new byte[TABLE];
  private final int[] lengths = new int[TABLE];
  private int at;
  private int blockLeft;
  private int bitBuffer;
  private int bitCount;

  private GifIndices(LittleEndian bytes, int at, DecodeGuard guard) {
    this.bytes = bytes;
    this.at = at;
    this.guard = guard;
  }

  /** The indices of a frame in the order in which the file stores them. */
  static byte[] unpack(byte[] file, int data, int count, DecodeGuard guard)
      throws PictureException {
    LittleEndian bytes = new LittleEndian(file, "GIF");
    int codeBits = bytes.unsigned8(data);
    if (codeBits < 1 || codeBits >= MAX_BITS) {
      throw PictureException.of("damaged", "GIF").with("GIF: code size " + codeBits);
    }
    return new GifIndices(bytes, data + 1, guard).unpack(codeBits, count);
  }

  private byte[] unpack(int codeBits, int count) throws PictureException {
    byte[] indices = new byte[count];
    int clear = 1 << codeBits;
    singleIndices(clear);
    int bits = codeBits + 1;
    int next = clear + 2;
    int before = NONE;
    int filled = 0;
    while (filled < count) {
      int code = code(bits);
      if (code == clear) {
        bits = codeBits + 1;
        next = clear + 2;
        before = NONE;
        continue;
      }
      checkCode(code, clear, next, before);
      if (before != NONE && next < TABLE) {
        add(next, before, code < next ? code : before);
        next++;
        if (next == 1 << bits && bits < MAX_BITS) {
          bits++;
        }
      }
      filled = write(code, indices, filled);
      before = code;
    }
    return indices;
  }

  private void singleIndices(int count) {
    for (int i = 0; i < count; i++) {
      previous[i] = NONE;
      last[i] = (byte) i;
      first[i] = (byte) i;
      lengths[i] = 1;
    }
  }

  /** Adds the entry of an earlier code, longer by the first index of another. */
  private void add(int entry, int earlier, int other) {
    previous[entry] = earlier;
    first[entry] = first[earlier];
    last[entry] = first[other];
    lengths[entry] = lengths[earlier] + 1;
  }

  private static void checkCode(int code, int clear, int next, int before) throws PictureException {
    if (code == clear + 1) {
      throw PictureException.of("truncated").with("GIF: end code before the last pixel");
    }
    boolean needsEarlier = code == next || code > clear;
    if (code > next || before == NONE && needsEarlier) {
      throw PictureException.of("damaged", "GIF").with("GIF: code " + code + " before its entry");
    }
  }

  /** Writes the indices of a code, from the last to the first, and gives the new end. */
  private int write(int code, byte[] indices, int filled) {
    int end = filled + lengths[code];
    int entry = code;
    for (int i = end - 1; i >= filled; i--) {
      if (i < indices.length) {
        indices[i] = last[entry];
      }
      entry = previous[entry];
    }
    return Math.min(end, indices.length);
  }

  private int code(int bits) throws PictureException {
    while (bitCount < bits) {
      if (blockLeft == 0) {
        blockLeft = bytes.unsigned8(at++);
        if (blockLeft == 0) {
          throw PictureException.of("truncated").with("GIF: data end before the last pixel");
        }
        guard.checkStop();
      }
      bitBuffer |= bytes.unsigned8(at++) << bitCount;
      bitCount += 8;
      blockLeft--;
    }
    int code = bitBuffer & (1 << bits) - 1;
    bitBuffer >>>= bits;
    bitCount -= bits;
    return code;
  }
}
