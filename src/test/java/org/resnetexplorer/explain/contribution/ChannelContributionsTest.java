package org.resnetexplorer.explain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;

class ChannelContributionsTest {
  private static final int SIDE = 64;
  private static final int CLASS = 3;

  /** Some hundred products of float32 are added in another order than the engine's. */
  private static final double TOLERANCE = 1e-3;

  @Test
  void afterTheLastBlockItIsWeightTimesMeanAndAllAddUpToTheLogitLessItsBias() throws Exception {
    Network network =
        Network.of(
            new ResNetSpec(
                BlockKind.BASIC, List.of(1, 1, 1, 1), 5, 8, 1, 64, StridePlacement.MIDDLE_3X3));
    StateDict weights = ReferenceWeights.of(network, 0);
    float[] all = ReferenceWeights.input(0);
    InputTensor input = new InputTensor(Arrays.copyOf(all, 3 * SIDE * SIDE), 3, SIDE, SIDE);
    try (Session session = TestEngine.shared().open(network, weights);
        Trace trace = session.run(RunRequest.of(input), new Cancellation())) {
      Call last = network.findCall("layer4.0.relu#2").orElseThrow();
      int channels = network.sizes(SIDE, SIDE).output(last).channels();
      float[] values = trace.values(last);
      double[] given = ChannelContributions.of(trace, CLASS, last, values, channels);

      float[] w = weights.floats("fc.weight");
      int cells = values.length / channels;
      for (int channel = 0; channel < channels; channel++) {
        double mean = 0;
        for (int i = channel * cells; i < (channel + 1) * cells; i++) {
          mean += (double) values[i] / cells;
        }
        double exact = w[CLASS * channels + channel] * mean;
        assertThat(given[channel])
            .isCloseTo(exact, within(TOLERANCE * Math.max(1, Math.abs(exact))));
      }
      double withoutBias = trace.logits()[CLASS] - weights.floats("fc.bias")[CLASS];
      assertThat(Arrays.stream(given).sum())
          .isCloseTo(withoutBias, within(TOLERANCE * Math.max(1, Math.abs(withoutBias))));
    }
  }
}
