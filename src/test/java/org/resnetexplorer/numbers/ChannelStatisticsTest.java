package org.resnetexplorer.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChannelStatisticsTest {
  private static final float[] VALUES = {
    1, 2, 3, Float.NaN, 0, 0, 0.1f, -7.3f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 5, 5
  };

  @Test
  void eachChannelHasTheStatisticsOfItsValues() {
    ChannelStatistics all = ChannelStatistics.of(VALUES, 3);
    assertThat(all)
        .containsExactly(
            Statistics.of(VALUES, 0, 4), Statistics.of(VALUES, 4, 8), Statistics.of(VALUES, 8, 12));
  }

  @Test
  void finiteValuesKeepEveryDigitToo() {
    float[] values = {0.1f, -0.7f, 1e30f, 3e-40f, 0, 16_777_217};
    assertThat(ChannelStatistics.of(values, 2))
        .containsExactly(Statistics.of(values, 0, 3), Statistics.of(values, 3, 6));
  }

  @Test
  void aChannelWithoutAFiniteValueHasNone() {
    Statistics nothing = ChannelStatistics.of(new float[] {1, Float.NaN}, 2).get(1);
    assertThat(nothing.min()).isNaN();
    assertThat(nothing.mean()).isNaN();
    assertThat(nothing.nans()).isEqualTo(1);
  }

  @Test
  void togetherTheyAreThoseOfAllValues() {
    float[] values = {4, 4, 0, -2, 8, 1};
    assertThat(ChannelStatistics.of(values, 3).together()).isEqualTo(Statistics.of(values));
  }

  @Test
  void theMostVariedChannelDeviatesMost() {
    assertThat(ChannelStatistics.of(new float[] {9, 9, -2, 2, 1, 3, 2, -2}, 4).mostVaried())
        .isEqualTo(1);
  }

  @Test
  void amongChannelsWithoutADeviationTheFirstIsTheMostVaried() {
    assertThat(ChannelStatistics.of(new float[] {Float.NaN, Float.NaN}, 2).mostVaried()).isZero();
  }

  @Test
  void channelsOfUnequalLengthAreRefused() {
    assertThatThrownBy(() -> ChannelStatistics.of(new float[4], 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
