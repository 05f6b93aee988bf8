package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.weights.Vectors;

class FolderScanTest {

  private static final Path CHECKPOINTS = Vectors.FORMATS.resolve("checkpoints");

  @Test
  void aFolderThatHuggingFaceSavedAModelInStandsForTheModel() {
    Path folder = CHECKPOINTS.resolve("sharded");
    FolderScan scan = FolderScan.from(List.of(folder));
    assertThat(scan.weights()).isNotNull();
    assertThat(scan.weights().path()).isEqualTo(folder.resolve("model.safetensors.index.json"));
  }

  @Test
  void filesOfWeightsInAnyOtherFolderAreNotOpenedUnasked() {
    assertThat(FolderScan.from(List.of(CHECKPOINTS)).weights()).isNull();
  }
}
