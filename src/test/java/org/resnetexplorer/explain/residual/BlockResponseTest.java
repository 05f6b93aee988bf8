package org.resnetexplorer.explain.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.readings.Readings;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.ReferenceWeights;

/** On a small Bottleneck net: one block a stage, with a projection in each. */
class BlockResponseTest {
  private static final int SIDE = 32;

  private final Network network =
      Network.of(
          new ResNetSpec(
              BlockKind.BOTTLENECK, List.of(1, 2, 1, 1), 5, 8, 1, 64, StridePlacement.MIDDLE_3X3));

  private List<Call> sums() {
    return network.calls().stream().filter(Call::isSum).toList();
  }

  private interface Check {
    void on(Trace trace) throws Exception;
  }

  private void run(Check check) throws Exception {
    float[] all = ReferenceWeights.input(0);
    InputTensor input = new InputTensor(Arrays.copyOf(all, 3 * SIDE * SIDE), 3, SIDE, SIDE);
    try (Session session = TestEngine.shared().open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input)) {
      check.on(trace);
    }
  }

  @Test
  void ratiosAreThoseOfTheReadings() throws Exception {
    run(
        trace ->
            assertThat(responses(trace).stream().map(BlockResponse::ratio).toList())
                .isEqualTo(new Readings(trace).changes(sums())));
  }

  @Test
  void deviationsAreOfTheBatchNormsBeforeReluAndBeforeTheSum() throws Exception {
    run(
        trace -> {
          BlockResponse second = responses(trace).get(1);
          assertThat(second.innerDeviation())
              .isCloseTo(deviation(trace, "layer2.0.bn2"), within(1e-6));
          assertThat(second.lastDeviation())
              .isCloseTo(deviation(trace, "layer2.0.bn3"), within(1e-6));
        });
  }

  private List<BlockResponse> responses(Trace trace) throws Exception {
    RunStatistics.of(trace).measureSome(BlockResponse.looksAt(network), new Cancellation());
    return BlockResponse.ofAll(trace);
  }

  private double deviation(Trace trace, String call) throws Exception {
    float[] values = trace.values(network.findCall(call).orElseThrow());
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(squares / values.length - mean * mean);
  }

  @Test
  void theInnerNormIsTheFirstOfABasicBlock() {
    Block block = Network.of(ResNetSpec.preset("resnet18")).blocks().get(0);
    assertThat(BlockResponse.innerNorm(block).name()).isEqualTo("layer1.0.bn1");
  }

  @Test
  void threeOutputsOfEachBlockAreLookedAt() {
    assertThat(BlockResponse.looksAt(network))
        .extracting(Call::name)
        .startsWith("layer1.0.bn2", "layer1.0.bn3")
        .doesNotHaveDuplicates()
        .hasSize(3 * network.blocks().size());
  }

  @Test
  void nothingIsAnsweredBeforeItIsMeasured() throws Exception {
    run(
        trace ->
            assertThatThrownBy(() -> BlockResponse.ofAll(trace))
                .isInstanceOf(IllegalStateException.class));
  }
}
