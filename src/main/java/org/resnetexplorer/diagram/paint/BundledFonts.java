package org.resnetexplorer.diagram.paint;

import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.text.FontFile;

/**
 * Widths in the program's own fonts, DejaVu Sans Mono and NanumSquare, for drawing where no toolkit
 * can measure.
 */
public final class BundledFonts implements TextMeasure {
  /** Family of names, numbers and shapes. */
  public static final String MONO = "DejaVu Sans Mono";

  /** Family of sentences. */
  public static final String PROSE = "NanumSquare";

  private static final FontFile REGULAR = FontFile.load("NanumSquareR.ttf");
  private static final FontFile BOLD = FontFile.load("NanumSquareB.ttf");
  private static final FontFile MONO_REGULAR = FontFile.load("DejaVuSansMono.ttf");

  @Override
  public double width(String text, TextStyle style) {
    return font(style).width(text) * style.size();
  }

  /** Bold monospaced signs are as wide as regular ones. */
  private static FontFile font(TextStyle style) {
    if (style.isMono()) {
      return MONO_REGULAR;
    }
    return style.isBold() ? BOLD : REGULAR;
  }
}
