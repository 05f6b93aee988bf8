package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.resnetexplorer.image.read.PictureReader;

/**
 * Pictures of the rarer kinds, turned upright, against Pillow; {@code generate.py} beside them made
 * both. {@code answers.tsv} has the marks of each, or why it is refused.
 */
class RarePicturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/images/kinds");

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
  void eachIsEqualToPillowOrSaysWhyNot(String file, String answer, String sha256) {
    String given;
    String decoded = "refused";
    boolean alike = true;
    try {
      Picture picture = reader.read(FOLDER.resolve(file), Orientation.UPRIGHT);
      decoded = Golden.sha256(picture.image().rgb());
      List<String> marks =
          picture.marks().stream()
              .map(mark -> mark.key().substring("image.mark.".length()))
              .toList();
      alike = marks.stream().noneMatch(UNLIKE_PILLOW::contains);
      given = String.join(",", marks);
    } catch (PictureException e) {
      given = e.key();
    }

    assertThat(given).isEqualTo(answer);
    boolean onlyHere = sha256.equals("refused") || decoded.equals("refused");
    if (!onlyHere) {
      assertThat(decoded.equals(sha256)).isEqualTo(alike);
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "planes16_raw_little.tif, planes16_deflate_little.tif",
    "planes16_raw_big.tif, planes16_deflate_big.tif",
    "predictor2_32_big.tif, float_big.tif",
    "predictor3_big.tif, float_big.tif"
  })
  void whatPillowMisreadsIsEqualToTheSamePixelsPackedInAnotherWay(String file, String other)
      throws PictureException {
    assertThat(image(file)).isEqualTo(image(other));
  }

  @Test
  void anOddNumberOfHalfBytesIsReadAsTheFormatSays() throws PictureException {
    RgbImage copied = image("runs_odd_copies.bmp");

    assertThat(copied).isEqualTo(image("runs_even_copies.bmp"));
  }

  private RgbImage image(String file) throws PictureException {
    return reader.read(FOLDER.resolve(file), Orientation.UPRIGHT).image();
  }
}
