package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;

/** Small pictures of every kind against Pillow 12.3; {@code generate.py} beside them made both. */
class PillowPicturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/images/pillow");

  private final PictureReader reader = new PictureReader();

  static List<String[]> pictures() throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("pillow.tsv"))) {
      return lines.map(line -> line.split("\t")).toList();
    }
  }

  static List<String[]> resizes() throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("resize.tsv"))) {
      return lines.map(line -> line.split("\t")).toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void everyKindIsDecodedAsPillowDoes(String file, String sha256) throws PictureException {
    Picture picture = reader.read(FOLDER.resolve(file), Orientation.TORCHVISION);

    String decoded = Golden.sha256(picture.image().rgb());
    assumeFalse(
        picture.marks().contains(Mark.of("sampling440")) && !decoded.equals(sha256),
        "the JPEG decoder of this Java is not that of Pillow, which the mark says");
    assertThat(decoded).isEqualTo(sha256);
  }

  @Test
  void samplingOnWhichDecodersDifferIsMarked() throws PictureException {
    Picture picture = reader.read(FOLDER.resolve("sampling440.jpg"), Orientation.UPRIGHT);

    assertThat(picture.marks()).containsExactly(Mark.of("sampling440"));
  }

  @Test
  void pixelWithoutAColourIsMarked() throws PictureException {
    Picture picture = reader.read(FOLDER.resolve("type3_8_short_palette.png"), Orientation.UPRIGHT);

    assertThat(picture.marks()).containsExactly(Mark.of("noColour", 10));
  }

  @ParameterizedTest(name = "{0} x {1}, {2}")
  @MethodSource("resizes")
  void everySizeIsResizedAndCroppedAsTorchvisionDoes(
      int width, int height, String recipe, String sha256) throws PictureException {
    RgbImage image = Formula.wild(width, height);

    Crop crop = Preprocessor.crop(image, Preprocess.parse(recipe));

    assertThat(Golden.sha256(crop.pixels().rgb())).isEqualTo(sha256);
  }
}
