package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/** Derivatives against difference quotients, and around the edges. */
class GradientTest {
  private static final int LOGIT = 2;

  /** ReLU bends within a step, and a quotient of float32 logits has some four digits. */
  private static final double TOLERANCE = 0.02;

  private static final double STEP = 1e-4;

  private static final Engine ENGINE = TestEngine.shared();

  /**
   * Along a direction u, the logit must grow by {@code g . u} a step. The direction is the gradient
   * on every second cell only, so that a gradient wrong elsewhere can't vouch for itself.
   */
  @ParameterizedTest
  @MethodSource("sources")
  void gradientIsWhatDifferencesMeasure(BlockKind block, String name, List<Intervention> others)
      throws Exception {
    Network network = TinyNet.network(block);
    try (Session session = ENGINE.open(network, TinyNet.weights(network));
        Trace trace =
            session.run(
                new RunRequest(TinyNet.input(0), others, Retention.EVERYTHING),
                new Cancellation())) {
      Call call = network.findCall(name).orElseThrow();
      float[] values = trace.values(call);
      float[] gradient = trace.gradient(LOGIT, call);
      double[] direction = everySecond(gradient);
      double step = STEP * norm(values);
      float[] up = along(values, direction, step);
      float[] down = along(values, direction, -step);

      double quotient =
          (logitWith(session, call, up, others) - logitWith(session, call, down, others))
              / (2 * step);

      double expected = dot(gradient, direction);
      assertThat(expected).isPositive();
      assertThat(quotient).isCloseTo(expected, within(TOLERANCE * expected));
    }
  }

  static Stream<Arguments> sources() {
    List<Arguments> all = new ArrayList<>();
    for (BlockKind block : BlockKind.values()) {
      for (String name :
          List.of(
              "conv1",
              "bn1",
              "maxpool",
              "layer1.0.conv1",
              "layer1.0.relu#1",
              "layer2.0.downsample.0",
              "layer2.0.bn2",
              "layer3.0.add",
              "layer4.0.relu#2",
              "avgpool",
              "flatten")) {
        all.add(Arguments.of(block, name, List.of()));
      }
      all.add(
          Arguments.of(
              block,
              "conv1",
              List.of(
                  new Intervention.Scale("layer1.0.bn2", -0.5),
                  new Intervention.ScaleChannel("layer2.0.add", 1, 3))));
    }
    return all.stream();
  }

  private static double logitWith(
      Session session, Call call, float[] values, List<Intervention> others)
      throws EngineException {
    List<Intervention> all = new ArrayList<>(others);
    all.add(new Intervention.Replace(call.name(), values));
    RunRequest request = new RunRequest(TinyNet.input(0), all, Retention.LOGITS);
    try (Trace trace = session.run(request, new Cancellation())) {
      return trace.logits()[LOGIT];
    }
  }

  @ParameterizedTest
  @EnumSource
  void inputGradientIsWhatDifferencesMeasure(BlockKind block) throws Exception {
    Network network = TinyNet.network(block);
    try (Session session = ENGINE.open(network, TinyNet.weights(network));
        Trace trace = session.run(TinyNet.input(0))) {
      float[] gradient = trace.inputGradient(LOGIT);
      double[] direction = everySecond(gradient);
      float[] x = TinyNet.input(0).values();
      double step = STEP * norm(x);

      double quotient =
          (logitOf(session, along(x, direction, step))
                  - logitOf(session, along(x, direction, -step)))
              / (2 * step);

      double expected = dot(gradient, direction);
      assertThat(quotient).isCloseTo(expected, within(TOLERANCE * expected));
    }
  }

  private static double logitOf(Session session, float[] x) throws EngineException {
    try (Trace trace = session.run(new InputTensor(x, 3, TinyNet.SIDE, TinyNet.SIDE))) {
      return trace.logits()[LOGIT];
    }
  }

  @Test
  void gradientAtTheLastCallIsOneHot() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      assertThat(trace.gradient(LOGIT, TinyNet.call(session, "fc"))).containsExactly(0, 0, 1, 0, 0);
    }
  }

  @Test
  void gradientPassesThroughAScaledOutputAsItsFactor() throws Exception {
    Intervention scale = new Intervention.Scale("fc", 4);
    try (Session session = TinyNet.open(ENGINE);
        Trace plain = TinyNet.run(session);
        Trace scaled = TinyNet.run(session, scale)) {
      Call flatten = TinyNet.call(session, "flatten");
      float[] expected = plain.gradient(LOGIT, flatten);
      for (int i = 0; i < expected.length; i++) {
        expected[i] *= 4;
      }

      assertThat(isClose(scaled.gradient(LOGIT, flatten), expected)).isTrue();
    }
  }

  @Test
  void gradientBeforeAReplacedOutputIsZero() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace =
            TinyNet.run(session, new Intervention.Replace("fc", new float[TinyNet.CLASSES]))) {
      float[] gradient = trace.gradient(LOGIT, TinyNet.call(session, "conv1"));

      assertThat(gradient).hasSize(8 * 16 * 16).containsOnly(0f);
    }
  }

  @Test
  void gradientStillFlowsBesideAReplacedBranch() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Call branch = TinyNet.call(session, "layer4.0.bn2");
      float[] values = session.run(TinyNet.input(0)).values(branch);
      Trace trace = TinyNet.run(session, new Intervention.Replace(branch.name(), values));

      assertThat(norm(trace.gradient(LOGIT, TinyNet.call(session, "layer3.0.add")))).isPositive();
      assertThat(trace.gradient(LOGIT, TinyNet.call(session, "layer4.0.conv1"))).containsOnly(0f);
    }
  }

  @Test
  void takingGradientsChangesNoValue() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      Call call = TinyNet.call(session, "layer1.0.conv2");
      float[] before = trace.values(call);
      float[] gradient = trace.gradient(LOGIT, call);

      assertThat(isClose(trace.gradient(LOGIT, call), gradient)).isTrue();
      assertThat(trace.values(call)).isEqualTo(before);
      assertThat(session.run(TinyNet.input(0)).logits()).isEqualTo(trace.logits());
    }
  }

  @Test
  void aClassThatIsNotThereIsRefused() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      assertThatIllegalArgumentException().isThrownBy(() -> trace.inputGradient(TinyNet.CLASSES));
      assertThatIllegalArgumentException().isThrownBy(() -> trace.inputGradient(-1));
    }
  }

  /** Equal but for rounding: PyTorch does not promise the last bit of a backward pass. */
  static boolean isClose(float[] gradient, float[] expected) {
    double largest = norm(gradient);
    boolean close = gradient.length == expected.length;
    for (int i = 0; close && i < gradient.length; i++) {
      close = Math.abs(gradient[i] - expected[i]) <= 1e-6 * largest;
    }
    return close;
  }

  private static double[] everySecond(float[] gradient) {
    double[] direction = new double[gradient.length];
    double squares = 0;
    for (int i = 0; i < gradient.length; i += 2) {
      direction[i] = gradient[i];
      squares += direction[i] * direction[i];
    }
    for (int i = 0; i < direction.length; i++) {
      direction[i] /= Math.sqrt(squares);
    }
    return direction;
  }

  private static float[] along(float[] values, double[] direction, double step) {
    float[] moved = new float[values.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (float) (values[i] + step * direction[i]);
    }
    return moved;
  }

  private static double dot(float[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }
}
