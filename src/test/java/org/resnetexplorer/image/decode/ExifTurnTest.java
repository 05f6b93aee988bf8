package org.resnetexplorer.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.RgbImage;

class ExifTurnTest {

  @ParameterizedTest
  @CsvSource({
    "1, ABC/DEF",
    "2, CBA/FED",
    "3, FED/CBA",
    "4, DEF/ABC",
    "5, AD/BE/CF",
    "6, DA/EB/FC",
    "7, FC/EB/DA",
    "8, CF/BE/AD"
  })
  void eachOrientationMovesThePixelsAsExifSays(int exif, String expected) {
    RgbImage turned = ExifTurn.upright(picture("ABC/DEF"), exif);

    assertThat(turned).isEqualTo(picture(expected));
  }

  private static RgbImage picture(String letters) {
    String[] rows = letters.split("/");
    String all = String.join("", rows);
    byte[] rgb = new byte[3 * all.length()];
    for (int i = 0; i < all.length(); i++) {
      rgb[3 * i] = (byte) all.charAt(i);
      rgb[3 * i + 1] = (byte) (all.charAt(i) + 100);
      rgb[3 * i + 2] = (byte) -all.charAt(i);
    }
    return new RgbImage(rows[0].length(), rows.length, rgb);
  }
}
