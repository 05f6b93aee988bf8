package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.read.WeightsReader;

class FullSizeFilesTest {

  private static final Path SHARED =
      Path.of(System.getProperty("shared.dir", "../shared"), "weights");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Layout.class,
      names = {"ZIP", "TAR", "LEGACY", "SAFETENSORS"})
  void everyLayoutGivesBackEveryBitOfAResNet18(Layout layout) throws IOException, WeightsException {
    StateDict weights = ReferenceWeights.of(Network.of(ResNetSpec.preset("resnet18")), 11);
    Path file = WeightFiles.write(folder.resolve("weights"), weights, layout);
    try (StateDict read = new WeightsReader().open(file)) {
      assertThat(read.layout()).isEqualTo(layout.text());
      assertThat(Vectors.describe(read)).isEqualTo(Vectors.describe(weights));
      assertThat(ArchitectureMatcher.match(read.tensors()).spec())
          .isEqualTo(ResNetSpec.preset("resnet18"));
    }
  }

  @Test
  void aFileThatChangesAfterItWasOpenedIsNoticed() throws IOException, WeightsException {
    StateDict weights = ReferenceWeights.of(Network.of(ResNetSpec.preset("resnet18")), 11);
    Path file = WeightFiles.write(folder.resolve("weights"), weights, Layout.LEGACY);
    try (StateDict read = new WeightsReader().open(file)) {
      Files.write(file, new byte[100]);
      WeightsException refused =
          catchThrowableOfType(WeightsException.class, () -> read.floats("fc.bias"));
      assertThat(refused.key()).isEqualTo("weights.changed");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "resnet20-12fca82f.th, 97",
    "resnet32-d509ac18.th, 157",
    "resnet44-014dd654.th, 217",
    "resnet56-4bfd9763.th, 277"
  })
  void readsRealLegacyCheckpoints(String file, int tensors) throws WeightsException {
    Path path = SHARED.resolve("cifar").resolve(file);
    assumeTrue(Files.exists(path), "needs the shared weights");
    try (StateDict weights = new WeightsReader().open(path)) {
      assertThat(weights.tensors()).hasSize(tensors);
      assertThat(weights.ignored()).containsExactly("best_prec1");
      for (TensorInfo info : weights.tensors()) {
        assertThat(Statistics.of(weights.floats(info.name())).nans()).isZero();
      }
    }
  }

  @Test
  void aRealPickleThatIsNoTableIsRefused() {
    Path path = SHARED.resolve("legacy-pickle-not-a-resnet.pth");
    assumeTrue(Files.exists(path), "needs the shared weights");
    WeightsException refused =
        catchThrowableOfType(WeightsException.class, () -> new WeightsReader().open(path).close());
    assertThat(refused.key()).isEqualTo("weights.no-table");
  }
}
