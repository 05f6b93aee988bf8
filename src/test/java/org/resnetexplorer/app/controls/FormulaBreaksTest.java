package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaBreaksTest {

  /** The text with a mark at each space where a line may end. */
  private static String breaks(String text) {
    return FormulaBreaks.in(text).replace(' ', '|').replace('\u00a0', ' ');
  }

  @Test
  void aChainBreaksBeforeItsSecondEqualsSign() {
    assertThat(breaks("slope = γ / √(σ² + ε) = 1.7 / √(11 + 0.1) = 0.5"))
        .isEqualTo("slope = γ / √(σ² + ε)|= 1.7 / √(11 + 0.1)|= 0.5");
  }

  @Test
  void aNameStaysWithItsEqualsSign() {
    assertThat(breaks("the largest 0.3 → 0.2;  b′ = intercept = 0.1"))
        .isEqualTo("the|largest|0.3 → 0.2;||b′ = intercept|= 0.1");
  }

  @Test
  void aShapeIsWhole() {
    assertThat(breaks("conv1.weight [64, 3, 7, 7]")).isEqualTo("conv1.weight|[64, 3, 7, 7]");
  }

  @Test
  void wordsBreakAsEver() {
    assertThat(breaks("Point at a bar, or use the arrow keys."))
        .isEqualTo("Point|at|a|bar,|or|use|the|arrow|keys.");
  }
}
