package org.resnetexplorer.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemMotionTest {
  @TempDir Path configuration;

  private void write(String settings) throws IOException {
    Path folder = Files.createDirectories(configuration.resolve("gtk-3.0"));
    Files.writeString(folder.resolve("settings.ini"), settings);
  }

  @Test
  void whereTheSystemDoesNotTellThingsMove() {
    assertThat(new SystemMotion(configuration).isReduced()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "false, true", "1, false", "true, false"})
  void gtkSettingsTellWhetherDesktopAnimationsAreOff(String value, boolean reduced)
      throws IOException {
    write("[Settings]\ngtk-theme-name=Adwaita\ngtk-enable-animations=" + value + "\n");
    assertThat(new SystemMotion(configuration).isReduced()).isEqualTo(reduced);
  }

  @Test
  void whatAPersonChoseCountsMoreThanTheSystem() throws IOException {
    write("gtk-enable-animations=0");
    SystemMotion system = new SystemMotion(configuration);
    assertThat(CanvasChoices.FIRST.reducesMotion(system)).isTrue();
    assertThat(new CanvasChoices(false, false).reducesMotion(system)).isFalse();
  }
}
