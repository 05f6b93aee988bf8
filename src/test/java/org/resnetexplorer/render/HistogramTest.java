package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void binHoldsItsLowerEdgeAndTheLastOneItsUpperToo() {
    float[] values = {-2, -1, -1, 0, 1, 1.5f, 2};
    Histogram histogram = Histogram.of(values, 0, values.length, 4);
    assertThat(histogram.low()).isEqualTo(-2);
    assertThat(histogram.high()).isEqualTo(2);
    assertThat(histogram.counts()).containsExactly(1, 2, 1, 3);
    assertThat(histogram.fullest()).isEqualTo(3);
  }

  @Test
  void positiveHistogramStartsAtZeroAndLeavesZerosOut() {
    float[] values = {0, 0, 0, 1, 3, 4, -5};
    Histogram histogram = Histogram.positive(values, 0, values.length, 2);
    assertThat(histogram.low()).isZero();
    assertThat(histogram.high()).isEqualTo(4);
    assertThat(histogram.counts()).containsExactly(1, 2);
  }

  @Test
  void equalValuesFallIntoTheFirstBin() {
    assertThat(Histogram.of(new float[] {5, 5, 5}, 0, 3, 3).counts()).containsExactly(3, 0, 0);
  }

  @Test
  void valuesThatAreNotFiniteAreLeftOut() {
    float[] values = {Float.NaN, 1, 2, Float.NEGATIVE_INFINITY};
    assertThat(Histogram.of(values, 0, 4, 2).total()).isEqualTo(2);
  }

  @Test
  void histogramOfZerosAloneIsEmptyAboveZero() {
    Histogram histogram = Histogram.positive(new float[4], 0, 4, 2);
    assertThat(histogram.counts()).containsExactly(0, 0);
    assertThat(histogram.high()).isZero();
  }

  @Test
  void betweenGivenEdgesWhatLiesBeyondIsLeftOut() {
    float[] values = {-5, 0, 0.5f, 1, 2, 9, Float.NaN};
    Histogram histogram = Histogram.between(values, 0, values.length, 2, 0, 2);
    assertThat(histogram.counts()).containsExactly(2, 2);
  }
}
