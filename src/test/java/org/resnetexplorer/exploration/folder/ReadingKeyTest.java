package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.random.RandomWeights;

class ReadingKeyTest {
  private final Network network = Network.of(SpecText.parse("basic,1-1-1,channels=4,classes=3"));
  private final Call features = FolderPass.features(network);
  @TempDir private Path folder;

  private ReadingKey key(String model) {
    return new ReadingKey(model, Preprocess.CIFAR, Orientation.UPRIGHT, folder);
  }

  @Test
  void runningSessionHasTheKeyOfItsFile() throws EngineException, WeightsException {
    StateDict file = RandomWeights.of(network, 3, false);
    try (Session session = TestEngine.shared().open(network, file)) {
      assertThat(ReadingKey.digest(network, session::parameter))
          .isEqualTo(ReadingKey.digest(network, file::floats));
    }
  }

  @Test
  void otherWeightsAreAnotherModel() throws WeightsException {
    String one = ReadingKey.digest(network, RandomWeights.of(network, 3, false)::floats);

    assertThat(ReadingKey.digest(network, RandomWeights.of(network, 4, false)::floats))
        .isNotEqualTo(one);
  }

  @Test
  void eachThingAReadingDependsOnChangesItsKey() {
    Call other = network.findCall("conv1").orElseThrow();
    ReadingKey key = key("a");
    Preprocess recipe = Preprocess.whole(40);

    assertThat(
            Set.of(
                key.readings(features, false),
                key.readings(features, true),
                key.readings(other, false),
                key("b").readings(features, false),
                new ReadingKey("a", recipe, key.orientation(), folder).readings(features, false),
                new ReadingKey("a", key.recipe(), Orientation.TORCHVISION, folder)
                    .readings(features, false),
                new ReadingKey("a", key.recipe(), key.orientation(), folder.resolve("b"))
                    .readings(features, false)))
        .hasSize(7);
  }

  @Test
  void folderByAnotherNameIsTheSame() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);

    assertThat(
            new ReadingKey("a", Preprocess.CIFAR, Orientation.UPRIGHT, link)
                .readings(features, false))
        .isEqualTo(key("a").readings(features, false));
  }

  @Test
  void exemplarsOfAClassAreKeptApart() {
    assertThat(key("a").exemplars(folder, 1))
        .isNotEqualTo(key("a").exemplars(folder, 2))
        .isNotEqualTo(key("a").exemplars(folder, null));
  }
}
