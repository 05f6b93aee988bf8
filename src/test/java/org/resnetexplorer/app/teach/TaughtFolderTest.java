package org.resnetexplorer.app.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaughtFolderTest {
  @TempDir private Path folder;

  @Test
  void writingThatFailsLeavesNothing() {
    TaughtFolder taught = new TaughtFolder(folder);

    assertThatThrownBy(
            () ->
                taught.write(
                    "cat-dog",
                    file -> {
                      throw new IOException("full");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatIsThereStaysAsItIs() throws IOException {
    Path older = Files.writeString(folder.resolve("cat-dog.safetensors"), "older");

    Path file =
        new TaughtFolder(folder).write("cat-dog", target -> Files.writeString(target, "new"));

    assertThat(older).hasContent("older");
    assertThat(file).hasFileName("cat-dog (2).safetensors").hasContent("new");
  }

  @ParameterizedTest
  @CsvSource({"a/b: c?,a_b_ c_", "'cats. ',cats", "'...',model", "고양이-개,고양이-개"})
  void everyFileSystemTakesTheName(String wanted, String name) {
    assertThat(TaughtFolder.fileName(wanted)).isEqualTo(name);
  }

  @Test
  void longNamesAreCutBetweenCharacters() {
    String name = TaughtFolder.fileName("😺".repeat(100));

    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(160);
    assertThat(name.codePoints()).containsOnly("😺".codePointAt(0));
  }
}
