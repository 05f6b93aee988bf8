package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.Vectors;

class FolderScanTest {

  private static final Path EPOCHS = Path.of("src/test/resources/weights/epochs");
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

  @Test
  void aFolderWithSeveralFilesOfWeightsHoldsCheckpoints() {
    FolderScan scan = FolderScan.from(List.of(EPOCHS));
    assertThat(scan.checkpoints()).containsExactly(EPOCHS);
    assertThat(scan.skipped()).isEqualTo(1);
  }

  @Test
  void severalFilesOfWeightsAreCheckpointsAndOneIsNot() {
    Path one = EPOCHS.resolve("start.pth.tar");
    Path two = EPOCHS.resolve("middle.pth.tar");
    assertThat(FolderScan.from(List.of(two, one)).checkpoints()).containsExactly(two, one);
    assertThat(FolderScan.from(List.of(one)).checkpoints()).isEmpty();
    assertThat(FolderScan.from(List.of(one)).weights().path()).isEqualTo(one);
    assertThat(FolderScan.from(List.of(CHECKPOINTS.resolve("sharded"))).checkpoints()).isEmpty();
  }

  @Test
  void aLinkToTheFolderItselfShowsNoPictureTwice(@TempDir Path folder) throws IOException {
    Path cat = Files.copy(Path.of("samples", "tabby-cat.jpg"), folder.resolve("cat.jpg"));
    Files.createSymbolicLink(folder.resolve("again"), folder);
    assertThat(FolderScan.from(List.of(folder)).pictures()).containsExactly(cat);
  }
}
