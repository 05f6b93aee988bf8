package org.resnetexplorer.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code torch.tensor(...)} answers for the same values, in double precision. */
class ReductionsTest {
  private static final float NAN = Float.NaN;
  private static final float INFINITY = Float.POSITIVE_INFINITY;
  private static final Reductions ALL_NAN =
      new Reductions(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

  private static Reductions of(float... values) {
    return Statistics.of(values).reductions();
  }

  @Test
  void theDeviationIsUnbiased() {
    // Squared differences 32 over 7.
    assertThat(of(2, 4, 4, 4, 5, 5, 7, 9).std()).isEqualTo(Math.sqrt(32 / 7.0));
  }

  @Test
  void oneValueHasNoDeviation() {
    assertThat(of(3)).isEqualTo(new Reductions(3, 3, Double.NaN, 3, 3, 3, 3, 0));
  }

  @Test
  void nothingSumsToZeroAndHasNoMean() {
    assertThat(of())
        .isEqualTo(
            new Reductions(
                0,
                Double.NaN,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0,
                Double.NaN,
                0));
  }

  @Test
  void nanGoesThroughToEveryOne() {
    assertThat(of(1, NAN, 2)).isEqualTo(ALL_NAN);
    assertThat(of(NAN, INFINITY)).isEqualTo(ALL_NAN);
  }

  @Test
  void anInfinityIsTheSumAndOneEnd() {
    assertThat(of(1, -INFINITY, 2))
        .isEqualTo(
            new Reductions(-INFINITY, -INFINITY, Double.NaN, -INFINITY, 2, INFINITY, INFINITY, 0));
    assertThat(of(INFINITY))
        .isEqualTo(
            new Reductions(
                INFINITY, INFINITY, Double.NaN, INFINITY, INFINITY, INFINITY, INFINITY, 0));
  }

  @Test
  void infinitiesOfBothSignsHaveNoSumButANorm() {
    Reductions both = of(INFINITY, 0, -INFINITY);
    assertThat(both.sum()).isNaN();
    assertThat(both.mean()).isNaN();
    assertThat(both.norm()).isInfinite();
    assertThat(both.meanMagnitude()).isInfinite();
    assertThat(both.min()).isEqualTo(-INFINITY);
    assertThat(both.max()).isEqualTo(INFINITY);
    assertThat(both.zeroShare()).isEqualTo(1 / 3.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 49, 12_544})
  void plainLoopsSayTheSame(int count) {
    Random random = new Random(count);
    float[] values = new float[count];
    double sum = 0;
    double squares = 0;
    double magnitudes = 0;
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
      sum += values[i];
      squares += (double) values[i] * values[i];
      magnitudes += Math.abs(values[i]);
    }
    Reductions found = of(values);
    assertThat(found.sum()).isEqualTo(sum);
    assertThat(found.mean()).isEqualTo(sum / count);
    assertThat(found.meanMagnitude()).isEqualTo(magnitudes / count);
    assertThat(found.norm()).isCloseTo(Math.sqrt(squares), within(1e-12 * count));
    double unbiased = Math.sqrt((squares - sum * sum / count) / (count - 1));
    assertThat(found.std()).isCloseTo(unbiased, within(1e-12));
  }
}
