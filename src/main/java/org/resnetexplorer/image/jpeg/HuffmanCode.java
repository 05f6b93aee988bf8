package org.resnetexplorer.image.jpeg;

import java.io.IOException;
import org.resnetexplorer.image.PictureException;

/** A Huffman code of a JPEG file (ITU-T T.81, annex C), the shorter codes looked up. */
final class HuffmanCode {

  private static final int LONGEST = 16;
  private static final int LOOKED_UP = 8;

  private final int[] counts = new int[LONGEST + 1];
  private final byte[] symbols;

  /** By the next bits, the symbol times 16 plus its length; 0 for longer codes. */
  private final int[] table = new int[1 << LOOKED_UP];

  /**
   * A code as a file describes it.
   *
   * @param at how many codes there are of each length, 16 bytes, and then the symbols
   * @throws IOException if there are more codes than fit
   */
  HuffmanCode(byte[] file, int at, int end) throws IOException {
    int total = 0;
    for (int length = 1; length <= LONGEST; length++) {
      counts[length] = file[at + length - 1] & 0xff;
      total += counts[length];
    }
    if (at + LONGEST + total > end) {
      throw new IOException("a Huffman code beyond its segment");
    }
    symbols = new byte[total];
    System.arraycopy(file, at + LONGEST, symbols, 0, total);
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i < counts[length]; i++, code++, index++) {
        if (length <= LOOKED_UP && code < 1 << length) {
          lookUp(code, length, symbols[index] & 0xff);
        }
      }
      if (code > 1 << length) {
        throw new IOException("a Huffman code of too many codes");
      }
      code <<= 1;
    }
  }

  /** The bytes of the description. */
  int described() {
    return LONGEST + symbols.length;
  }

  private void lookUp(int code, int length, int symbol) {
    int shift = LOOKED_UP - length;
    for (int i = 0; i < 1 << shift; i++) {
      table[code << shift | i] = symbol << 4 | length;
    }
  }

  /** The next symbol. */
  int symbol(ScanBits bits) throws PictureException, IOException {
    int ahead = bits.peek();
    int found = table[ahead >> LONGEST - LOOKED_UP];
    if (found != 0) {
      bits.skip(found & 15);
      return found >> 4;
    }
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int code = ahead >> LONGEST - length;
      if (code - first < counts[length]) {
        bits.skip(length);
        return symbols[index + code - first] & 0xff;
      }
      index += counts[length];
      first = first + counts[length] << 1;
    }
    throw new IOException("an unknown Huffman code");
  }
}
