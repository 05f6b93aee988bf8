package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.resnetexplorer.render.Signedness.NON_NEGATIVE;
import static org.resnetexplorer.render.Signedness.SIGNED;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueScaleTest {

  @Test
  void nonNegativeValuesSpanZeroToTheirPercentile() {
    float[] values = new float[1001];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i * 17) % 1001;
    }
    // A permutation of 0..1000: the share 0.995 of rank 1000 is the value 995.
    assertThat(scale(NON_NEGATIVE, values))
        .isEqualTo(new ValueScale(0, 995, false, true, ColorMap.VIRIDIS));
  }

  @Test
  void signedValuesSpanSymmetricallyAboutZero() {
    float[] values = new float[1001];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 == 0 ? -i : i;
    }
    assertThat(scale(SIGNED, values))
        .isEqualTo(new ValueScale(-995, 995, true, true, ColorMap.DIVERGING));
  }

  @Test
  void percentileIsInterpolatedBetweenNeighbours() {
    // Rank 0.995 * 2 = 1.99 of {1, 2, 4}: 2 + 0.99 * 2.
    assertThat(scale(NON_NEGATIVE, 4, 1, 2).high()).isCloseTo(3.98, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 256, 257, 5000})
  void percentileAgreesWithSorting(int count) {
    Random random = new Random(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(3) == 0 ? 0 : (float) Math.exp(4 * random.nextGaussian());
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    double position = 0.995 * (count - 1);
    int rank = (int) position;
    double expected = sorted[rank] + (double) (sorted[rank + 1] - sorted[rank]) * (position - rank);
    assertThat(scale(NON_NEGATIVE, values).high()).isCloseTo(expected, within(1e-4 * expected));
  }

  @Test
  void percentileAgreesWithSortingAmongManyEqualValues() {
    float[] values = new float[4000];
    Arrays.fill(values, 100, 4000, 2.5f);
    assertThat(scale(NON_NEGATIVE, values).high()).isEqualTo(2.5);
  }

  @Test
  void onlyTheEndThatIsExceededIsClipped() {
    float[] values = new float[1000];
    Arrays.fill(values, -1);
    values[17] = 50;
    ValueScale scale = scale(SIGNED, values);
    assertThat(scale).isEqualTo(new ValueScale(-1, 1, false, true, ColorMap.DIVERGING));
  }

  @Test
  void mostlyZeroValuesFallBackToTheGreatest() {
    float[] values = new float[1000];
    values[3] = 8;
    assertThat(scale(NON_NEGATIVE, values).high()).isEqualTo(8);
    values[3] = -8;
    assertThat(scale(SIGNED, values).low()).isEqualTo(-8);
  }

  @Test
  void constantValuesStandAtTheirEnd() {
    ValueScale scale = scale(NON_NEGATIVE, 3, 3, 3);
    assertThat(scale).isEqualTo(new ValueScale(0, 3, false, false, ColorMap.VIRIDIS));
    assertThat(scale.position(3)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"NON_NEGATIVE, ff440154", "SIGNED, fff7f7f7"})
  void allZeroGetsTheColourOfZero(Signedness signedness, String hex) {
    ValueScale scale = scale(signedness, 0, -0f, 0);
    assertThat(scale.low()).isZero();
    assertThat(scale.high()).isZero();
    assertThat(String.format("%08x", scale.argb(0))).isEqualTo(hex);
  }

  @Test
  void valuesThatAreNotFiniteAreLeftOutAndTransparent() {
    ValueScale scale =
        scale(SIGNED, 2, Float.NaN, Float.POSITIVE_INFINITY, -2, Float.NEGATIVE_INFINITY);
    assertThat(scale).isEqualTo(new ValueScale(-2, 2, false, false, ColorMap.DIVERGING));
    assertThat(scale.argb(Float.NaN)).isZero();
    assertThat(scale.argb(Float.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void nothingFiniteGivesAScaleOfNoWidth() {
    assertThat(scale(SIGNED, Float.NaN))
        .isEqualTo(new ValueScale(0, 0, false, false, ColorMap.DIVERGING));
  }

  @Test
  void signedZeroStandsExactlyInTheMiddle() {
    ValueScale scale = scale(SIGNED, 0.1f, -0.7f, 0.3f);
    assertThat(scale.position(0)).isEqualTo(0.5);
    assertThat(scale.position(scale.high() / 2)).isEqualTo(0.75);
  }

  @Test
  void scaleOfAPartReadsThatPartAlone() {
    float[] values = {9, 1, 1, 9};
    assertThat(ValueScale.of(NON_NEGATIVE, values, 1, 3).high()).isEqualTo(1);
  }

  @Test
  void givenEndIsMarkedWhereTheseValuesLieBeyond() {
    float[] values = {-0.5f, 3};
    assertThat(ValueScale.within(2, SIGNED, values, 0, 2))
        .isEqualTo(new ValueScale(-2, 2, false, true, ColorMap.DIVERGING));
    assertThatThrownBy(() -> ValueScale.within(Double.NaN, SIGNED, values, 0, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ValueScale scale(Signedness signedness, float... values) {
    return ValueScale.of(signedness, values, 0, values.length);
  }
}
