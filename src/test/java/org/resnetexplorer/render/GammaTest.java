package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaTest {
  private static final ValueScale PLAIN = new ValueScale(0, 1, false, false, ColorMap.GREY);
  private static final ValueScale SIGNED = new ValueScale(-2, 2, false, false, ColorMap.DIVERGING);

  @ParameterizedTest
  @CsvSource({"HALF, 0.25, 0.5", "ONE, 0.25, 0.25", "TWO, 0.5, 0.25", "TWO, 1, 1", "HALF, 0, 0"})
  void aPositionIsRaisedToThePower(Gamma gamma, float value, double position) {
    assertThat(PLAIN.withGamma(gamma).argb(value)).isEqualTo(ColorMap.GREY.argb(position));
  }

  @ParameterizedTest
  @CsvSource({
    "HALF, 0.5, 0.75",
    "HALF, -0.5, 0.25",
    "TWO, 1, 0.625",
    "TWO, -1, 0.375",
    "TWO, 0, 0.5"
  })
  void aSignedScaleIsBentAlikeOnBothSidesOfZero(Gamma gamma, float value, double position) {
    assertThat(SIGNED.withGamma(gamma).argb(value)).isEqualTo(ColorMap.DIVERGING.argb(position));
  }

  @Test
  void theLegendsBarHasTheColoursOfItsValuesInEqualSteps() {
    ValueScale bent = PLAIN.withGamma(Gamma.HALF);
    Pixels bar = Legend.bar(bent, 100, 1);
    assertThat(bar.at(24, 0)).isEqualTo(bent.argb(0.245f));
    assertThat(bar.at(99, 0)).isEqualTo(bent.argb(0.995f));
  }
}
