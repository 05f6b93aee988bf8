package org.resnetexplorer.image.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class CropWindowTest {

  private static final Path BOXES = Path.of("src/test/resources/images/adjusted/boxes.tsv");

  static List<String[]> boxes() throws IOException {
    try (Stream<String> lines = Files.lines(BOXES)) {
      return lines.map(line -> line.split("\t")).toList();
    }
  }

  @ParameterizedTest(name = "{0} x {1}: {2}, {3}, {4} to {5}")
  @MethodSource("boxes")
  void ownSquareIsResizedAsPillowResizesABox(
      int width, int height, double x, double y, double side, int edge, String sha256) {
    RgbImage image = Formula.wild(width, height);

    Crop crop = Preprocessor.crop(image, new CropWindow(x, y, side), Preprocess.whole(edge));

    assertThat(Golden.sha256(crop.pixels().rgb())).isEqualTo(sha256);
  }

  @Test
  void ownSquareIsMarkedAndThatOfARecipeIsNot() {
    RgbImage image = Formula.wild(300, 240);

    assertThat(Preprocessor.crop(image, new CropWindow(30, 20, 200), Preprocess.IMAGENET_V1).own())
        .isTrue();
    assertThat(Preprocessor.crop(image, Preprocess.IMAGENET_V1).own()).isFalse();
  }

  @Test
  void ownSquareSaysWhereItLies() {
    Crop crop =
        Preprocessor.crop(
            Formula.wild(300, 240), new CropWindow(30.5, 20, 200), Preprocess.IMAGENET_V1);

    assertThat(List.of(crop.x(), crop.y(), crop.width(), crop.height()))
        .containsExactly(30.5, 20.0, 200.0, 200.0);
  }

  @Test
  void squareOutsideThePictureIsMovedInside() {
    RgbImage image = Formula.wild(300, 240);

    assertThat(new CropWindow(-50, 200, 100).within(image)).isEqualTo(new CropWindow(0, 140, 100));
    assertThat(new CropWindow(290, -3, 100).within(image)).isEqualTo(new CropWindow(200, 0, 100));
  }

  @Test
  void squareLargerThanThePictureBecomesItsShorterEdge() {
    CropWindow window = new CropWindow(0, 0, 1000).within(Formula.wild(300, 240));

    assertThat(window).isEqualTo(new CropWindow(60, 0, 240));
  }

  @Test
  void tinySquareKeepsItsCentreAndGrows() {
    CropWindow window = new CropWindow(100, 100, 2).within(Formula.wild(300, 240));

    assertThat(window).isEqualTo(new CropWindow(93, 93, 16));
  }

  @Test
  void squareOfAPictureSmallerThanTheLeastSideIsItsShorterEdge() {
    CropWindow window = new CropWindow(3, 3, 2).within(Formula.wild(9, 7));

    assertThat(window).isEqualTo(new CropWindow(0.5, 0, 7));
  }

  @Test
  void firstOwnSquareLiesWhereTheRecipesDid() {
    RgbImage image = Formula.wild(512, 384);
    Crop recipes = Preprocessor.crop(image, Preprocess.IMAGENET_V1);

    CropWindow window = CropWindow.of(recipes);

    assertThat(window.side()).isEqualTo(336);
    assertThat(window.x() + 168).isEqualTo(recipes.x() + recipes.width() / 2);
    assertThat(window.y()).isEqualTo(24);
  }

  @Test
  void squareIsMovedAndZoomed() {
    CropWindow window = new CropWindow(10, 20, 100);

    assertThat(window.moved(5, -7)).isEqualTo(new CropWindow(15, 13, 100));
    assertThat(window.resized(50)).isEqualTo(new CropWindow(35, 45, 50));
  }

  @Test
  void numbersThatAreNoSquareAreRefused() {
    assertThatThrownBy(() -> new CropWindow(0, Double.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CropWindow(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
