package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.WeightsException;

class KeptChoicesTest {

  private static final Choices SIGMOID = Choices.NONE.withOutputs(OutputMeaning.SIGMOID);
  private static final Choices POOLED = Choices.NONE.withStemPool(true).withTable("ema");

  @TempDir private Path folder;
  private Path file;
  private KeptChoices kept;

  @BeforeEach
  void setUp() {
    file = folder.resolve("settings").resolve("choices.txt");
    kept = new KeptChoices(file);
  }

  @Test
  void choicesComeBackForTheSameBytesUnderAnyName() throws IOException, WeightsException {
    Path one = weights("one.pth", "abc");
    kept.keep(one, SIGMOID);
    kept.keep(weights("two.pth", "xyz"), POOLED);

    Path moved = Files.move(one, folder.resolve("moved.pth"));

    assertThat(new KeptChoices(file).of(moved)).isEqualTo(SIGMOID);
    assertThat(kept.of(weights("again.pth", "xyz"))).isEqualTo(POOLED);
  }

  @Test
  void otherBytesOfTheSameSizeHaveNoChoices() throws IOException, WeightsException {
    kept.keep(weights("one.pth", "abc"), SIGMOID);

    assertThat(kept.of(weights("one.pth", "abd"))).isEqualTo(Choices.NONE);
    assertThat(kept.of(weights("long.pth", "abcd"))).isEqualTo(Choices.NONE);
  }

  @Test
  void laterChoiceReplacesAnEarlierAndNothingChosenForgetsIt()
      throws IOException, WeightsException {
    Path one = weights("one.pth", "abc");
    kept.keep(one, SIGMOID);
    kept.keep(one, POOLED);
    assertThat(kept.of(one)).isEqualTo(POOLED);

    kept.keep(one, Choices.NONE);

    assertThat(kept.of(one)).isEqualTo(Choices.NONE);
    assertThat(file).isEmptyFile();
  }

  /** A file of half a gigabyte is not read to learn that nothing is kept of it. */
  @Test
  void fileOfASizeThatNothingIsKeptOfIsNotRead() throws IOException, WeightsException {
    kept.keep(weights("one.pth", "abc"), SIGMOID);
    Path folderInPlaceOfAFile = Files.createDirectories(folder.resolve("unreadable"));

    assertThat(kept.of(folderInPlaceOfAFile)).isEqualTo(Choices.NONE);
    assertThat(kept.of(folder.resolve("nowhere"))).isEqualTo(Choices.NONE);
  }

  @Test
  void damageCostsWhatIsDamagedAlone() throws IOException, WeightsException {
    Path one = weights("one.pth", "abc");
    Path two = weights("two.pth", "xyz");
    kept.keep(one, SIGMOID);
    kept.keep(two, POOLED);
    String written = Files.readString(file);

    Files.writeString(file, written.replace("output=sigmoid", "output=\u0000\uFFFD"));
    assertThat(kept.of(one)).isEqualTo(Choices.NONE);
    assertThat(kept.of(two)).isEqualTo(POOLED);

    Files.write(file, new byte[] {(byte) 0xff, 0, 10, 91});
    assertThat(kept.of(two)).isEqualTo(Choices.NONE);
    kept.keep(two, SIGMOID);
    assertThat(kept.of(two)).isEqualTo(SIGMOID);
  }

  @Test
  void hugeFileInItsPlaceIsIgnored() throws IOException, WeightsException {
    Path one = weights("one.pth", "abc");
    kept.keep(one, SIGMOID);
    Files.write(file, new byte[2 << 20]);

    assertThat(kept.of(one)).isEqualTo(Choices.NONE);
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException, WeightsException {
    kept.keep(weights("one.pth", "abc"), SIGMOID);

    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void choicesForAFileThatIsGoneAreRefused() {
    assertThatThrownBy(() -> kept.keep(folder.resolve("nowhere"), SIGMOID))
        .isInstanceOf(WeightsException.class);
    assertThat(file).doesNotExist();
  }

  private Path weights(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
