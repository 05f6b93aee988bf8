package org.resnetexplorer.explain.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResidualSharesTest {
  private static final double TOLERANCE = 1e-12;

  /** Two channels of two cells. */
  private final ResidualShares shares =
      ResidualShares.of(new float[] {3, 4, 0, 0}, new float[] {-6, 8, 0, 2}, 2);

  @Test
  void normsAreEuclideanByChannel() {
    assertThat(shares.branch()).containsExactly(5, 0);
    assertThat(shares.shortcut()).containsExactly(10, 2);
    assertThat(shares.sum()[0]).isCloseTo(Math.sqrt(9 + 144), within(TOLERANCE));
  }

  @Test
  void aChannelsShareIsTheBranchsPartOfBothNorms() {
    assertThat(shares.share(0)).isCloseTo(1 / 3.0, within(TOLERANCE));
    assertThat(shares.share(1)).isZero();
  }

  @Test
  void theWholeShareTakesAllChannelsTogether() {
    assertThat(shares.branchNorm()).isEqualTo(5);
    assertThat(shares.shortcutNorm()).isCloseTo(Math.sqrt(104), within(TOLERANCE));
    assertThat(shares.share()).isCloseTo(5 / (5 + Math.sqrt(104)), within(TOLERANCE));
  }

  @Test
  void aChannelWhereBothAreSilentHasNoShare() {
    assertThat(ResidualShares.of(new float[2], new float[2], 1).share(0)).isNaN();
  }

  @Test
  void aCellsShareTakesMagnitudesWhateverTheSigns() {
    float[] map =
        ResidualShares.map(new float[] {9, 9, 1, 0, 0}, new float[] {9, 9, -3, 5, 0}, 2, 3);
    assertThat(map).containsExactly(0.25f, 0f, Float.NaN);
  }

  @Test
  void termsOfDifferentShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidualShares.of(new float[4], new float[6], 2));
  }
}
