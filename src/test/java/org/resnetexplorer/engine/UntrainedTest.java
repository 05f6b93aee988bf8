package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.random.RandomWeights;

/** A network that has forgotten some of what it has learned, beside the one that has not. */
class UntrainedTest {
  private static final Engine ENGINE = TestEngine.shared();
  private static final long SEED = 3;

  @Test
  void aNetworkThatHasForgottenEverythingIsAnUntrainedOne() throws Exception {
    Network network = TinyNet.network();
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session);
        Session forgetful = trace.untrained(name -> true, SEED);
        Session random = ENGINE.open(network, RandomWeights.of(network, SEED, false))) {
      assertThat(TinyNet.run(forgetful).logits()).containsExactly(TinyNet.run(random).logits());
    }
  }

  @Test
  void onlyTheTensorsNamedAreForgotten() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session);
        Session forgetful = trace.untrained(name -> name.startsWith("layer3."), SEED)) {
      assertThat(forgetful.parameter("layer2.0.conv1.weight"))
          .containsExactly(session.parameter("layer2.0.conv1.weight"));
      assertThat(forgetful.parameter("layer3.0.conv1.weight"))
          .isNotEqualTo(session.parameter("layer3.0.conv1.weight"));
    }
  }

  @Test
  void theNetworkItselfForgetsNothing() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session)) {
      float[] before = trace.logits();
      trace.untrained(name -> true, SEED).close();

      assertThat(TinyNet.run(session).logits()).containsExactly(before);
    }
  }

  @Test
  void whatItSharesOutlivesTheSessionItCameFrom() throws Exception {
    Session session = TinyNet.open(ENGINE);
    Trace trace = TinyNet.run(session);
    try (Session same = trace.untrained(name -> false, SEED)) {
      float[] before = trace.logits();
      trace.close();
      session.close();

      assertThat(TinyNet.run(same).logits()).containsExactly(before);
    }
    assertThat(isClosedSoon(trace)).isTrue();
  }

  private static boolean isClosedSoon(Trace trace) throws Exception {
    // Closing is queued behind what the engine's thread does, and so is this.
    try (Session other = TinyNet.open(ENGINE)) {
      TinyNet.run(other).close();
      return trace.isClosed();
    }
  }

  @Test
  void replacedValuesStandInEveryRowOfABatch() throws Exception {
    float[] values = new float[8 * 8 * 8];
    Arrays.fill(values, 0.5f);
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session, new Intervention.Replace("layer1.0.bn1", values))) {
      float[] both =
          trace.compute(
              workspace -> {
                Tensor x = workspace.here().input();
                return workspace.at(workspace.stacked(List.of(x, x))).logits().values();
              },
              new Cancellation());

      float[] one = trace.logits();
      for (int i = 0; i < both.length; i++) {
        assertThat(both[i]).isCloseTo(one[i % one.length], within(1e-5f));
      }
    }
  }
}
