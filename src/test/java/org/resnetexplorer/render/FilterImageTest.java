package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterImageTest {
  /** Two filters of 1 x 1 over red, green and blue. */
  private static final float[] WEIGHTS = {0.5f, 0, -0.5f, 0.1f, -0.05f, 0};

  @Test
  void zeroIsGreyAndTheGreatestMagnitudeReachesTheEnds() {
    assertThat(FilterImage.rgb(WEIGHTS, 0, 1).at(0, 0)).isEqualTo(0xFFFF8000);
  }

  @Test
  void eachFilterIsScaledForItself() {
    assertThat(FilterImage.magnitude(WEIGHTS, 1, 1)).isEqualTo(0.1f);
    assertThat(FilterImage.rgb(WEIGHTS, 1, 1).at(0, 0)).isEqualTo(0xFFFF4080);
  }

  @Test
  void cellsStandWhereTheyStandInTheTensor() {
    float[] red = {1, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0};
    Pixels filter = FilterImage.rgb(red, 0, 2);
    assertThat(filter.at(0, 0)).isEqualTo(0xFFFF8080);
    assertThat(filter.at(1, 0)).isEqualTo(0xFF808080);
    assertThat(filter.at(1, 1)).isEqualTo(0xFF008080);
  }

  @Test
  void filterOfZerosIsGrey() {
    assertThat(FilterImage.rgb(new float[3], 0, 1).at(0, 0)).isEqualTo(0xFF808080);
  }
}
