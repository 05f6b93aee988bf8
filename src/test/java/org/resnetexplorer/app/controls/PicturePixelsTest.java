package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Pixels;

class PicturePixelsTest {
  private static RgbImage gray(int width, int height, int... levels) {
    byte[] rgb = new byte[width * height * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) levels[i / 3];
    }
    return new RgbImage(width, height, rgb);
  }

  @Test
  void smallerCopyIsTheMeanOfEachSquare() {
    Pixels small = PicturePixels.atLeast(gray(4, 2, 0, 10, 255, 255, 20, 31, 255, 255), 2, 1);
    assertThat(small.width()).isEqualTo(2);
    assertThat(small.height()).isEqualTo(1);
    assertThat(small.argb()).containsExactly(0xff0f0f0f, 0xffffffff);
  }

  @Test
  void neverSmallerThanAskedForInEitherDirection() {
    Pixels same = PicturePixels.atLeast(gray(4, 1, 1, 2, 3, 4), 2, 1);
    assertThat(same.width()).isEqualTo(4);
  }

  @Test
  void edgesThatFillNoSquareAreLeftOut() {
    Pixels small = PicturePixels.atLeast(gray(5, 2, 1, 1, 3, 3, 9, 1, 1, 3, 3, 9), 2, 1);
    assertThat(small.argb()).containsExactly(0xff010101, 0xff030303);
  }
}
