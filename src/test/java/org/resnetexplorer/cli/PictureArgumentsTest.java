package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureArgumentsTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    for (String name : List.of("b.png", "a.JPG", "notes.txt", "c.webp", "deep/d.png")) {
      Files.write(folder.resolve(name), new byte[0]);
    }
  }

  @Test
  void folderGivesItsPicturesByNameAndCountsTheRest() {
    PictureArguments found = pictures(folder.toString());
    assertThat(names(found)).containsExactly("a.JPG", "b.png", "c.webp");
    assertThat(found.skipped()).isEqualTo(1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void patternThatTheShellLeftIsExpanded() {
    assertThat(names(pictures(folder + "/*.{png,webp}"))).containsExactly("b.png", "c.webp");
    assertThat(names(pictures(folder + "/**.png"))).containsExactly("b.png", "d.png");
    assertThat(names(pictures(folder + "/d*/?.png"))).containsExactly("d.png");
  }

  @Test
  void patternLeavesOutWhatIsNoPicture() {
    PictureArguments found = pictures(folder + "/*");
    assertThat(names(found)).containsExactly("a.JPG", "b.png", "c.webp");
    assertThat(found.skipped()).isEqualTo(1);
  }

  @Test
  void fileWhoseNameLooksLikeAPatternIsTheFile() throws IOException {
    Path file = Files.write(folder.resolve("photo[1].jpg"), new byte[0]);
    assertThat(pictures(file.toString()).files()).containsExactly(file);
  }

  @Test
  void fileOfAnyNameIsTakenAsItStands() {
    assertThat(pictures("missing.txt").files()).containsExactly(Path.of("missing.txt"));
  }

  @Test
  void wordsThatNameNoPictureAreProblems() {
    PictureArguments found =
        pictures(folder + "/*.gif", folder.resolve("deep").toString(), "nowhere/*.png", "a[b");
    assertThat(names(found)).containsExactly("d.png");
    assertThat(found.problems())
        .extracting(PictureArguments.Problem::word)
        .containsExactly(folder + "/*.gif", "nowhere/*.png", "a[b");
  }

  private static PictureArguments pictures(String... words) {
    return new PictureArguments(List.of(words));
  }

  private static List<String> names(PictureArguments found) {
    return found.files().stream().map(file -> file.getFileName().toString()).toList();
  }
}
