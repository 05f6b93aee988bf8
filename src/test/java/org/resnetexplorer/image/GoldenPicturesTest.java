package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;

/** Every golden picture against Pillow 12.3 and torchvision 0.28: no level may differ. */
class GoldenPicturesTest {

  private final PictureReader reader = new PictureReader();

  static List<Golden.Row> rows() {
    return Golden.rows();
  }

  static Stream<Arguments> recipes() {
    return rows().stream()
        .flatMap(
            row ->
                Stream.of(Preprocess.IMAGENET_V1, Preprocess.IMAGENET_V2)
                    .flatMap(
                        recipe ->
                            Stream.of(Orientation.values())
                                .map(orientation -> Arguments.of(row, recipe, orientation))));
  }

  @Test
  void allTwentyFourAreThere() {
    assertThat(rows()).hasSize(24);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decodedLevelsAreThoseOfPillow(Golden.Row row) throws PictureException {
    Picture picture = reader.read(row.path(), Orientation.TORCHVISION);

    assertThat(Golden.sha256(picture.image().rgb())).isEqualTo(row.decoded());
    assertThat(picture.exifOrientation()).isEqualTo(row.exif());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void squareIsThatOfTorchvision(Golden.Row row, Preprocess recipe, Orientation orientation)
      throws PictureException {
    Picture picture = reader.read(row.path(), orientation);

    Crop crop = Preprocessor.crop(picture.image(), recipe);

    assertThat(Golden.sha256(crop.pixels().rgb())).isEqualTo(row.square(recipe, orientation));
  }
}
