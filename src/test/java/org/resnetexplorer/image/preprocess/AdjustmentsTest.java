package org.resnetexplorer.image.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.image.Formula;
import org.resnetexplorer.image.Golden;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.Adjustments.GreySquare;

class AdjustmentsTest {

  private static final Path TABLE = Path.of("src/test/resources/images/adjusted/adjustments.tsv");

  static List<String[]> adjustments() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines.map(line -> line.split("\t")).toList();
    }
  }

  @ParameterizedTest(name = "{0} x {1}: brightness {2}, contrast {3}, blur {4}")
  @MethodSource("adjustments")
  void valuesAreThoseOfPillow(
      int width, int height, double brightness, double contrast, double blur, String sha256) {
    RgbImage image = Formula.soft(width, height);

    RgbImage adjusted =
        new Adjustments(brightness, contrast, blur, 0, null).applyTo(image, Preprocess.IMAGENET_V1);

    assertThat(Golden.sha256(adjusted.rgb())).isEqualTo(sha256);
  }

  @Test
  void noAdjustmentGivesTheSamePicture() {
    RgbImage image = Formula.soft(224, 224);

    assertThat(Adjustments.NONE.applyTo(image, Preprocess.IMAGENET_V1)).isSameAs(image);
    assertThat(Adjustments.NONE.isNone()).isTrue();
  }

  @Test
  void pictureItselfIsNeverWrittenTo() {
    RgbImage image = Formula.soft(64, 64);

    new Adjustments(2, 0.5, 3, 20, new GreySquare(1, 2, 30)).applyTo(image, Preprocess.IMAGENET_V1);

    assertThat(image).isEqualTo(Formula.soft(64, 64));
  }

  @Test
  void adjustedCropLiesWhereItLay() {
    Crop crop =
        Preprocessor.crop(
            Formula.wild(300, 240), new CropWindow(30, 20, 200), Preprocess.IMAGENET_V1);

    Crop adjusted = Adjustments.NONE.withBrightness(0).applyTo(crop, Preprocess.IMAGENET_V1);

    assertThat(adjusted.pixels().rgb()).containsOnly(0);
    assertThat(adjusted).usingRecursiveComparison().ignoringFields("pixels").isEqualTo(crop);
  }

  @Test
  void sameNoiseIsTheSamePicture() {
    RgbImage image = Formula.soft(224, 224);
    Adjustments noise = Adjustments.NONE.withNoise(12);

    assertThat(noise.applyTo(image, Preprocess.IMAGENET_V1))
        .isEqualTo(noise.applyTo(image, Preprocess.IMAGENET_V1))
        .isNotEqualTo(image);
  }

  @Test
  void noiseHasTheDeviationThatWasAskedFor() {
    RgbImage grey =
        Adjustments.NONE.withContrast(0).applyTo(Formula.soft(224, 224), Preprocess.IMAGENET_V1);
    int level = grey.rgb()[0] & 0xff;

    byte[] noisy = Adjustments.NONE.withNoise(10).applyTo(grey, Preprocess.IMAGENET_V1).rgb();

    double sum = 0;
    double squares = 0;
    for (byte value : noisy) {
      sum += (value & 0xff) - level;
      squares += Math.pow((value & 0xff) - level, 2);
    }
    assertThat(sum / noisy.length).isCloseTo(0, within(0.1));
    assertThat(Math.sqrt(squares / noisy.length)).isCloseTo(10, within(0.1));
  }

  @Test
  void noiseReachesEveryPixelOfALargerPicture() {
    RgbImage black = new RgbImage(300, 300, new byte[3 * 300 * 300]);

    byte[] noisy = Adjustments.NONE.withNoise(100).applyTo(black, Preprocess.IMAGENET_V1).rgb();

    int first = 3 * 224 * 224;
    assertThat(noisy[first + 7]).isEqualTo(noisy[7]);
  }

  @Test
  void greySquareIsZeroForTheNetwork() {
    RgbImage image =
        Adjustments.NONE
            .withGrey(new GreySquare(10, 20, 5))
            .applyTo(Formula.wild(224, 224), Preprocess.IMAGENET_V1);

    InputTensor tensor = InputTensor.of(image, Preprocess.IMAGENET_V1);

    for (int channel = 0; channel < 3; channel++) {
      assertThat(tensor.at(channel, 24, 14)).isCloseTo(0, within(0.01f));
      assertThat(tensor.at(channel, 20, 10)).isCloseTo(0, within(0.01f));
    }
    assertThat(image.argb(15, 20)).isEqualTo(Formula.wild(224, 224).argb(15, 20));
  }

  @Test
  void greySquareMayReachBeyondThePicture() {
    RgbImage image = Formula.wild(32, 32);

    RgbImage covered =
        Adjustments.NONE
            .withGrey(new GreySquare(-5, 28, Integer.MAX_VALUE))
            .applyTo(image, Preprocess.IMAGENET_V1);

    assertThat(covered.argb(0, 31)).isEqualTo(0xff7c7468);
    assertThat(covered.argb(31, 28)).isEqualTo(0xff7c7468);
    assertThat(covered.argb(0, 27)).isEqualTo(image.argb(0, 27));
  }

  @Test
  void eachCanBeSetBack() {
    Adjustments all = new Adjustments(2, 0.5, 3, 20, new GreySquare(1, 2, 30));

    assertThat(all.withBrightness(1).withContrast(1).withBlur(0).withNoise(0).withGrey(null))
        .isEqualTo(Adjustments.NONE);
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> Adjustments.NONE.withBrightness(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Adjustments.NONE.withBlur(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GreySquare(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
