package org.resnetexplorer.image.webp;

import org.resnetexplorer.image.PictureException;

/**
 * A prefix code of a lossless picture (RFC 9649, section 3.7.2): the shorter codes are looked up,
 * the longer ones counted out.
 */
final class Vp8lCode {

  private static final int LONGEST = 15;
  private static final int LOOKED_UP = 8;
  private static final int[] LENGTHS_ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };
  private static final int LENGTH_CODES = 19;
  private static final int REPEAT = 16;
  private static final int FEW_ZEROS = 17;
  private static final int FIRST_LENGTH = 8;

  /** How many codes there are of each length. */
  private final int[] counts = new int[LONGEST + 1];

  /** The symbols, those of the shortest codes first. */
  private final char[] symbols;

  /** By the next bits, the symbol times 16 plus its length; 0 for longer codes. */
  private final char[] table;

  private final int tableBits;

  private Vp8lCode(int[] lengths) throws PictureException {
    int used = 0;
    int longest = 0;
    for (int length : lengths) {
      counts[length]++;
      used += length > 0 ? 1 : 0;
      longest = Math.max(longest, length);
    }
    counts[0] = 0;
    symbols = new char[used];
    int[] next = new int[LONGEST + 2];
    for (int length = 1; length <= LONGEST; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        symbols[next[lengths[symbol]]++] = (char) symbol;
      }
    }
    if (used != 1) {
      checkComplete();
    }
    tableBits = used == 1 ? 0 : Math.min(LOOKED_UP, longest);
    table = new char[1 << tableBits];
    fillTable();
  }

  /** Reads the description of a code. */
  static Vp8lCode read(Vp8lBits bits, int alphabet) throws PictureException {
    int[] lengths = new int[alphabet];
    if (bits.flag()) {
      int count = bits.read(1) + 1;
      boolean wide = bits.flag();
      mark(lengths, bits.read(wide ? 8 : 1));
      if (count == 2) {
        mark(lengths, bits.read(8));
      }
    } else {
      readLengths(bits, lengths);
    }
    return new Vp8lCode(lengths);
  }

  /** The next symbol. */
  int symbol(Vp8lBits bits) throws PictureException {
    if (symbols.length == 1) {
      return symbols[0];
    }
    int found = table[bits.peek(tableBits)];
    if (found != 0) {
      bits.skip(found & 15);
      return found >> 4;
    }
    return longSymbol(bits);
  }

  private int longSymbol(Vp8lBits bits) throws PictureException {
    int ahead = bits.peek(LONGEST);
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code = code << 1 | ahead & 1;
      ahead >>= 1;
      if (code - first < counts[length]) {
        bits.skip(length);
        return symbols[index + code - first];
      }
      index += counts[length];
      first = first + counts[length] << 1;
    }
    throw new IllegalStateException("a code without a symbol, which checkComplete() refuses");
  }

  private static void mark(int[] lengths, int symbol) throws PictureException {
    if (symbol >= lengths.length) {
      throw damaged("a symbol that does not exist");
    }
    lengths[symbol] = 1;
  }

  private static void readLengths(Vp8lBits bits, int[] lengths) throws PictureException {
    int[] lengthLengths = new int[LENGTH_CODES];
    int described = 4 + bits.read(4);
    if (described > LENGTH_CODES) {
      throw damaged("a prefix code of " + described + " lengths");
    }
    for (int i = 0; i < described; i++) {
      lengthLengths[LENGTHS_ORDER[i]] = bits.read(3);
    }
    Vp8lCode lengthCode = new Vp8lCode(lengthLengths);
    int left = bits.flag() ? 2 + bits.read(2 + 2 * bits.read(3)) : lengths.length;
    if (left > lengths.length) {
      throw damaged("more lengths than symbols");
    }
    int before = FIRST_LENGTH;
    for (int symbol = 0; symbol < lengths.length && left > 0; left--) {
      int length = lengthCode.symbol(bits);
      if (length < REPEAT) {
        lengths[symbol++] = length;
        before = length == 0 ? before : length;
        continue;
      }
      int count =
          length == REPEAT
              ? 3 + bits.read(2)
              : length == FEW_ZEROS ? 3 + bits.read(3) : 11 + bits.read(7);
      if (symbol + count > lengths.length) {
        throw damaged("more lengths than symbols");
      }
      for (int i = 0; i < count; i++) {
        lengths[symbol++] = length == REPEAT ? before : 0;
      }
    }
  }

  private void checkComplete() throws PictureException {
    int open = 1;
    for (int length = 1; length <= LONGEST && open >= 0; length++) {
      open = 2 * open - counts[length];
    }
    if (open != 0) {
      throw damaged("a prefix code that is not complete");
    }
  }

  private void fillTable() {
    int code = 0;
    int index = 0;
    for (int length = 1; length <= tableBits; length++) {
      for (int i = 0; i < counts[length]; i++) {
        int reversed = Integer.reverse(code++) >>> 32 - length;
        for (int at = reversed; at < table.length; at += 1 << length) {
          table[at] = (char) (symbols[index] << 4 | length);
        }
        index++;
      }
      code <<= 1;
    }
  }

  private static PictureException damaged(String what) {
    return PictureException.of("damaged", "WebP").with("WebP: " + what);
  }
}
