package org.resnetexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.read.WeightsReader;

/** Pipes, sockets and devices are refused in one sentence by all who read files. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialFilesTest {
  @TempDir Path folder;
  private SpecialFiles special;

  @BeforeEach
  void make() throws IOException, InterruptedException {
    special = new SpecialFiles(folder);
  }

  @AfterEach
  void remove() throws IOException {
    special.close();
  }

  @Test
  void areNoPictures() {
    PictureReader reader = new PictureReader();
    for (Path path : special.paths()) {
      PictureException refused =
          catchThrowableOfType(
              PictureException.class, () -> reader.read(path, Orientation.UPRIGHT));
      assertThat(refused.key()).as(path.toString()).isEqualTo("image.notAFile");
    }
  }

  @Test
  void areNoInputs() {
    for (Path path : special.paths()) {
      PictureException refused =
          catchThrowableOfType(PictureException.class, () -> NpyFile.read(path));
      assertThat(refused.key()).as(path.toString()).isEqualTo("image.notAFile");
    }
  }

  @Test
  void areNoWeights() {
    WeightsReader reader = new WeightsReader();
    for (Path path : special.paths()) {
      WeightsException refused =
          catchThrowableOfType(WeightsException.class, () -> reader.open(path).close());
      assertThat(refused.key()).as(path.toString()).isEqualTo("weights.special");
      assertThat(WeightsReader.recognise(path)).isEmpty();
      for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
        assertThat(refused.sentence(locale)).contains(path.toString());
        assertThat(refused.nextStep(locale)).isNotBlank();
      }
    }
  }

  @Test
  void areNoNamesOfClasses() {
    for (Path path : special.paths()) {
      WeightsException refused =
          catchThrowableOfType(WeightsException.class, () -> Labels.fromFile(path));
      assertThat(refused.key()).as(path.toString()).isEqualTo("weights.special");
    }
  }
}
