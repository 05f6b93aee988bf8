package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

class MapOverPhotoTest {
  private static final SignedMap MAP = new SignedMap(new float[] {2, -1, 0, Float.NaN}, 2, 2);
  private static final ValueScale SCALE = MapOverPhoto.scale(MAP, true);

  private static Pixels one(int argb) {
    return new Pixels(1, 1, new int[] {argb});
  }

  @Test
  void eachPixelOfASquareHasTheColourOfItsCell() {
    Pixels colours = MapOverPhoto.colours(MAP, new MapCells(3, true), SCALE, 6, 6);

    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 6; x++) {
        assertThat(colours.at(x, y)).isEqualTo(SCALE.argb(MAP.at(y / 3, x / 3)));
      }
    }
  }

  @Test
  void whereAValueIsNoNumberThePhotoShows() {
    RgbImage photo = new RgbImage(2, 2, new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 100, 50, 0});
    Pixels drawn = MapOverPhoto.of(MAP, new MapCells(1, true), SCALE, photo, 2, 2);

    assertThat(drawn.at(1, 1)).isEqualTo(0xFF3B3B3B);
    assertThat(drawn.at(0, 0)).isNotEqualTo(0xFF090909);
  }

  @Test
  void coloursAreMixedByTheirOpacity() {
    assertThat(MapOverPhoto.over(one(0xFF000000), one(0xFFFF8000), 0.5).at(0, 0))
        .isEqualTo(0xFF804000);
    assertThat(MapOverPhoto.over(one(0xFF204060), one(0), 1).at(0, 0)).isEqualTo(0xFF204060);
  }

  @Test
  void magnitudesHaveAScaleFromZero() {
    SignedMap magnitudes = new SignedMap(new float[] {0, 3}, 1, 2);

    assertThat(MapOverPhoto.scale(magnitudes, false).low()).isZero();
    assertThat(MapOverPhoto.scale(magnitudes, true).low()).isNegative();
  }
}
