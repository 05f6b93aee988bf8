package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VeilTest {
  @Test
  void whatIsZeroCoversNothingAndTheGreatestAll() {
    int[] argb = Veil.of(new float[] {0, 1, 4, 0}, 2, 2).argb();

    assertThat(argb[0] >>> 24).isZero();
    assertThat(argb[1] >>> 24).isBetween(120, 135);
    assertThat(argb[2] >>> 24).isEqualTo(255);
  }

  @Test
  void theScaleIsThatOfWhatIsAboveZero() {
    float[] few = new float[100_000];
    few[5] = 2;

    assertThat(Veil.scale(few).high()).isEqualTo(2);
  }

  @Test
  void whereAllIsZeroNothingIsCovered() {
    assertThat(Veil.of(new float[4], 2, 2).argb()).containsOnly(Veil.of(new float[1], 1, 1).argb());
    assertThat(Veil.of(new float[4], 2, 2).argb()[0] >>> 24).isZero();
  }
}
