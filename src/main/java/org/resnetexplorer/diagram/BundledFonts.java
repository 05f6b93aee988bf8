package org.resnetexplorer.diagram;

/**
 * Widths in the program's own fonts, DejaVu Sans Mono and NanumSquare, for drawing where no toolkit
 * can measure.
 */
public final class BundledFonts implements TextMeasure {
  /** Family of names, numbers and shapes. */
  public static final String MONO = "DejaVu Sans Mono";

  /** Family of sentences. */
  public static final String PROSE = "NanumSquare";

  private static final double MONO_ADVANCE = 0.60205;
  private static final int FIRST = ' ';

  /** Advances of NanumSquare Regular from space to tilde, in thousandths of the size. */
  private static final int[] REGULAR = {
    250, 280, 373, 585, 604, 869, 664, 230, 313, 313, 459, 600, 245, 412, 245, 389, 600, 600, 600,
    600, 600, 600, 600, 600, 600, 600, 305, 305, 600, 600, 600, 520, 983, 658, 615, 630, 668, 588,
    561, 656, 677, 236, 453, 644, 534, 824, 681, 692, 598, 692, 630, 606, 571, 672, 639, 958, 641,
    602, 597, 356, 947, 356, 524, 480, 600, 533, 579, 494, 579, 545, 374, 579, 582, 234, 243, 540,
    228, 878, 582, 568, 579, 579, 391, 495, 388, 578, 501, 754, 509, 505, 488, 419, 281, 419, 600
  };

  /** Bold is wider than regular by 3.5 per cent on average; rounded up, so that nothing is cut. */
  private static final double BOLD_TO_REGULAR = 1.04;

  private static final double SIGN = 0.6;
  private static final double WIDE = 0.91;

  @Override
  public double width(String text, TextStyle style) {
    if (style.isMono()) {
      return text.codePointCount(0, text.length()) * MONO_ADVANCE * style.size();
    }
    double ems = text.codePoints().mapToDouble(BundledFonts::advance).sum();
    return ems * style.size() * (style.isBold() ? BOLD_TO_REGULAR : 1);
  }

  private static double advance(int codePoint) {
    int index = codePoint - FIRST;
    if (index >= 0 && index < REGULAR.length) {
      return REGULAR[index] / 1000.0;
    }
    return codePoint == '×' || codePoint == '≠' ? SIGN : WIDE;
  }
}
