package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.read.WeightsReader;

class NotFiniteTest {
  private static final String SPEC = "basic,1-1-1-1,channels=4,classes=2";

  @TempDir private Path folder;

  @Test
  void firstTensorWithValuesThatAreNoNumbersIsNamed() throws Exception {
    Map<String, Float> damage = new LinkedHashMap<>();
    damage.put("fc.bias", Float.NaN);
    damage.put("layer1.0.bn1.running_var", Float.POSITIVE_INFINITY);
    try (Session session = open(damage)) {
      assertThat(session.notFinite()).contains(new NotFinite("layer1.0.bn1.running_var", 4, 2));
    }
  }

  @Test
  void ordinaryWeightsAreNumbers() throws Exception {
    try (Session session = open(Map.of())) {
      assertThat(session.notFinite()).isEmpty();
    }
  }

  private Session open(Map<String, Float> damage) throws Exception {
    Path file = SmallNets.write(folder.resolve("net"), SPEC, damage);
    try (StateDict weights = new WeightsReader().open(file)) {
      return TestEngine.shared().open(Network.of(SpecText.parse(SPEC)), weights);
    }
  }
}
