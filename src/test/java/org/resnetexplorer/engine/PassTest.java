package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.random.RandomWeights;

class PassTest {
  private final Network network = Network.of(SpecText.parse("bottleneck,1-1-1-1,channels=8"));

  private static InputTensor input(int seed) {
    Random random = new Random(seed);
    float[] values = new float[3 * 32 * 32];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new InputTensor(values, 3, 32, 32);
  }

  private Session open() throws EngineException, WeightsException {
    return TestEngine.shared().open(network, RandomWeights.of(network, 1, false));
  }

  @Test
  void everyCallIsShownWithTheValuesOfARun() throws EngineException, WeightsException {
    try (Session session = open();
        Trace trace = session.run(input(1))) {
      List<float[]> shown = new ArrayList<>();
      session.pass(
          List.of(input(1)),
          call -> true,
          (call, output) -> shown.add(output.values()),
          new Cancellation());

      assertThat(shown).hasSameSizeAs(network.calls());
      for (Call call : network.calls()) {
        assertThat(shown.get(call.index())).as(call.name()).isEqualTo(trace.values(call));
      }
    }
  }

  @Test
  void batchGivesEachInputsOwnNumbers() throws EngineException, WeightsException {
    try (Session session = open();
        Trace trace = session.run(input(2))) {
      float[][] logits = new float[1][];
      session.pass(
          List.of(input(1), input(2)),
          call -> true,
          (call, output) -> logits[0] = output.values(),
          new Cancellation());

      int classes = network.outputs();
      float[] second = Arrays.copyOfRange(logits[0], classes, 2 * classes);
      assertThat(second).containsExactly(trace.logits(), within(1e-4f));
    }
  }

  @Test
  void peaksAndMeansAreThoseOfTheValues() throws EngineException, WeightsException {
    try (Session session = open()) {
      session.pass(
          List.of(input(3)),
          call -> true,
          (call, output) -> {
            float[] values = output.values();
            Tensor.Peaks peaks = output.peaks();
            float[] means = output.channelMeans();
            int cells = values.length / means.length;
            for (int c = 0; c < means.length; c++) {
              float[] own = Arrays.copyOfRange(values, c * cells, (c + 1) * cells);
              int best = 0;
              double sum = 0;
              for (int i = 0; i < cells; i++) {
                best = own[i] > own[best] ? i : best;
                sum += own[i];
              }
              assertThat(peaks.values()[c]).isEqualTo(own[best]);
              assertThat(own[(int) peaks.cells()[c]]).isEqualTo(own[best]);
              assertThat((double) means[c]).isCloseTo(sum / cells, within(1e-5));
            }
          },
          new Cancellation());
    }
  }

  @Test
  void raisedCancellationEndsThePass() throws EngineException, WeightsException {
    try (Session session = open()) {
      Cancellation cancellation = new Cancellation();

      assertThatThrownBy(
              () ->
                  session.pass(
                      List.of(input(1)),
                      call -> true,
                      (call, output) -> cancellation.cancel(),
                      cancellation))
          .isInstanceOf(CancellationException.class);
    }
  }
}
