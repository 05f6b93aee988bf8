package org.resnetexplorer.render;

import java.util.function.DoubleToIntFunction;

/**
 * What explains the colours of a map: the numbers at the ends of a bar of colours. A clipped end is
 * marked, zero is named where values have signs.
 *
 * @param low at the bar's left end, such as {@code 0} or {@code ≤ −0.62}
 * @param middle in the bar's middle: {@code 0} on a signed scale, else empty
 * @param high at the bar's right end, such as {@code ≥ 0.61} or {@code +0.62}
 */
public record Legend(String low, String middle, String high) {

  /** The numbers of a scale; both ends of a signed one carry their sign. */
  public static Legend of(ValueScale scale) {
    boolean signed = scale.low() < 0;
    String high = (signed ? "+" : "") + Numbers.compact(scale.high());
    return new Legend(
        (scale.clippedLow() ? "≤ " : "") + Numbers.compact(scale.low()),
        signed ? "0" : "",
        (scale.clippedHigh() ? "≥ " : "") + high);
  }

  /**
   * Of values without a finite one among them, which no scale spans.
   *
   * @param value what stands there, NaN or infinite
   */
  public static Legend ofNoNumbers(double value) {
    return new Legend(Numbers.compact(value), "", "");
  }

  /** The bar of a scale: from its lower to its upper end in equal steps of value. */
  public static Pixels bar(ValueScale scale, int width, int height) {
    return bar(scale::colour, width, height);
  }

  /** The bar of colours, lowest at the left. */
  public static Pixels bar(ColorMap map, int width, int height) {
    return bar(map::argb, width, height);
  }

  private static Pixels bar(DoubleToIntFunction colours, int width, int height) {
    Pixels pixels = Pixels.filled(width, height, 0);
    for (int x = 0; x < width; x++) {
      int colour = colours.applyAsInt((x + 0.5) / width);
      for (int y = 0; y < height; y++) {
        pixels.argb()[y * width + x] = colour;
      }
    }
    return pixels;
  }
}
