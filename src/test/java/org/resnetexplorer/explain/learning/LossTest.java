package org.resnetexplorer.explain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTest {
  private static final double ROUNDING = 1e-6;

  /** softmax(0, ln 3) is a quarter and three quarters. */
  @Test
  void crossEntropyIsTheLogarithmOfTheTrueShare() {
    float[] logits = {0, (float) Math.log(3)};
    assertThat(new Loss.CrossEntropy(0).of(logits)).isCloseTo(Math.log(4), within(ROUNDING));
    assertThat(new Loss.CrossEntropy(0).seed(logits))
        .containsExactly(new float[] {-0.75f, 0.75f}, within((float) ROUNDING));
  }

  @Test
  void crossEntropyOfLargeLogitsDoesNotOverflow() {
    float[] logits = {1000, -1000};
    assertThat(new Loss.CrossEntropy(1).of(logits)).isEqualTo(2000);
    assertThat(new Loss.CrossEntropy(0).of(logits)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"true, 0.25, -0.75", "false, 0.75, 0.25"})
  void binaryCrossEntropyAsksOneOutputAlone(boolean yes, double share, float slope) {
    float[] logits = {7, -(float) Math.log(3)};
    Loss loss = new Loss.BinaryCrossEntropy(1, yes);
    assertThat(loss.of(logits)).isCloseTo(-Math.log(share), within(ROUNDING));
    assertThat(loss.seed(logits)).containsExactly(new float[] {0, slope}, within((float) ROUNDING));
  }

  @Test
  void binaryCrossEntropyOfALargeLogitDoesNotOverflow() {
    assertThat(new Loss.BinaryCrossEntropy(0, false).of(new float[] {1000})).isEqualTo(1000);
    assertThat(new Loss.BinaryCrossEntropy(0, true).of(new float[] {1000})).isZero();
  }
}
