package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.weights.ReferenceWeights;

/** The shortcut without parameters against its definition, written out in Java. */
class PadShortcutTest {
  private static final Network NETWORK = Network.of(ResNetSpec.cifar(1));

  private static final Engine ENGINE = TestEngine.shared();

  private static Session open() throws Exception {
    return ENGINE.open(NETWORK, ReferenceWeights.of(NETWORK, 0));
  }

  private static InputTensor input(int side) {
    return new InputTensor(
        Arrays.copyOf(ReferenceWeights.input(0), 3 * side * side), 3, side, side);
  }

  private static Call call(String name) {
    return NETWORK.findCall(name).orElseThrow();
  }

  private static Call source(Call call) {
    return NETWORK.calls().get(call.inputs().get(0));
  }

  /** Index of the value that the shortcut copies to each of its places; -1 for a zero. */
  private static int[] origins(Call shortcut, int side) {
    Operation.PadShortcut pad = (Operation.PadShortcut) shortcut.operation();
    Shape from = NETWORK.sizes(side, side).output(source(shortcut));
    Shape to = NETWORK.sizes(side, side).output(shortcut);
    int[] origins = new int[Math.toIntExact(to.elements())];
    int at = 0;
    for (int channel = 0; channel < pad.out(); channel++) {
      int picked = channel - (pad.out() - pad.in()) / 2;
      for (int row = 0; row < to.height(); row++) {
        for (int column = 0; column < to.width(); column++) {
          boolean zero = picked < 0 || picked >= pad.in();
          int cell = (picked * from.height() + 2 * row) * from.width() + 2 * column;
          origins[at++] = zero ? -1 : cell;
        }
      }
    }
    return origins;
  }

  @ParameterizedTest
  @CsvSource({"layer2.0, 32", "layer3.0, 32", "layer2.0, 33", "layer3.0, 30"})
  void itCopiesEverySecondCellBetweenChannelsOfZeros(String block, int side) throws Exception {
    Call shortcut = call(block + ".shortcut");
    try (Session session = open();
        Trace trace = session.run(input(side))) {
      float[] x = trace.values(source(shortcut));
      int[] origins = origins(shortcut, side);
      float[] expected = new float[origins.length];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = origins[i] < 0 ? 0 : x[origins[i]];
      }

      assertThat(trace.values(shortcut)).isEqualTo(expected);
    }
  }

  @Test
  void theSumAddsItToTheBranch() throws Exception {
    try (Session session = open();
        Trace trace = session.run(input(32))) {
      float[] branch = trace.values(call("layer2.0.bn2"));
      float[] shortcut = trace.values(call("layer2.0.shortcut"));
      float[] sum = trace.values(call("layer2.0.add"));
      for (int i = 0; i < sum.length; i++) {
        assertThat(sum[i]).isEqualTo(branch[i] + shortcut[i]);
      }
    }
  }

  /** The branch is held fixed, so that all that flows back comes through the shortcut. */
  @ParameterizedTest
  @CsvSource({"layer2.0, 32", "layer3.0, 32", "layer3.0, 33"})
  void gradientsFlowBackToThePickedCellsOnly(String block, int side) throws Exception {
    Call shortcut = call(block + ".shortcut");
    Call branch = call(block + ".bn2");
    try (Session session = open()) {
      float[] fixed = session.run(input(side)).values(branch);
      RunRequest request =
          new RunRequest(
              input(side),
              List.of(new Intervention.Replace(branch.name(), fixed)),
              Retention.EVERYTHING);
      try (Trace trace = session.run(request, new Cancellation())) {
        float[] behind = trace.gradient(1, shortcut);
        int[] origins = origins(shortcut, side);
        float[] expected = new float[trace.values(source(shortcut)).length];
        for (int i = 0; i < origins.length; i++) {
          if (origins[i] >= 0) {
            expected[origins[i]] += behind[i];
          }
        }

        assertThat(behind).isNotEqualTo(new float[behind.length]);
        assertThat(GradientTest.isClose(trace.gradient(1, source(shortcut)), expected)).isTrue();
      }
    }
  }
}
