package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhotoMapTest {
  private static final ValueScale GREY = new ValueScale(0, 255, false, false, ColorMap.GREY);

  @Test
  void aCellsColourLiesOnThePixelItIsCentredOn() {
    Activation map = new Activation(new float[] {0, 100, 200, 50}, 1, 2, 2);
    int[] argb = new PhotoMap(8, 8, 8, 8, 4).render(map, 0, GREY);
    assertThat(argb[0]).isEqualTo(GREY.argb(0));
    assertThat(argb[4]).isEqualTo(GREY.argb(100));
    assertThat(argb[4 * 8]).isEqualTo(GREY.argb(200));
    assertThat(argb[4 * 8 + 4]).isEqualTo(GREY.argb(50));
  }

  @Test
  void betweenTwoCentresTheValueIsInterpolatedAndBeyondTheLastItStays() {
    Activation map = new Activation(new float[] {0, 100}, 1, 1, 2);
    int[] argb = new PhotoMap(8, 1, 8, 1, 4).render(map, 0, GREY);
    assertThat(argb[2]).isEqualTo(GREY.argb(50));
    assertThat(argb[7]).isEqualTo(GREY.argb(100));
  }

  @Test
  void drawnTwiceAsLargeThePixelsKeepTheirPlace() {
    Activation map = new Activation(new float[] {0, 100}, 1, 1, 2);
    int[] argb = new PhotoMap(16, 2, 8, 1, 4).render(map, 0, GREY);
    assertThat(argb[8]).isEqualTo(GREY.argb(93.75f));
    assertThat(argb[9]).isEqualTo(GREY.argb(100));
  }

  @Test
  void aSingleCellThatSeesEverythingColoursEverything() {
    Activation map = new Activation(new float[] {7}, 1, 1, 1);
    assertThat(new PhotoMap(3, 3, 224, 224, 0).render(map, 0, GREY)).containsOnly(GREY.argb(7));
  }

  @Test
  void whatIsNotFiniteIsTransparent() {
    Activation map = new Activation(new float[] {Float.NaN, 1}, 1, 1, 2);
    int[] argb = new PhotoMap(8, 1, 8, 1, 4).render(map, 0, GREY);
    assertThat(argb[0]).isZero();
    assertThat(argb[7]).isEqualTo(GREY.argb(1));
  }
}
