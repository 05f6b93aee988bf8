package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void figuresAgreeWithThoseByHand() {
    // Sum 40 of 8; squared differences 9+1+1+1+0+0+4+16 = 32; 32 / 8 = 4.
    float[] values = {2, 4, 4, 4, 5, 5, 7, 9};
    assertThat(of(values)).isEqualTo(new Statistics(8, 5, 2, 2, 9, 0, 0));
  }

  @Test
  void onlyThePartAskedForCounts() {
    assertThat(Statistics.of(new float[] {100, 1, 3, 100}, 1, 3))
        .isEqualTo(new Statistics(2, 2, 1, 1, 3, 0, 0));
  }

  @Test
  void zerosOfEitherSignAreCounted() {
    assertThat(of(0, -0f, 1, 3).zeroShare()).isEqualTo(0.5);
  }

  @Test
  void valuesThatAreNotFiniteAreCountedAndLeftOut() {
    assertThat(of(1, Float.NaN, 3, Float.POSITIVE_INFINITY))
        .isEqualTo(new Statistics(4, 2, 1, 1, 3, 0, 2));
  }

  @Test
  void nothingFiniteHasNoMean() {
    Statistics statistics = of(Float.NaN);
    assertThat(statistics.mean()).isNaN();
    assertThat(statistics.max()).isNaN();
    assertThat(statistics.notFinite()).isEqualTo(1);
  }

  @Test
  void noValuesHaveNoMean() {
    assertThat(of().mean()).isNaN();
    assertThat(of().zeroShare()).isZero();
  }

  @Test
  void sumsOfManyValuesKeepTheirDigits() {
    // In single precision this sum stops growing at 2^24, and the mean would read 0.987.
    float[] values = new float[17_000_000];
    Arrays.fill(values, 1);
    assertThat(of(values).mean()).isEqualTo(1);
  }

  @Test
  void smallDeviationOfLargeValuesIsKept() {
    assertThat(of(10_000_001, 10_000_002, 10_000_003).deviation())
        .isCloseTo(Math.sqrt(2 / 3.0), within(1e-9));
  }

  private static Statistics of(float... values) {
    return Statistics.of(values, 0, values.length);
  }
}
