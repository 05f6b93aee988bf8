package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.text.AppFolders;

/** Commands hold to what was chosen in the window of settings. */
class ModelsTest {
  @TempDir Path home;

  @Test
  void commandsUseTheFolderTheThreadsAndTheAddressOfTheSettings() throws Exception {
    AppFolders folders = AppFolders.under(home);
    Path weights = home.resolve("school").toAbsolutePath();
    Files.createDirectories(folders.settings());
    Files.writeString(
        folders.settingsFile(),
        "{\"machine\": {\"threads\": 1, \"weightsFolder\": \""
            + weights.toString().replace("\\", "\\\\")
            + "\", \"mirror\": \"https://weights.example.org/models\"}}");

    Models models = Models.in(folders);

    assertThat(models.folder()).isEqualTo(weights);
    assertThat(models.engine().threads()).isEqualTo(1);
    assertThat(models.downloader().offer(models.official("resnet18").orElseThrow()).host())
        .isEqualTo("weights.example.org");
  }
}
