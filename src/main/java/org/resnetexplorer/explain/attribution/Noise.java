package org.resnetexplorer.explain.attribution;

/**
 * Normally distributed numbers that follow from a seed and their place alone, by a formula short
 * enough to be written again in a notebook: splitmix64 of the place (Steele et al. 2014) made two
 * uniform numbers, and Box and Muller's cosine of them.
 */
final class Noise {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Noise() {}

  /**
   * @param index from 0, over all samples
   */
  static double normal(long seed, long index) {
    double radius = Math.sqrt(-2 * Math.log(uniform(seed, 2 * index)));
    return radius * Math.cos(2 * Math.PI * uniform(seed, 2 * index + 1));
  }

  /** In the open interval from 0 to 1, one of 2^52 numbers. */
  private static double uniform(long seed, long index) {
    long z = seed + (index + 1) * STEP;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return ((z >>> 12) + 0.5) * 0x1.0p-52;
  }
}
