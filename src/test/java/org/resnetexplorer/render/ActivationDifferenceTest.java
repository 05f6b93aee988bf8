package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** B − A of known arrays. */
class ActivationDifferenceTest {
  private static final Activation A =
      Activation.of(new float[] {1, 2, 3, 4, 0, 0, 0, 0, 5, 5, 5, 5}, 1, 3, 2, 2);
  private static final Activation B =
      Activation.of(new float[] {1, 2, 3, 5, 3, 0, 4, 0, 5, 5, 5, 5}, 1, 3, 2, 2);

  @Test
  void eachCellIsBLessA() {
    assertThat(ActivationDifference.of(A, B).difference().values())
        .containsExactly(0, 0, 0, 1, 3, 0, 4, 0, 0, 0, 0, 0);
  }

  @Test
  void channelsAreOrderedByTheNormOfTheirDifference() {
    ActivationDifference difference = ActivationDifference.of(A, B);

    assertThat(difference.norms()).containsExactly(1, 5, 0);
    assertThat(difference.order()).containsExactly(1, 0, 2);
  }

  @Test
  void allThreeShareOneScaleAboutZero() {
    ValueScale scale = ActivationDifference.of(A, B).scale();

    assertThat(scale.map()).isEqualTo(ColorMap.DIVERGING);
    assertThat(scale.high()).isEqualTo(5);
    assertThat(scale.low()).isEqualTo(-5);
  }

  @Test
  void whatIsNowhereBelowZeroHasItsUsualColoursToTheSameEnd() {
    Activation positive = Activation.of(new float[] {0, 3}, 1, 2);
    Activation greater = Activation.of(new float[] {7, 0}, 1, 2);
    Activation signed = Activation.of(new float[] {-1, 0}, 1, 2);

    ActivationDifference both = ActivationDifference.of(positive, greater);
    assertThat(both.valueScale().map()).isEqualTo(Signedness.NON_NEGATIVE.map());
    assertThat(both.valueScale().low()).isZero();
    assertThat(both.valueScale().high()).isEqualTo(both.scale().high());
    ActivationDifference one = ActivationDifference.of(positive, signed);
    assertThat(one.valueScale()).isEqualTo(one.scale());
  }

  @Test
  void theScaleReachesAsFarAsTheDifferenceWhereSignsAreOpposite() {
    Activation high = Activation.of(new float[] {3, 3}, 1, 2);
    Activation low = Activation.of(new float[] {-3, -3}, 1, 2);

    assertThat(ActivationDifference.of(high, low).scale().high()).isEqualTo(6);
  }

  @Test
  void equalOutputsHaveNoDifference() {
    ActivationDifference difference = ActivationDifference.of(A, A);

    assertThat(difference.isZero()).isTrue();
    assertThat(difference.relativeDistance()).isZero();
    assertThat(ActivationDifference.of(A, B).isZero()).isFalse();
  }

  @Test
  void theDistanceIsRelativeToA() {
    float[] a = {3, 4};

    assertThat(ActivationDifference.relativeDistance(a, new float[] {3, 9})).isEqualTo(1);
    assertThat(ActivationDifference.relativeDistance(a, new float[] {0, 0})).isEqualTo(1);
    assertThat(ActivationDifference.relativeDistance(new float[2], new float[2])).isZero();
    assertThat(ActivationDifference.relativeDistance(new float[2], a)).isInfinite();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActivationDifference.relativeDistance(a, new float[3]));
  }

  @Test
  void ofDifferentShapesTheMeansOverChannelsAreCompared() {
    Activation one = Activation.of(new float[] {1, 2, 3, 4}, 1, 1, 2, 2);
    Activation two = Activation.of(new float[] {1, 1, 1, 1, 3, 5, 7, 9}, 1, 2, 2, 2);
    ActivationDifference difference = ActivationDifference.of(one, two);

    assertThat(difference.isByChannel()).isFalse();
    assertThat(difference.averaged())
        .isEqualTo(new ActivationDifference.Averaged(2, 2, true, false));
    assertThat(difference.difference().values()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void theFinerMapIsAveragedDownToTheCoarserOne() {
    Activation coarse = Activation.of(new float[] {10}, 1, 1, 1, 1);
    Activation fine = Activation.of(new float[] {1, 2, 3, 6}, 1, 1, 2, 2);
    ActivationDifference difference = ActivationDifference.of(coarse, fine);

    assertThat(difference.averaged())
        .isEqualTo(new ActivationDifference.Averaged(1, 1, true, true));
    assertThat(difference.second().values()).containsExactly(3);
    assertThat(difference.difference().values()).containsExactly(-7);
  }

  @Test
  void averagingWeighsPartlyCoveredCellsByTheirArea() {
    Activation three = Activation.of(new float[] {3, 6, 12, 3, 6, 12, 3, 6, 12}, 1, 1, 3, 3);
    Activation two = three.averagedTo(2, 2);

    // Each coarse cell covers one and a half fine ones: (3 + 6/2) / 1.5 and (6/2 + 12) / 1.5.
    assertThat(two.values()).containsExactly(4, 10, 4, 10);
    assertThat(two.statistics().mean()).isCloseTo(three.statistics().mean(), within(1e-6));
  }

  @Test
  void averagingToTheOwnSizeChangesNothing() {
    assertThat(A.averagedTo(2, 2)).isSameAs(A);
    assertThatIllegalArgumentException().isThrownBy(() -> A.averagedTo(3, 3));
  }
}
