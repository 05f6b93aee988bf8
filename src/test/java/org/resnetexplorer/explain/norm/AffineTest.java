package org.resnetexplorer.explain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffineTest {
  private static final double TOLERANCE = 1e-12;

  /** The variance and epsilon make a deviation of exactly 2. */
  private final Affine affine = new Affine(6, 1, 10, 4 - 1e-5);

  @Test
  void scaleAndShiftAreOneLine() {
    assertThat(affine.deviation()).isCloseTo(2, within(TOLERANCE));
    assertThat(affine.slope()).isCloseTo(3, within(TOLERANCE));
    assertThat(affine.intercept()).isCloseTo(1 - 30, within(TOLERANCE));
    assertThat(affine.at(11)).isCloseTo(4, within(TOLERANCE));
  }

  @Test
  void theRunningMeanBecomesBetaAndADeviationBecomesGamma() {
    assertThat(affine.at(10)).isCloseTo(1, within(TOLERANCE));
    assertThat(affine.at(12)).isCloseTo(1 + 6, within(TOLERANCE));
  }

  @Test
  void distancesFromTheMeanAreInDeviations() {
    assertThat(affine.deviationsFromMean(5)).isCloseTo(-2.5, within(TOLERANCE));
  }

  @Test
  void aChannelThatNeverVariedDividesByEpsilonAlone() {
    assertThat(new Affine(1, 0, 0, 0).slope()).isCloseTo(1 / Math.sqrt(1e-5), within(TOLERANCE));
  }

  @Test
  void eachChannelsMeanIsComparedWithItsOwnRunningMean() {
    float variance = (float) (4 - 1e-5);
    BatchNorm norm =
        new BatchNorm(
            new float[] {1, 1},
            new float[] {0, 0},
            new float[] {1, -1},
            new float[] {variance, variance});
    double[] away = norm.deviationsFromMean(new float[] {2, 4, -7, -3});
    assertThat(away[0]).isCloseTo(1, within(1e-6));
    assertThat(away[1]).isCloseTo(-2, within(1e-6));
  }
}
