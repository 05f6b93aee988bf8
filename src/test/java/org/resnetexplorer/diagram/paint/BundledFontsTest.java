package org.resnetexplorer.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.diagram.TextStyle;

class BundledFontsTest {
  private static final String FONTS = "/org/resnetexplorer/text/fonts/";

  @ParameterizedTest
  @CsvSource({
    "NAME, DejaVuSansMono.ttf, 128 × 28 × 28",
    "NAME_BOLD, DejaVuSansMono-Bold.ttf, relu#2",
    "TEXT, NanumSquareR.ttf, Stride 2 ≠ 1 and 256 ≠ 512 so x is projected before the sum.",
    "TITLE, NanumSquareR.ttf, Residual branch F(x)",
    "TITLE_BOLD, NanumSquareB.ttf, Golden retriever",
    "TEXT, NanumSquareR.ttf, 더하기 전에 x를 투영합니다.",
    "HEADING, NanumSquareR.ttf, 스테이지 × → ·"
  })
  void widthsAreThoseOfTheFontFiles(TextStyle style, String file, String words)
      throws IOException, FontFormatException {
    try (InputStream stream = BundledFontsTest.class.getResourceAsStream(FONTS + file)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont((float) style.size());
      double real = font.getStringBounds(words, new FontRenderContext(null, true, true)).getWidth();
      assertThat(new BundledFonts().width(words, style))
          .isCloseTo(real, Percentage.withPercentage(0.1));
    }
  }
}
