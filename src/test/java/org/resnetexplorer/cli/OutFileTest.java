package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "evaluate, --csv, table.csv, --again",
    "embed, --out, features.npy, --again",
    "probe, --out, taught.safetensors, --again",
    "exemplars, --out, sheet.png, --call=conv1",
  })
  void aFolderThatIsNotThereIsToldBeforePicturesAreLookedFor(
      String command, String option, String name, String more) {
    Path out = folder.resolve("gone").resolve(name);

    Cli cli = Cli.run(command, folder.resolve("no-pictures"), option, out, more);

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).startsWith("resnet-explorer: " + out + " cannot be written.");
  }
}
