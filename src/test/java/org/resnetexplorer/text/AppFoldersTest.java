package org.resnetexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {
  private static final Path USER = Path.of("home", "ada");
  private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

  @Test
  void linuxFollowsTheXdgConvention() {
    AppFolders folders = AppFolders.of("Linux", USER, Map.of());
    assertThat(folders.settings()).isEqualTo(USER.resolve(".config/resnet-explorer"));
    assertThat(folders.cache()).isEqualTo(USER.resolve(".cache/resnet-explorer"));
    assertThat(folders.log()).isEqualTo(USER.resolve(".local/state/resnet-explorer"));
    assertThat(folders.data()).isEqualTo(USER.resolve(".local/share/resnet-explorer"));
  }

  @Test
  void xdgVariablesMoveTheFolders() {
    AppFolders folders =
        AppFolders.of("Linux", USER, Map.of("XDG_CACHE_HOME", ELSEWHERE.toString()));
    assertThat(folders.cache()).isEqualTo(ELSEWHERE.resolve("resnet-explorer"));
    assertThat(folders.settings()).isEqualTo(USER.resolve(".config/resnet-explorer"));
  }

  @Test
  void whatIsNotAbsoluteCountsAsNotSet() {
    AppFolders folders = AppFolders.of("Linux", USER, Map.of("XDG_CACHE_HOME", "elsewhere"));
    assertThat(folders.cache()).isEqualTo(USER.resolve(".cache/resnet-explorer"));
  }

  @Test
  void macUsesTheLibrary() {
    AppFolders folders = AppFolders.of("Mac OS X", USER, Map.of());
    assertThat(folders.cache()).isEqualTo(USER.resolve("Library/Caches/ResNet Explorer"));
  }

  @Test
  void windowsKeepsCachesLocalAndSettingsRoaming() {
    AppFolders folders =
        AppFolders.of(
            "Windows 11",
            USER,
            Map.of("LOCALAPPDATA", ELSEWHERE + "L", "APPDATA", ELSEWHERE + "R"));
    assertThat(folders.cache()).isEqualTo(Path.of(ELSEWHERE + "L", "ResNet Explorer", "cache"));
    assertThat(folders.settings()).isEqualTo(Path.of(ELSEWHERE + "R", "ResNet Explorer"));
  }
}
