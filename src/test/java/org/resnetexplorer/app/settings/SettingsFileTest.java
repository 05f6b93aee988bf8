package org.resnetexplorer.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.ScaleScope;

class SettingsFileTest {
  @TempDir Path folder;
  private Path path;
  private SettingsFile file;

  @BeforeEach
  void make() {
    path = folder.resolve("deep").resolve("settings.json");
    file = new SettingsFile(path);
  }

  @Test
  void theFirstStartUsesDefaults() {
    assertThat(file.read()).isEqualTo(Settings.FIRST);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Settings changed =
        Settings.FIRST
            .withTheme(Theme.DARK)
            .withBounds(10, 20, 1200, 800)
            .withPictures(Orientation.TORCHVISION, List.of("/tmp/고양이.jpg"), "/tmp");
    file.write(changed);
    assertThat(file.read()).isEqualTo(changed);
  }

  @Test
  void writingLeavesNothingBeside() throws IOException {
    file.write(Settings.FIRST);
    file.write(Settings.FIRST.withTheme(Theme.DARK));
    try (var list = Files.list(path.getParent())) {
      assertThat(list).containsExactly(path);
    }
  }

  @Test
  void aFileThatCannotBeReadIsKeptAsideAndDefaultsApply() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{ not json");
    assertThat(file.read()).isEqualTo(Settings.FIRST);
    assertThat(path.resolveSibling("settings.json.unreadable")).hasContent("{ not json");
    assertThat(path).doesNotExist();
  }

  @Test
  void whatAnEarlierVersionWroteIsKept() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(
        path, "{\"version\": 2, \"theme\": \"DARK\", \"recentWeights\": [\"/tmp/a.pth\"]}");
    Settings read = file.read();
    assertThat(read.theme()).isEqualTo(Theme.DARK);
    assertThat(read.recentWeights()).containsExactly("/tmp/a.pth");
    assertThat(read.orientation()).isEqualTo(Orientation.UPRIGHT);
    assertThat(read.recentPictures()).isEmpty();
  }

  @Test
  void theLookOfMapsIsRememberedAndOneThatCannotBeIsNot() throws IOException {
    MapsLook look = new MapsLook(ColorMap.MAGMA, Gamma.HALF, ScaleScope.BLOCK, 97);
    file.write(Settings.FIRST.withMaps(look));
    assertThat(file.read().maps()).isEqualTo(look);
    file.write(Settings.FIRST.withMaps(look.withTileSide(-3)));
    assertThat(file.read().maps()).isEqualTo(MapsLook.FIRST);
  }

  @Test
  void settingsOfAnUnknownVersionAreNotGuessedAt() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{\"version\": 99, \"theme\": \"DARK\"}");
    assertThat(file.read()).isEqualTo(Settings.FIRST);
  }
}
