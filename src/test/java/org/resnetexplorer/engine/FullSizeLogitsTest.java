package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightFiles;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.read.WeightsReader;

/** How weights are stored must not change what they compute. */
class FullSizeLogitsTest {

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet152"})
  void everyLayoutGivesTheSameLogitsToTheBit(String preset, @TempDir Path folder) throws Exception {
    Network network = Network.of(ResNetSpec.preset(preset));
    StateDict weights = ReferenceWeights.of(network, 0);
    InputTensor input = new InputTensor(ReferenceWeights.input(0), 3, 224, 224);
    Engine engine = TestEngine.shared();
    float[] logits = logits(engine, network, weights, input);
    assertThat(WeightFiles.layouts()).hasSize(4);
    for (String layout : WeightFiles.layouts()) {
      Path file = WeightFiles.write(folder.resolve(layout), weights, layout);
      try (StateDict read = new WeightsReader().open(file)) {
        assertThat(ArchitectureMatcher.match(read.tensors()).spec()).isEqualTo(network.spec());
        assertThat(logits(engine, network, read, input))
            .as(layout)
            .isEqualTo(logits)
            .doesNotContain(Float.NaN);
      }
      Files.delete(file);
    }
  }

  private static float[] logits(
      Engine engine, Network network, StateDict weights, InputTensor input) throws Exception {
    try (Session session = engine.open(network, weights);
        Trace trace =
            session.run(new RunRequest(input, List.of(), Retention.LOGITS), new Cancellation())) {
      return trace.logits();
    }
  }
}
