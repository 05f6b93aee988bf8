package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.read.PictureReader;

/**
 * WebP, TIFF and run-length BMP of many kinds against Pillow; {@code generate.py} beside them made
 * both. {@code answers.tsv} has the marks of each, or why it is refused.
 */
class MorePicturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/images/more");

  /** With these marks a picture says itself that Pillow's is another one. */
  private static final Set<String> UNLIKE_PILLOW = Set.of("misread", "lab");

  private final PictureReader reader = new PictureReader();

  static List<String[]> pictures() throws IOException {
    Map<String, String> pillow = table("pillow.tsv");
    return table("answers.tsv").entrySet().stream()
        .map(row -> new String[] {row.getKey(), row.getValue(), pillow.get(row.getKey())})
        .toList();
  }

  private static Map<String, String> table(String name) throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(name))) {
      return lines
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a, TreeMap::new));
    }
  }

  @Test
  void everyPictureHasAnAnswer() throws IOException {
    assertThat(table("answers.tsv").keySet()).isEqualTo(table("pillow.tsv").keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void eachIsEqualToPillowOrRefused(String file, String answer, String sha256) {
    String given;
    String decoded = sha256;
    try {
      Picture picture = reader.read(FOLDER.resolve(file), Orientation.TORCHVISION);
      decoded = Golden.sha256(picture.image().rgb());
      given =
          picture.marks().stream()
              .map(mark -> mark.key().substring("image.mark.".length()))
              .collect(Collectors.joining(","));
    } catch (PictureException e) {
      given = e.key();
    }

    assertThat(given).isEqualTo(answer);
    boolean alike = !UNLIKE_PILLOW.contains(answer);
    assertThat(decoded.equals(sha256)).isEqualTo(alike);
  }

  @Test
  void tiffIsTurnedInBothModesAndWebpOnlyIfAsked() throws PictureException {
    for (Orientation orientation : Orientation.values()) {
      Picture picture = reader.read(FOLDER.resolve("orientation6.tif"), orientation);
      assertThat(picture.image()).hasToString("RgbImage[21x37]");
      assertThat(picture.marks()).containsExactly(Mark.of("tiffTurned", 6));
    }
    assertThat(reader.read(FOLDER.resolve("exif6_lossy.webp"), Orientation.TORCHVISION).image())
        .hasToString("RgbImage[37x21]");
    assertThat(reader.read(FOLDER.resolve("exif6_lossy.webp"), Orientation.UPRIGHT).image())
        .hasToString("RgbImage[21x37]");
  }

  @Test
  void animationSaysHowManyFramesItHas() throws PictureException {
    Picture picture = reader.read(FOLDER.resolve("animation_lossy.webp"), Orientation.UPRIGHT);

    assertThat(picture.marks()).extracting(ImageTexts::english).contains("Frame 1 of 3.");
  }

  @ParameterizedTest(name = "{0}, tag {1}")
  @CsvSource({"tiled_little.tif, 322", "tiled_little.tif, 323"})
  void smallPictureInAHugeTileIsRefusedBeforeDecoding(String name, int tag) throws IOException {
    byte[] file = Files.readAllBytes(FOLDER.resolve(name));
    ByteBuffer entries = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 10; at < 10 + 12 * entries.getShort(8); at += 12) {
      if (entries.getShort(at) == tag) {
        entries.putShort(at + 2, (short) 4).putInt(at + 8, 100_000);
      }
    }

    PictureException refusal =
        catchThrowableOfType(
            PictureException.class, () -> reader.read("a", file, Orientation.UPRIGHT));

    assertThat(refusal.key()).isEqualTo("image.tooManyPixels");
  }

  @ParameterizedTest
  @CsvSource({"jpeg", "png"})
  void decodersOfTheJdkAreTakenWhateverElseIsRegistered(String format) {
    assertThat(ImageIoReader.ofJdk(format).providerName()).startsWith("com.sun.imageio.plugins.");
  }
}
