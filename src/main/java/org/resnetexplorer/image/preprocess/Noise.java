package org.resnetexplorer.image.preprocess;

import java.util.Random;

/**
 * Gaussian noise that never changes: the same deviation gives the same picture, and a larger one
 * makes the same grains stronger.
 *
 * <p>{@link Random} is specified to the bit, so the grains are the same on every platform.
 */
final class Noise {

  private static final long SEED = 224;

  /** A grain for every value of the usual square; larger pictures repeat them. */
  private static final float[] GRAINS = grains(3 * 224 * 224);

  private Noise() {}

  private static float[] grains(int count) {
    Random random = new Random(SEED);
    float[] grains = new float[count];
    for (int i = 0; i < count; i++) {
      grains[i] = (float) random.nextGaussian();
    }
    return grains;
  }

  /** Adds {@code deviation} times a grain of mean 0 and deviation 1 to each value. */
  static void add(byte[] rgb, float deviation) {
    if (deviation == 0) {
      return;
    }
    for (int i = 0, grain = 0; i < rgb.length; i++) {
      int value = Math.round((rgb[i] & 0xff) + deviation * GRAINS[grain]);
      rgb[i] = (byte) Math.max(0, Math.min(255, value));
      grain = grain + 1 == GRAINS.length ? 0 : grain + 1;
    }
  }
}
