package org.resnetexplorer.image.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.RgbImage;

class PreprocessorTest {

  @ParameterizedTest
  @CsvSource({"257, 16", "259, 18", "1019, 398", "426666, 213221", "224, 0"})
  void cropOffsetRoundsHalfToEvenAsPython(int resized, int start) {
    assertThat(AxisWindow.centred(resized, resized, 224, Interpolation.BILINEAR).start())
        .isEqualTo(start);
  }

  @Test
  void rectangleSaysWhereTheSquareLiesInThePicture() {
    Crop crop = Preprocessor.crop(black(512, 384), Preprocess.IMAGENET_V1);

    assertThat(crop.x()).isCloseTo(58 * 512 / 341.0, within(1e-9));
    assertThat(crop.y()).isEqualTo(24);
    assertThat(crop.width()).isCloseTo(224 * 512 / 341.0, within(1e-9));
    assertThat(crop.height()).isEqualTo(336);
  }

  @Test
  void rectangleReachesBeyondThePictureWhereBlackIsAdded() {
    Crop crop = Preprocessor.crop(black(200, 200), new Preprocess(100, 224));

    assertThat(crop.x()).isEqualTo(-124);
    assertThat(crop.width()).isEqualTo(448);
  }

  @Test
  void rectangleOfAWholePictureIsThePicture() {
    Crop crop = Preprocessor.crop(black(500, 333), Preprocess.whole(32));

    assertThat(crop.pixels().width()).isEqualTo(32);
    assertThat(crop.pixels().height()).isEqualTo(32);
    assertThat(crop.x()).isZero();
    assertThat(crop.y()).isZero();
    assertThat(crop.width()).isEqualTo(500);
    assertThat(crop.height()).isEqualTo(333);
  }

  @Test
  void windowOfAVeryLongPictureNeedsOnlyAFewSourceRows() {
    AxisWindow rows = AxisWindow.centred(5000, 426_666, 224, Interpolation.BILINEAR);

    assertThat(rows.end() - rows.firsts()[0]).isLessThan(8);
  }

  @Test
  void pictureOfTheRightSizeIsNotChanged() {
    byte[] rgb = new byte[3 * 224 * 224];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i * 31);
    }
    RgbImage image = new RgbImage(224, 224, rgb);

    assertThat(Preprocessor.crop(image, new Preprocess(224, 224)).pixels()).isEqualTo(image);
  }

  @Test
  void tensorHasTheShapeOfTheSquare() {
    InputTensor tensor = Preprocessor.input(black(30, 20), Preprocess.IMAGENET_V2);

    assertThat(tensor).hasToString("InputTensor[1, 3, 224, 224]");
  }

  private static RgbImage black(int width, int height) {
    return new RgbImage(width, height, new byte[3 * width * height]);
  }
}
