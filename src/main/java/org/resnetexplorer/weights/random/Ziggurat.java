package org.resnetexplorer.weights.random;

/**
 * Normal numbers by Marsaglia and Tsang's ziggurat (2000) in Doornik's form ("An Improved Ziggurat
 * Method to Generate Normal Random Samples", 2005): the bell curve is covered by {@value #LAYERS}
 * layers of one area, and nearly every number needs one multiplication and one comparison. Tables
 * and rare cases use {@link StrictMath}, so the numbers are the same on every machine.
 */
final class Ziggurat {

  private static final int LAYERS = 128;

  /** Where the lowest layer's tail begins, and the area of each layer (Doornik, table 1). */
  private static final double TAIL = 3.442619855899;

  private static final double AREA = 9.91256303526217e-3;

  private static final double[] EDGES = edges();
  private static final double[] INSIDE = inside();

  private Ziggurat() {}

  private static double[] edges() {
    double[] edges = new double[LAYERS + 1];
    double height = bell(TAIL, 0);
    edges[0] = AREA / height;
    edges[1] = TAIL;
    for (int i = 2; i < LAYERS; i++) {
      edges[i] = Math.sqrt(-2 * StrictMath.log(AREA / edges[i - 1] + height));
      height = bell(edges[i], 0);
    }
    return edges;
  }

  private static double[] inside() {
    double[] inside = new double[LAYERS];
    for (int i = 0; i < LAYERS; i++) {
      inside[i] = EDGES[i + 1] / EDGES[i];
    }
    return inside;
  }

  /** {@code exp((y * y - x * x) / 2)}. */
  private static double bell(double x, double y) {
    return StrictMath.exp(-0.5 * (x * x - y * y));
  }

  /** One number of mean 0 and deviation 1. Layer and place come from different bits of one word. */
  static double normal(SplitMix stream) {
    while (true) {
      long bits = stream.next();
      double place = SplitMix.symmetric(bits);
      int layer = (int) bits & LAYERS - 1;
      if (Math.abs(place) < INSIDE[layer]) {
        return place * EDGES[layer];
      }
      if (layer == 0) {
        return tail(stream, place < 0);
      }
      double x = place * EDGES[layer];
      double lower = bell(EDGES[layer], x);
      double upper = bell(EDGES[layer + 1], x);
      if (upper + stream.positive() * (lower - upper) < 1) {
        return x;
      }
    }
  }

  private static double tail(SplitMix stream, boolean negative) {
    double x;
    double y;
    do {
      x = StrictMath.log(stream.positive()) / TAIL;
      y = StrictMath.log(stream.positive());
    } while (-2 * y < x * x);
    return negative ? x - TAIL : TAIL - x;
  }
}
