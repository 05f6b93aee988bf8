package org.resnetexplorer.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Token;

class PaletteTest {
  private static final List<Token> GROUNDS =
      List.of(Token.CANVAS, Token.RAISED, Token.HOVER, Token.ACCENT_SOFT);

  @Test
  void everyTokenHasAColourInBothThemes() {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      assertThat(palette.colours()).containsOnlyKeys(Token.values());
    }
  }

  /** WCAG 2.1: text 4.5 : 1. */
  @Test
  void textIsLegibleOnEveryGround() {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      for (Token ground : GROUNDS) {
        for (Token text : List.of(Token.INK, Token.INK_2, Token.INK_3)) {
          assertThat(contrast(palette, text, ground)).as(text + " on " + ground).isGreaterThan(4.5);
        }
      }
      assertThat(contrast(palette, Token.ADD, Token.CANVAS)).isGreaterThan(4.5);
    }
  }

  /** WCAG 2.1: signs 3 : 1. */
  @Test
  void kindsAndBordersStandOutFromCards() {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      for (NodeKind kind : NodeKind.values()) {
        assertThat(contrast(palette, kind.colour(), Token.RAISED)).as(kind.name()).isGreaterThan(3);
      }
    }
  }

  private static double contrast(Palette palette, Token a, Token b) {
    double first = luminance(palette.argb(a));
    double second = luminance(palette.argb(b));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int level) {
    double value = (level & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
