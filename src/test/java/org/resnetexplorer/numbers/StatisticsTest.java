package org.resnetexplorer.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatisticsTest {
  private static final float NAN = Float.NaN;
  private static final float INFINITY = Float.POSITIVE_INFINITY;

  private static Statistics of(float... values) {
    return Statistics.of(values);
  }

  @Test
  void figuresAgreeWithThoseByHand() {
    // Sum 40 of 8; squared differences 9+1+1+1+0+0+4+16 = 32; 32 / 8 = 4.
    Statistics statistics = of(2, 4, 4, 4, 5, 5, 7, 9);
    assertThat(statistics).isEqualTo(new Statistics(8, 0, 0, 0, 0, 40, 40, 32, 2, 9));
    assertThat(statistics.mean()).isEqualTo(5);
    assertThat(statistics.deviation()).isEqualTo(2);
    // 4 + 3 x 16 + 2 x 25 + 49 + 81 = 232.
    assertThat(statistics.norm()).isEqualTo(Math.sqrt(232));
  }

  @Test
  void onlyThePartAskedForCounts() {
    assertThat(Statistics.of(new float[] {100, 1, 3, 100}, 1, 3)).isEqualTo(of(1, 3));
  }

  @Test
  void zerosOfEitherSignAreCounted() {
    assertThat(of(0, -0f, 1, 3).zeros()).isEqualTo(2);
    assertThat(of(0, -0f, 1, NAN).zeroShare()).isEqualTo(0.5);
  }

  @Test
  void magnitudesAreAddedWithoutTheirSigns() {
    assertThat(of(-3, 1, -0.5f, NAN).magnitudes()).isEqualTo(4.5);
  }

  @Test
  void valuesThatAreNotFiniteAreCountedByKindAndLeftOut() {
    Statistics mixed = of(NAN, 1, -INFINITY, NAN, 3, INFINITY, INFINITY, NAN);
    assertThat(mixed).isEqualTo(new Statistics(8, 0, 3, 1, 2, 4, 4, 2, 1, 3));
    assertThat(mixed.notFinite()).isEqualTo(6);
    assertThat(mixed.finite()).isEqualTo(2);
    assertThat(mixed.mean()).isEqualTo(2);
    assertThat(mixed.deviation()).isEqualTo(1);
  }

  @Test
  void nothingFiniteHasNeitherMeanNorEnds() {
    Statistics statistics = of(NAN, INFINITY);
    assertThat(statistics.mean()).isNaN();
    assertThat(statistics.deviation()).isNaN();
    assertThat(statistics.min()).isNaN();
    assertThat(statistics.max()).isNaN();
    assertThat(statistics.norm()).isZero();
    assertThat(statistics.notFinite()).isEqualTo(2);
  }

  @Test
  void noValuesHaveNoMean() {
    assertThat(of()).isEqualTo(Statistics.NONE);
    assertThat(of().mean()).isNaN();
    assertThat(of().zeroShare()).isZero();
  }

  @Test
  void theEndsAmongNumbersReachToInfinities() {
    assertThat(of(1, -INFINITY, NAN, 3).leastNumber()).isEqualTo(-INFINITY);
    assertThat(of(1, -INFINITY, NAN, 3).greatestNumber()).isEqualTo(3);
    assertThat(of(INFINITY, NAN, 3).greatestNumber()).isEqualTo(INFINITY);
    assertThat(of(INFINITY, NAN, 3).leastNumber()).isEqualTo(3);
  }

  @Test
  void theOnlyNumberThatOccursIsBothEnds() {
    assertThat(of(INFINITY, NAN).leastNumber()).isEqualTo(INFINITY);
    assertThat(of(-INFINITY).greatestNumber()).isEqualTo(-INFINITY);
    assertThat(of(NAN).leastNumber()).isNaN();
    assertThat(of(-INFINITY, INFINITY).leastNumber()).isEqualTo(-INFINITY);
    assertThat(of(-INFINITY, INFINITY).greatestNumber()).isEqualTo(INFINITY);
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
    assertThat(of(0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f).deviation()).isZero();
  }

  @Test
  void valuesThatCancelSumToNothing() {
    assertThat(of(0.1f, 0.2f, 0.3f, 0, -0.3f, -0.2f, -0.1f).mean()).isZero();
  }

  /** Each with many, one and no value that is not finite, near and far from zero. */
  private static List<float[]> sets() {
    return IntStream.range(0, 60)
        .mapToObj(
            seed -> {
              Random random = new Random(seed);
              float[] values = new float[1 + random.nextInt(3000)];
              double offset = new double[] {0, -3, 1e4, -1e7}[seed % 4];
              for (int i = 0; i < values.length; i++) {
                double drawn = random.nextGaussian() * Math.pow(10, seed % 5 - 2);
                values[i] = random.nextInt(4) == 0 ? 0 : (float) (drawn + offset);
              }
              for (int i = 0; i < seed % 3 * values.length / 5; i++) {
                values[random.nextInt(values.length)] =
                    new float[] {NAN, INFINITY, -INFINITY}[random.nextInt(3)];
              }
              return values;
            })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void figuresAgreeWithThoseOfTwoPasses(float[] values) {
    TwoPasses exact = TwoPasses.of(values, 0, values.length);
    Statistics found = Statistics.of(values);
    assertThat(found.count()).isEqualTo(values.length);
    assertThat(found.zeros()).isEqualTo(exact.zeros());
    assertThat(found.nans()).isEqualTo(exact.nans());
    assertThat(found.infinities()).isEqualTo(exact.infinities());
    assertThat(found.min()).isEqualTo(exact.min());
    assertThat(found.max()).isEqualTo(exact.max());
    assertClose(found.sum(), exact.sum(), exact.magnitudes());
    assertClose(found.magnitudes(), exact.magnitudes(), exact.magnitudes());
    assertClose(found.mean(), exact.mean(), exact.magnitudes());
    assertClose(found.deviation(), exact.deviation(), exact.deviation());
    assertClose(found.norm(), exact.norm(), exact.norm());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void statisticsOfPartsMakeThoseOfTheWhole(float[] values) {
    int third = values.length / 3;
    Statistics joined =
        Statistics.together(
            List.of(
                Statistics.of(values, 0, third),
                Statistics.of(values, third, third),
                Statistics.of(values, third, values.length - third / 2),
                Statistics.of(values, values.length - third / 2, values.length)));
    Statistics whole = Statistics.of(values);
    assertThat(joined.min()).isEqualTo(whole.min());
    assertThat(joined.max()).isEqualTo(whole.max());
    assertThat(List.of(joined.count(), joined.zeros(), joined.nans()))
        .isEqualTo(List.of(whole.count(), whole.zeros(), whole.nans()));
    assertThat(joined.negativeInfinities()).isEqualTo(whole.negativeInfinities());
    assertThat(joined.positiveInfinities()).isEqualTo(whole.positiveInfinities());
    assertClose(joined.mean(), whole.mean(), whole.magnitudes());
    assertClose(joined.deviation(), whole.deviation(), whole.deviation());
    assertClose(joined.magnitudes(), whole.magnitudes(), whole.magnitudes());
  }

  @Test
  void equalPartsTogetherDoNotDeviate() {
    Statistics part = of(0.1f, 0.1f, 0.1f);
    Statistics all = Statistics.together(List.of(part, part, part));
    assertThat(all.deviation()).isZero();
    assertThat(all.mean()).isEqualTo(0.1f);
  }

  @Test
  void nothingTogetherIsNothing() {
    assertThat(Statistics.together(List.of())).isEqualTo(Statistics.NONE);
  }

  /** To the rounding of sums in another order; NaN equals NaN. */
  private static void assertClose(double found, double exact, double scale) {
    if (Double.isNaN(exact)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isCloseTo(exact, within(1e-9 * Math.abs(scale) + 1e-300));
    }
  }
}
