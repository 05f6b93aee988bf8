package org.resnetexplorer.image.webp;

import java.util.Arrays;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;

/**
 * Decodes a VP8 key frame, the picture of a lossy WebP file, to the values of {@code libwebp}: RFC
 * 6386 and, for its edges and for the step to RGB, {@code libwebp}'s own choices.
 *
 * <p>The library that reads lossless WebP differs here from Pillow by up to 165 levels, which is
 * why this decoder exists.
 */
final class Vp8Frame {

  private static final int SIDE = 16;
  private static final int HALF = 8;
  private static final int BLOCK = 16;
  private static final int BLOCKS = 24;
  private static final int FIRST_U = 16;
  private static final int FIRST_V = 20;

  private final Vp8Header header;
  private final DecodeGuard guard;
  private final Vp8Coefficients reader;
  private final int columns;
  private final int rows;
  private final Vp8Plane luma;
  private final Vp8Plane u;
  private final Vp8Plane v;
  private final Macroblock[] above;
  private final short[] coefficients = new short[BLOCKS * BLOCK];
  private final short[] means = new short[BLOCK];
  private final byte[] filters;

  /** What a macroblock leaves for those below and to its right. */
  private static final class Macroblock {
    private final int[] modes = new int[4];
    private final int[] filledY = new int[4];
    private final int[] filledU = new int[2];
    private final int[] filledV = new int[2];
    private int filledMeans;

    void clear() {
      Arrays.fill(modes, Vp8Prediction.DC);
      clearFilled();
      filledMeans = 0;
    }

    void clearFilled() {
      Arrays.fill(filledY, 0);
      Arrays.fill(filledU, 0);
      Arrays.fill(filledV, 0);
    }
  }

  private Vp8Frame(Vp8Header header, DecodeGuard guard) {
    this.header = header;
    this.guard = guard;
    reader = new Vp8Coefficients(header.coefficients);
    columns = (header.width + SIDE - 1) / SIDE;
    rows = (header.height + SIDE - 1) / SIDE;
    luma = new Vp8Plane(columns * SIDE, rows * SIDE);
    u = new Vp8Plane(columns * HALF, rows * HALF);
    v = new Vp8Plane(columns * HALF, rows * HALF);
    above = new Macroblock[columns];
    Arrays.setAll(above, i -> new Macroblock());
    filters = new byte[columns * rows];
  }

  /**
   * Decodes the frame.
   *
   * @param header of the frame, whose size the guard has seen
   */
  static RgbImage decode(Vp8Header header, DecodeGuard guard) throws PictureException {
    Vp8Frame frame = new Vp8Frame(header, guard);
    frame.readMacroblocks();
    frame.smooth();
    return Vp8Colours.toRgb(header.width, header.height, frame.luma, frame.u, frame.v, guard);
  }

  private void readMacroblocks() throws PictureException {
    for (int y = 0; y < rows; y++) {
      Vp8Bits tokens = header.partitions[y & header.partitions.length - 1];
      Macroblock left = new Macroblock();
      for (int x = 0; x < columns; x++) {
        readMacroblock(x, y, above[x], left, tokens);
      }
      if (header.bits.isExhausted() || tokens.isExhausted()) {
        throw PictureException.of("truncated").with("VP8: row " + y + " of macroblocks");
      }
      guard.checkStop();
    }
  }

  private void readMacroblock(int x, int y, Macroblock top, Macroblock left, Vp8Bits tokens) {
    Vp8Bits bits = header.bits;
    int segment = header.readSegment();
    boolean skipped = header.hasSkips && bits.bit(header.skipProbability) == 1;
    boolean inBlocks = bits.bit(145) == 0;
    int[] modes = new int[BLOCK];
    if (inBlocks) {
      readBlockModes(top, left, modes);
    } else {
      int mode = readMode();
      Arrays.fill(modes, mode);
      Arrays.fill(top.modes, mode);
      Arrays.fill(left.modes, mode);
    }
    int chromaMode = readChromaMode();
    boolean filled = false;
    Arrays.fill(coefficients, (short) 0);
    if (skipped) {
      top.clearFilled();
      left.clearFilled();
      if (!inBlocks) {
        top.filledMeans = 0;
        left.filledMeans = 0;
      }
    } else {
      filled = readCoefficients(top, left, tokens, header.steps(segment), inBlocks);
    }
    filters[y * columns + x] = (byte) (segment << 2 | (inBlocks ? 2 : 0) | (filled ? 1 : 0));
    if (inBlocks) {
      predictBlocks(x, y, modes);
    } else {
      Vp8Prediction.whole(luma, x * SIDE, y * SIDE, SIDE, modes[0]);
      addBlocks(luma, x * SIDE, y * SIDE, 0, 4);
    }
    Vp8Prediction.whole(u, x * HALF, y * HALF, HALF, chromaMode);
    addBlocks(u, x * HALF, y * HALF, FIRST_U, 2);
    Vp8Prediction.whole(v, x * HALF, y * HALF, HALF, chromaMode);
    addBlocks(v, x * HALF, y * HALF, FIRST_V, 2);
  }

  private int readMode() {
    Vp8Bits bits = header.bits;
    if (bits.bit(156) == 1) {
      return bits.bit(128) == 1 ? Vp8Prediction.TRUE_MOTION : Vp8Prediction.HORIZONTAL;
    }
    return bits.bit(163) == 1 ? Vp8Prediction.VERTICAL : Vp8Prediction.DC;
  }

  private int readChromaMode() {
    Vp8Bits bits = header.bits;
    if (bits.bit(142) == 0) {
      return Vp8Prediction.DC;
    }
    if (bits.bit(114) == 0) {
      return Vp8Prediction.VERTICAL;
    }
    return bits.bit(183) == 1 ? Vp8Prediction.TRUE_MOTION : Vp8Prediction.HORIZONTAL;
  }

  private void readBlockModes(Macroblock top, Macroblock left, int[] modes) {
    for (int block = 0; block < BLOCK; block++) {
      int x = block % 4;
      int y = block / 4;
      int context = (top.modes[x] * Vp8Tables.MODES + left.modes[y]) * (Vp8Tables.MODES - 1);
      int at = 0;
      do {
        int bit = header.bits.bit(Vp8Tables.SUB_BLOCK_MODES[context + at / 2]);
        at = Vp8Tables.MODE_TREE[at + bit];
      } while (at > 0);
      modes[block] = -at;
      top.modes[x] = -at;
      left.modes[y] = -at;
    }
  }

  /** Reads all coefficients of a macroblock and says whether any is not 0. */
  private boolean readCoefficients(
      Macroblock top, Macroblock left, Vp8Bits tokens, Vp8Header.Steps steps, boolean inBlocks) {
    int first = 0;
    int type = Vp8Coefficients.LUMA;
    if (!inBlocks) {
      first = 1;
      type = Vp8Coefficients.LUMA_WITHOUT_MEAN;
      Arrays.fill(means, (short) 0);
      int context = top.filledMeans + left.filledMeans;
      int end =
          reader.read(
              tokens, Vp8Coefficients.MEANS, context, steps.meanDc(), steps.meanAc(), 0, means, 0);
      top.filledMeans = end > 0 ? 1 : 0;
      left.filledMeans = top.filledMeans;
      Vp8Transform.means(means, coefficients);
    }
    readBlocks(tokens, type, steps.lumaDc(), steps.lumaAc(), first, top.filledY, left.filledY, 0);
    int chroma = Vp8Coefficients.CHROMA;
    int dc = steps.chromaDc();
    int ac = steps.chromaAc();
    readBlocks(tokens, chroma, dc, ac, 0, top.filledU, left.filledU, FIRST_U);
    readBlocks(tokens, chroma, dc, ac, 0, top.filledV, left.filledV, FIRST_V);
    return hasCoefficients(0, coefficients.length);
  }

  private void readBlocks(
      Vp8Bits tokens, int type, int dc, int ac, int first, int[] top, int[] left, int block) {
    int offset = block * BLOCK;
    for (int y = 0; y < left.length; y++) {
      for (int x = 0; x < top.length; x++, offset += BLOCK) {
        int end = reader.read(tokens, type, top[x] + left[y], dc, ac, first, coefficients, offset);
        top[x] = end > first ? 1 : 0;
        left[y] = top[x];
      }
    }
  }

  private boolean hasCoefficients(int from, int to) {
    for (int i = from; i < to; i++) {
      if (coefficients[i] != 0) {
        return true;
      }
    }
    return false;
  }

  private void addBlocks(Vp8Plane plane, int x, int y, int firstBlock, int side) {
    int offset = firstBlock * BLOCK;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++, offset += BLOCK) {
        if (hasCoefficients(offset, offset + BLOCK)) {
          Vp8Transform.add(coefficients, offset, plane, plane.index(x + 4 * column, y + 4 * row));
        }
      }
    }
  }

  private void predictBlocks(int mbX, int mbY, int[] modes) {
    int[] edge = new int[13];
    for (int block = 0; block < BLOCK; block++) {
      int x = mbX * SIDE + block % 4 * 4;
      int y = mbY * SIDE + block / 4 * 4;
      int index = luma.index(x, y);
      for (int i = 0; i < 4; i++) {
        edge[i] = luma.at(index + (3 - i) * luma.stride - 1);
      }
      for (int i = 4; i < 9; i++) {
        edge[i] = luma.at(index - luma.stride + i - 5);
      }
      boolean lastColumn = block % 4 == 3;
      // Right of a macroblock only the one above it exists: all its rows go on from there.
      int right = luma.index(x + 4, lastColumn ? mbY * SIDE - 1 : y - 1);
      boolean beyond = lastColumn && mbX == columns - 1;
      for (int i = 0; i < 4; i++) {
        edge[9 + i] = beyond ? beyondEdge(mbX, mbY) : luma.at(right + i);
      }
      Vp8Prediction.block(luma, index, modes[block], edge);
      if (hasCoefficients(block * BLOCK, (block + 1) * BLOCK)) {
        Vp8Transform.add(coefficients, block * BLOCK, luma, index);
      }
    }
  }

  /** What lies to the right of the frame: the last sample above the macroblock goes on. */
  private int beyondEdge(int mbX, int mbY) {
    return luma.at(luma.index(mbX * SIDE + SIDE - 1, mbY * SIDE - 1));
  }

  private void smooth() throws PictureException {
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int packed = filters[y * columns + x];
        boolean inBlocks = (packed & 2) != 0;
        Vp8Header.Filter filter = header.filter(packed >> 2, inBlocks);
        boolean inner = inBlocks || (packed & 1) != 0;
        if (filter.limit() == 0) {
          continue;
        }
        if (header.simpleFilter) {
          Vp8LoopFilter.simple(luma, x * SIDE, y * SIDE, filter, inner);
        } else {
          Vp8LoopFilter.normal(luma, x * SIDE, y * SIDE, SIDE, filter, inner);
          Vp8LoopFilter.normal(u, x * HALF, y * HALF, HALF, filter, inner);
          Vp8LoopFilter.normal(v, x * HALF, y * HALF, HALF, filter, inner);
        }
      }
      guard.checkStop();
    }
  }
}
