package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutputMeaningTest {

  private static final float[] LOGITS = {2, -1, 0.5f};

  @Test
  void softmaxMakesSharesOfOne() {
    double[] shares = OutputMeaning.SOFTMAX.of(LOGITS);

    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-15));
    assertThat(shares[0] / shares[1]).isCloseTo(Math.exp(3), within(1e-12));
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    assertThat(OutputMeaning.SOFTMAX.of(new float[] {3e38f, 3e38f})).containsExactly(0.5, 0.5);
    assertThat(OutputMeaning.SIGMOID.of(new float[] {3e38f, -3e38f})).containsExactly(1, 0);
  }

  @Test
  void sigmoidLooksAtEachOutputByItself() {
    assertThat(OutputMeaning.SIGMOID.of(LOGITS)[2])
        .isEqualTo(OutputMeaning.SIGMOID.of(new float[] {0.5f})[0])
        .isCloseTo(0.6224593312018546, within(1e-15));
  }

  @Test
  void identityLeavesNumbersAsTheyAre() {
    assertThat(OutputMeaning.IDENTITY.of(LOGITS)).containsExactly(2, -1, 0.5);
  }

  @Test
  void aSingleYesOrNoIsNoClassNorIsANumber() {
    assertThat(OutputMeaning.SOFTMAX.isOfClasses(2)).isTrue();
    assertThat(OutputMeaning.SIGMOID.isOfClasses(2)).isTrue();
    assertThat(OutputMeaning.SIGMOID.isOfClasses(1)).isFalse();
    assertThat(OutputMeaning.IDENTITY.isOfClasses(3)).isFalse();
  }

  @Test
  void oneOutputIsUsuallyReadByItself() {
    assertThat(OutputMeaning.usual(1)).isEqualTo(OutputMeaning.SIGMOID);
    assertThat(OutputMeaning.usual(2)).isEqualTo(OutputMeaning.SOFTMAX);
  }
}
