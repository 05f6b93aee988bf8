package org.resnetexplorer.explain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void theSameOrderIsOneHoweverLargeTheNumbers() {
    assertThat(of(new float[] {1, 2, 3, 4}, new float[] {-7, 0, 0.5f, 1e9f})).isEqualTo(1);
  }

  @Test
  void theOppositeOrderIsMinusOne() {
    assertThat(of(new float[] {1, 2, 3}, new float[] {9, 8, -1})).isEqualTo(-1);
  }

  /** By scipy.stats.spearmanr of the same lists. */
  @Test
  void equalNumbersShareTheMeanOfTheirRanks() {
    assertThat(of(new float[] {1, 2, 2, 4, 0}, new float[] {3, 1, 4, 4, 0}))
        .isCloseTo(0.7631578947368421, within(1e-12));
  }

  @Test
  void zerosOfBothSignsAreEqual() {
    assertThat(of(new float[] {-0f, 0f, 1}, new float[] {0f, -0f, 2})).isEqualTo(1);
  }

  @Test
  void oneNumberOnlyHasNoOrder() {
    assertThat(of(new float[] {5, 5, 5}, new float[] {1, 2, 3})).isNaN();
  }

  @Test
  void whatIsNoNumberHasNoOrder() {
    assertThat(of(new float[] {1, Float.NaN, 5}, new float[] {1, 2, 3})).isNaN();
  }

  private static double of(float[] first, float[] second) {
    return RankCorrelation.of(first, second);
  }
}
