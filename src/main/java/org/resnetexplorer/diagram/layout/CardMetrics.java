package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.Tensors;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The measures that all cards of one drawing share, so that widths and maps can be compared.
 *
 * @param base width of a card of 64 channels
 * @param slope how much wider each doubling of the channels makes it
 * @param gap between what follows each other in the lane
 * @param height of a card
 * @param lines how many lines stand below the map: operation and detail, operation, or none
 * @param step between the sheets of a tensor
 * @param magnification of all tensors, at most 1
 */
record CardMetrics(
    double base,
    double slope,
    double gap,
    double height,
    int lines,
    double step,
    double magnification) {
  static final double FULL_HEIGHT = 136;
  static final double COMPACT_HEIGHT = 98;
  static final double SMALL_HEIGHT = 74;

  /** Beside a tour in a small window. */
  static final double LEAST_HEIGHT = 66;

  /** Free pixels beside a text in a card, both sides together. */
  static final double TEXT_MARGIN = 6;

  private static final double BAND_TOP = 28;
  private static final double BAND = 64;
  private static final double COMPACT_BAND_TOP = 22;
  private static final double COMPACT_LINE = 18;
  private static final double COMPACT_BOTTOM = 4;
  private static final double GLYPH_MARGIN = 10;
  private static final double LEAST_CARD = 30;

  /** The width formula of a drawing, before the height is known. */
  record Formula(double base, double slope, double gap, double step) {
    static final Formula NORMAL = new Formula(68, 10, 20, 4);

    /**
     * Compact cards.
     *
     * @param t 1 for {@code 70 + 8 log2(C/64)}, 0 for {@code 42 + 5 log2(C/64)}, down to -1
     */
    static Formula compact(double t) {
      return t >= 0
          ? new Formula(42 + 28 * t, 5 + 3 * t, 16, 3)
          : new Formula(42 + 8 * t, 5 + 5 * t, 16, 3);
    }

    double width(int channels) {
      double doublings = Math.max(0, Tensors.log2(channels / 64.0));
      return Math.max(LEAST_CARD, Math.round(base + slope * doublings));
    }
  }

  static CardMetrics of(
      Formula formula, double height, int lines, List<Call> cards, ShapesAndCosts sizes) {
    double band = band(height, lines);
    double least = 1;
    for (Call call : cards) {
      Shape shape = sizes.output(call);
      double rise = (Tensors.sheets(shape) - 1) * formula.step;
      double room = Math.min(formula.width(shape.channels()) - GLYPH_MARGIN, band);
      least = Math.min(least, (room - rise) / Tensors.side(shape));
    }
    return new CardMetrics(
        formula.base, formula.slope, formula.gap, height, lines, formula.step, least);
  }

  private static double band(double height, int lines) {
    double below = lines == 1 ? COMPACT_LINE : COMPACT_BOTTOM;
    return lines == 2 ? BAND : height - COMPACT_BAND_TOP - below;
  }

  /** Whether there is room for all that a card can tell. */
  boolean full() {
    return lines == 2;
  }

  double width(int channels) {
    return new Formula(base, slope, gap, step).width(channels);
  }

  double side(Shape shape) {
    return Math.max(8, Math.round(Tensors.side(shape) * magnification));
  }

  /** Width and height of a tensor with its sheets. */
  double extent(Shape shape) {
    return side(shape) + (Tensors.sheets(shape) - 1) * step;
  }

  /** From a card's top to the middle of its map, where the lane runs. */
  double axis() {
    return full() ? BAND_TOP + BAND / 2 : COMPACT_BAND_TOP + Math.floor(band(height, lines) / 2);
  }

  /** From a card's top to its name's baseline. */
  double nameBaseline() {
    return full() ? 20 : 17;
  }

  /** From a card's top to the operation's baseline. */
  double operationBaseline() {
    return full() ? 112 : height - 8;
  }
}
