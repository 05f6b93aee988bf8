package org.resnetexplorer.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BarAxisTest {
  private static final double HEIGHT = 200;

  private static BarAxis axis(double... values) {
    return BarAxis.of(
        Arrays.stream(values).mapToObj(value -> new SignedBars.Bar(value, "", "", false)).toList(),
        HEIGHT,
        BarAxis.BELOW);
  }

  @Test
  void theLargestBarsReachToTheNumbersAboveAndBelow() {
    BarAxis axis = axis(6, -2, 1);

    assertThat(axis.zero() - axis.length(6)).isCloseTo(BarAxis.NUMBER, within(1.0));
    assertThat(axis.zero() + axis.length(-2))
        .isCloseTo(HEIGHT - BarAxis.BELOW - BarAxis.NUMBER, within(1.0));
  }

  @Test
  void aSmallBarIsSeenAndNoneIsNot() {
    BarAxis axis = axis(1000, 0.001, 0);

    assertThat(axis.length(0.001)).isEqualTo(1);
    assertThat(axis.length(0)).isZero();
  }

  @Test
  void whatIsNoNumberHasNoBarAndSpoilsNoOther() {
    BarAxis axis = axis(Double.NaN, 3, Double.POSITIVE_INFINITY);

    assertThat(axis.length(Double.NaN)).isZero();
    assertThat(axis.zero() - axis.length(3)).isCloseTo(BarAxis.NUMBER, within(1.0));
  }
}
