package org.resnetexplorer.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.exploration.MachineChoices;
import org.resnetexplorer.text.TextSize;

class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void aChangeIsWrittenWithoutWaitingForTheEnd() {
    SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
    try (SettingsStore store = SettingsStore.in(file, file.read())) {
      store.change(now -> now.withTheme(Theme.DARK));
      store.change(now -> now.withPreferences(now.preferences().withTextSize(TextSize.LARGE)));
    }
    assertThat(file.read())
        .isEqualTo(
            Settings.FIRST
                .withTheme(Theme.DARK)
                .withPreferences(Preferences.FIRST.withTextSize(TextSize.LARGE)));
  }

  @Test
  void whatDoesNotChangeAnythingIsToldToNobody() {
    List<Settings> told = new ArrayList<>();
    try (SettingsStore store = SettingsStore.forgetting(Settings.FIRST)) {
      store.settingsProperty().addListener((value, before, now) -> told.add(now));
      store.change(now -> now.withTheme(Theme.LIGHT));
      assertThat(told).isEmpty();
      store.change(now -> now.withTheme(Theme.DARK));
      assertThat(told).containsExactly(store.now());
    }
  }

  @Test
  void resettingTakesBackWhatWasChosenAndKeepsWhatWasDone() {
    WindowPlace place = new WindowPlace(1, 2, 1100, 700, false);
    RecentFiles recent = new RecentFiles(List.of(), List.of("/tmp/cat.jpg"), "/tmp");
    Settings done = Settings.FIRST.withPlace(place).withRecent(recent);
    Settings chosen =
        done.withTheme(Theme.DARK)
            .withCanvas(new CanvasChoices(true, false))
            .withPreferences(
                new Preferences(Language.KOREAN, TextSize.SMALL, NetworkConsent.ALLOWED))
            .withMachine(new MachineChoices(1, "/srv", ""));
    assertThat(chosen.withChoicesReset()).isEqualTo(done);
  }
}
