package org.resnetexplorer.image.webp;

import java.util.Arrays;
import org.resnetexplorer.image.PictureException;

/**
 * The header of a VP8 key frame: RFC 6386, section 9. Read in the order of the file, as {@code
 * libwebp} does.
 */
final class Vp8Header {

  static final int SEGMENTS = 4;

  private static final int START = 10;
  private static final int MAX_INDEX = 127;
  private static final int MAX_CHROMA_DC_INDEX = 117;
  private static final int MAX_LEVEL = 63;

  final int width;
  final int height;
  final Vp8Bits bits;
  final Vp8Bits[] partitions;
  final boolean simpleFilter;
  final int[] coefficients = new int[Vp8Probabilities.DEFAULTS.length];
  final boolean hasSkips;
  final int skipProbability;

  private final int[] segmentProbabilities = {255, 255, 255};
  private final int[] segmentQuality = new int[SEGMENTS];
  private final int[] segmentLevel = new int[SEGMENTS];
  private final Steps[] steps = new Steps[SEGMENTS];
  private final int sharpness;
  private final int level;
  private boolean segmented;
  private boolean segmentMap;
  private boolean absolute;
  private boolean levelDeltas;
  private int intraDelta;
  private int subBlockDelta;

  /** Steps of the quantiser: first coefficient and others of luma, of its means, of chroma. */
  record Steps(int lumaDc, int lumaAc, int meanDc, int meanAc, int chromaDc, int chromaAc) {}

  /** How strongly the edges of a macroblock are smoothed; nothing is if {@code limit} is 0. */
  record Filter(int limit, int inner, int highVariance) {}

  /**
   * @param start the frame's first byte
   * @param end the byte after its last
   * @throws PictureException if it is no key frame, or ends too early
   */
  Vp8Header(byte[] file, int start, int end) throws PictureException {
    if (end - start < START) {
      throw PictureException.of("truncated").with("VP8: header");
    }
    int tag = unsigned24(file, start);
    if ((tag & 1) != 0 || (tag >> 1 & 7) > 3 || (tag >> 4 & 1) == 0) {
      throw damaged("not a key frame that is shown");
    }
    if (unsigned24(file, start + 3) != 0x2a019d) {
      throw damaged("no start code");
    }
    width = unsigned16(file, start + 6) & 0x3fff;
    height = unsigned16(file, start + 8) & 0x3fff;
    int first = start + START;
    int afterFirst = first + (tag >> 5);
    if (afterFirst > end) {
      throw PictureException.of("truncated").with("VP8: first partition");
    }
    bits = new Vp8Bits(file, first, afterFirst);
    bits.number(2);
    readSegments();
    simpleFilter = bits.flag();
    level = bits.number(6);
    sharpness = bits.number(3);
    readLevelDeltas();
    partitions = partitions(file, afterFirst, end, 1 << bits.number(2));
    readSteps();
    bits.flag();
    readCoefficients();
    hasSkips = bits.flag();
    skipProbability = hasSkips ? bits.number(8) : 0;
    if (bits.isExhausted()) {
      throw PictureException.of("truncated").with("VP8: header");
    }
  }

  private void readSegments() {
    segmented = bits.flag();
    if (!segmented) {
      return;
    }
    segmentMap = bits.flag();
    if (bits.flag()) {
      absolute = bits.flag();
      for (int i = 0; i < SEGMENTS; i++) {
        segmentQuality[i] = bits.optional(7);
      }
      for (int i = 0; i < SEGMENTS; i++) {
        segmentLevel[i] = bits.optional(6);
      }
    }
    if (segmentMap) {
      for (int i = 0; i < segmentProbabilities.length; i++) {
        segmentProbabilities[i] = bits.flag() ? bits.number(8) : 255;
      }
    }
  }

  // Of the four deltas by reference and by mode a key frame needs only the first of each.
  private void readLevelDeltas() {
    levelDeltas = bits.flag();
    if (levelDeltas && bits.flag()) {
      int[] deltas = new int[8];
      for (int i = 0; i < deltas.length; i++) {
        deltas[i] = bits.optional(6);
      }
      intraDelta = deltas[0];
      subBlockDelta = deltas[4];
    }
  }

  private static Vp8Bits[] partitions(byte[] file, int sizes, int end, int count)
      throws PictureException {
    int at = sizes + 3 * (count - 1);
    if (at > end) {
      throw PictureException.of("truncated").with("VP8: partitions");
    }
    Vp8Bits[] partitions = new Vp8Bits[count];
    for (int i = 0; i < count - 1; i++) {
      int next = Math.min(end, at + unsigned24(file, sizes + 3 * i));
      partitions[i] = new Vp8Bits(file, at, next);
      at = next;
    }
    if (at >= end) {
      throw PictureException.of("truncated").with("VP8: last partition");
    }
    partitions[count - 1] = new Vp8Bits(file, at, end);
    return partitions;
  }

  private void readSteps() {
    int base = bits.number(7);
    int lumaDc = bits.optional(4);
    int meanDc = bits.optional(4);
    int meanAc = bits.optional(4);
    int chromaDc = bits.optional(4);
    int chromaAc = bits.optional(4);
    for (int i = 0; i < SEGMENTS; i++) {
      int q = !segmented ? base : segmentQuality[i] + (absolute ? 0 : base);
      steps[i] =
          new Steps(
              step(Vp8Tables.DC_STEPS, q + lumaDc, MAX_INDEX),
              step(Vp8Tables.AC_STEPS, q, MAX_INDEX),
              step(Vp8Tables.DC_STEPS, q + meanDc, MAX_INDEX) * 2,
              Math.max(8, step(Vp8Tables.AC_STEPS, q + meanAc, MAX_INDEX) * 155 / 100),
              step(Vp8Tables.DC_STEPS, q + chromaDc, MAX_CHROMA_DC_INDEX),
              step(Vp8Tables.AC_STEPS, q + chromaAc, MAX_INDEX));
    }
  }

  private static int step(int[] table, int index, int most) {
    return table[Math.max(0, Math.min(most, index))];
  }

  private void readCoefficients() {
    Arrays.setAll(
        coefficients,
        i ->
            bits.bit(Vp8Probabilities.UPDATES[i]) == 1
                ? bits.number(8)
                : Vp8Probabilities.DEFAULTS[i]);
  }

  /** The segment of the next macroblock. */
  int readSegment() {
    if (!segmentMap) {
      return 0;
    }
    return bits.bit(segmentProbabilities[0]) == 0
        ? bits.bit(segmentProbabilities[1])
        : 2 + bits.bit(segmentProbabilities[2]);
  }

  Steps steps(int segment) {
    return steps[segment];
  }

  /** The smoothing of macroblocks of a segment that are predicted as a whole or in 4x4 blocks. */
  Filter filter(int segment, boolean subBlocks) {
    if (level == 0) {
      return new Filter(0, 0, 0);
    }
    int strength = !segmented ? level : segmentLevel[segment] + (absolute ? 0 : level);
    if (levelDeltas) {
      strength += intraDelta + (subBlocks ? subBlockDelta : 0);
    }
    strength = Math.max(0, Math.min(MAX_LEVEL, strength));
    if (strength == 0) {
      return new Filter(0, 0, 0);
    }
    int inner = strength;
    if (sharpness > 0) {
      inner = Math.min(9 - sharpness, inner >> (sharpness > 4 ? 2 : 1));
    }
    inner = Math.max(1, inner);
    return new Filter(2 * strength + inner, inner, strength >= 40 ? 2 : strength >= 15 ? 1 : 0);
  }

  private static int unsigned16(byte[] file, int at) {
    return file[at] & 0xff | (file[at + 1] & 0xff) << 8;
  }

  private static int unsigned24(byte[] file, int at) {
    return unsigned16(file, at) | (file[at + 2] & 0xff) << 16;
  }

  private static PictureException damaged(String what) {
    return PictureException.of("damaged", "WebP").with("VP8: " + what);
  }
}
