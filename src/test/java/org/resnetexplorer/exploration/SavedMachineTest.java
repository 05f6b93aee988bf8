package org.resnetexplorer.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.text.AppFolders;

/** What commands take of the window's settings. */
class SavedMachineTest {
  @TempDir Path home;

  private MachineChoices read(String text) throws IOException {
    Path file = AppFolders.under(home).settingsFile();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return SavedMachine.in(file);
  }

  @Test
  void withoutAFileAllIsAsAtTheFirstStart() {
    AppFolders folders = AppFolders.under(home);
    MachineChoices none = SavedMachine.in(folders.settingsFile());
    assertThat(none).isEqualTo(MachineChoices.FIRST);
    assertThat(none.weights(folders)).isEqualTo(folders.weights());
    assertThat(none.engine(folders)).isEqualTo(EngineOptions.in(folders.engine()));
  }

  @Test
  void whatWasChosenIsHeldTo() throws Exception {
    AppFolders folders = AppFolders.under(home);
    Path weights = home.resolve("school").toAbsolutePath();
    MachineChoices chosen =
        read(
            "{\"version\": 3, \"machine\": {\"threads\": 1, \"weightsFolder\": \""
                + weights.toString().replace("\\", "\\\\")
                + "\", \"mirror\": \"https://weights.example.org/models\"}}");
    assertThat(chosen.engine(folders).threads()).isEqualTo(1);
    assertThat(chosen.weights(folders)).isEqualTo(weights);
    assertThat(chosen.source().host()).isEqualTo("weights.example.org");
  }

  @Test
  void moreThreadsThanCoresAreNotUsed() {
    AppFolders folders = AppFolders.under(home);
    assertThat(MachineChoices.FIRST.withThreads(1000).engine(folders).threads())
        .isEqualTo(MachineChoices.cores());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{\"machine\": 5}",
        "{\"machine\": {\"threads\": []}}",
        "{\"machine\": {\"mirror\": \"http://example.org\"}}"
      })
  void whatCannotBeUsedIsAsAtTheFirstStartAndStaysWhereItIs(String text) throws IOException {
    assertThat(read(text)).isEqualTo(MachineChoices.FIRST);
    assertThat(AppFolders.under(home).settingsFile()).hasContent(text);
  }
}
