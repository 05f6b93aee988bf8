package org.resnetexplorer.render;

/**
 * Turns a position between 0 and 1 into a colour. Colours are packed as {@code 0xAARRGGBB} and the
 * same in every theme, so that two pictures of one map can be compared.
 */
public enum ColorMap {
  /**
   * Dark violet over green to yellow, for values from zero up. Its lightness rises evenly, so equal
   * steps in value look equal. Table: matplotlib (N. J. Smith, S. van der Walt, E. Firing; CC0).
   */
  VIRIDIS(ColourTables.bundled("viridis"), false),

  /**
   * Black over purple and orange to pale yellow, for values from zero up. Table: matplotlib (N. J.
   * Smith, S. van der Walt; CC0).
   */
  MAGMA(ColourTables.bundled("magma"), false),

  /** Black to white. */
  GREY(ColourTables.grey(), false),

  /** Blue over near white to red, for signed values: 0.5 is zero, warm is positive. */
  DIVERGING(
      ColourTables.between(
          0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D,
          0xB2182B, 0x67001F),
      true);

  private static final int BLACK_INK = 0xFF111111;
  private static final int WHITE_INK = 0xFFFFFFFF;

  private final int[] colours;
  private final boolean centred;

  ColorMap(int[] colours, boolean centred) {
    this.colours = colours;
    this.centred = centred;
  }

  /**
   * The opaque colour at a position; positions below 0 and above 1 get the colours of the ends. (A
   * value that is no number has no position: see {@link ValueScale#argb}.)
   */
  public int argb(double t) {
    int last = colours.length - 1;
    if (t >= 1) {
      return colours[last];
    }
    if (!(t > 0)) {
      return colours[0];
    }
    // An odd table has a colour exactly in the middle, which is that of 0.5; the tables of 256 are
    // 256 equal bins, as matplotlib reads them.
    return colours[(int) (centred ? t * last + 0.5 : t * colours.length)];
  }

  /**
   * The colour for a number printed on a cell of the given colour: near black or white, whichever
   * has the greater contrast ratio (WCAG 2.1, relative luminance).
   */
  public static int inkOn(int argb) {
    double ground = luminance(argb) + 0.05;
    double onBlack = ground / (luminance(BLACK_INK) + 0.05);
    double onWhite = (luminance(WHITE_INK) + 0.05) / ground;
    return onBlack >= onWhite ? BLACK_INK : WHITE_INK;
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int component) {
    double c = (component & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
