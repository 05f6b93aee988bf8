package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  @Test
  void anOutlierAtTheStartCostsNoDigits() {
    float[] values = new float[12_544];
    Arrays.fill(values, 0.25f);
    values[0] = 1e6f;
    // One value d off the others deviates by d * sqrt(n - 1) / n.
    double exact = (1e6 - 0.25) * Math.sqrt(12_543) / 12_544;
    assertThat(of(values).deviation()).isCloseTo(exact, within(exact * 1e-11));
  }

  @Test
  void equalValuesDoNotDeviate() {
    assertThat(of(0.1f, 0.1f, 0.1f).deviation()).isZero();
  }

  @Test
  void statisticsOfPartsMakeThoseOfTheWhole() {
    float[] values = {2, 4, 4, 0, 5, 5, 7, Float.NaN, 9, -3};
    Statistics whole = of(values);
    Statistics joined =
        Statistics.together(
            List.of(
                Statistics.of(values, 0, 3),
                Statistics.of(values, 3, 7),
                Statistics.of(values, 7, 8),
                Statistics.of(values, 8, 10)));
    assertThat(joined)
        .usingRecursiveComparison()
        .withComparatorForType(closely(), Double.class)
        .isEqualTo(whole);
  }

  /** To the rounding of sums in another order. */
  private static Comparator<Double> closely() {
    return (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);
  }

  private static Statistics of(float... values) {
    return Statistics.of(values, 0, values.length);
  }
}
