package org.resnetexplorer.weights.random;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A stream of pseudo-random numbers: splitmix64 (Steele, Lea and Flood 2014). */
final class SplitMix {

  private long state;

  private SplitMix(long state) {
    this.state = state;
  }

  /** The stream of one tensor under one seed. */
  static SplitMix of(String name, long seed) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return new SplitMix(new SplitMix(seed).next() ^ crc.getValue() << 32);
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** Uniform in [-1, 1). */
  double symmetric() {
    return symmetric(next());
  }

  /** Uniform in [-1, 1), from the upper 53 bits. */
  static double symmetric(long bits) {
    return (bits >> 11) * 0x1p-52;
  }

  /** Uniform in (0, 1]. */
  double positive() {
    return ((next() >>> 11) + 1) * 0x1p-53;
  }
}
