package org.resnetexplorer.app.norm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.render.Histogram;

/** Bars above the square leave room for the words in its corners. */
class AffineFrameTest {
  private static final double WORDS = 30;

  private static AffineFrame frame(int... counts) {
    Histogram x = new Histogram(-1, 1, counts);
    return new AffineFrame(20, 66, 220, 204, 312, x, x);
  }

  @Test
  void aBarBelowTheWordsEndsBelowThem() {
    AffineFrame frame = frame(76, 10, 5, 1);
    assertThat(frame.roomBelowWords(80, 80, WORDS)).isEqualTo(66 - WORDS);
  }

  @Test
  void aBarBesideTheWordsHasAllTheHeight() {
    AffineFrame frame = frame(10, 10, 76, 1);
    assertThat(frame.roomBelowWords(60, 80, WORDS)).isEqualTo(66 - AffineFrame.GAP);
  }
}
