package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.read.PictureReader;

/** Pictures of other people that were once read wrongly; the digests are those of Pillow 12.3. */
class FoundPicturesTest {

  private final PictureReader reader = new PictureReader();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "p01_xerox_ycbcr_ids012.tif,"
        + " c965557a52f6d348823b98dd47151479976d2d9d1ba0c3b02e128b29cfbfc359, ''",
    "p03_lossless.webp,"
        + " 1631d7a5072e5527ca677bb4035bb86ab97976a30514b268e9b0bd91ac7100ee, transparency"
  })
  void eachIsEqualToPillow(String file, String sha256, String mark) throws PictureException {
    Picture picture = reader.read(found(file), Orientation.UPRIGHT);

    assertThat(Golden.sha256(picture.image().rgb())).isEqualTo(sha256);
    assertThat(picture.marks()).isEqualTo(mark.isEmpty() ? List.of() : List.of(Mark.of(mark)));
  }

  @Test
  void runsThatPillowMisreadsAreShownAndSaySo() throws PictureException {
    Picture picture = reader.read(found("p02_pal4rle.bmp"), Orientation.UPRIGHT);

    assertThat(picture.image()).hasToString("RgbImage[127x64]");
    assertThat(picture.marks()).containsExactly(Mark.of("misread"));
  }

  @Test
  void exifBehindThePrefixOfJpegTurnsAPng() throws PictureException {
    Picture picture = reader.read(found("p04_exif_prefix.png"), Orientation.UPRIGHT);

    assertThat(picture.image()).hasToString("RgbImage[240x320]");
  }

  @Test
  void newestBrandOfHeicIsNamed() {
    PictureException refusal =
        catchThrowableOfType(
            PictureException.class, () -> reader.read(found("p05_mini.heif"), Orientation.UPRIGHT));

    assertThat(ImageTexts.english(refusal)).startsWith("HEIC pictures are not supported.");
  }

  private static Path found(String file) {
    Path folder = Path.of(System.getProperty("shared.dir", "../shared")).resolve("found");
    assumeTrue(Files.isDirectory(folder), "the found pictures are not on this machine");
    return folder.resolve(file);
  }
}
