package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.ReferenceWeights;

/** What a run does not keep is there when somebody looks, as if every call had run by itself. */
class DerivedOutputsTest {
  private static final Engine ENGINE = TestEngine.shared();
  private static final double OF_A_DEVIATION = 1e-5;

  /** Of single values, of which some are ten deviations large. */
  private static final double FARTHEST = 4e-5;

  static Stream<Network> small() {
    return Stream.of(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds(), EveryNetwork.plain())
        .flatMap(specs -> specs)
        .map(Network::of);
  }

  @ParameterizedTest
  @MethodSource("small")
  void everyOutputAgreesWithTheSeparateOperations(Network network) throws Exception {
    agrees(network, 32);
    agrees(network, 45);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void everyOutputOfTheFiveAgreesWithTheSeparateOperations(String preset) throws Exception {
    agrees(Network.of(ResNetSpec.preset(preset)), 64);
  }

  /** Its numbers are lost beside the shift that its batch norm adds. */
  @Test
  void aConvolutionWithHardlyAnyScaleIsNotFoundFromItsBatchNorm() throws Exception {
    Network network = TinyNet.network();
    for (float scale : new float[] {0, 1e-20f, 1e-5f}) {
      try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
          Trace trace = session.run(input(network, 32));
          Session changed = trace.with(network, Map.of("bn1.weight", scales(trace, scale)))) {
        agrees(changed, 32);
      }
    }
  }

  private static float[] scales(Trace trace, float first) throws EngineException {
    float[] scales =
        trace.compute(
            workspace ->
                workspace
                    .parameter(trace.network().findCall("bn1").orElseThrow(), "weight")
                    .values(),
            new Cancellation());
    scales[0] = first;
    return scales;
  }

  private static void agrees(Network network, int side) throws Exception {
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0))) {
      agrees(session, side);
    }
  }

  private static void agrees(Session session, int side) throws Exception {
    Network network = session.network();
    try (Trace trace = session.run(input(network, side))) {
      List<float[]> separate = separate(trace);
      for (Call call : network.calls()) {
        float[] expected = separate.get(call.index());
        double deviation =
            expected.length == 1 ? Math.abs(expected[0]) : Math.max(deviation(expected), 1e-6);
        float[] apart = differences(trace.values(call), expected);
        assertThat(deviation(apart)).as(call.name()).isLessThan(OF_A_DEVIATION * deviation);
        assertThat(largest(apart)).as(call.name()).isLessThan(FARTHEST * deviation);
      }
    }
  }

  /** Each call by itself on what the calls before it gave, as PyTorch runs it. */
  private static List<float[]> separate(Trace trace) throws EngineException {
    return trace.compute(
        workspace -> {
          List<Tensor> outputs = new ArrayList<>();
          for (Call call : workspace.network().calls()) {
            outputs.add(
                workspace.run(
                    call,
                    call.inputs().stream()
                        .map(i -> i == Call.INPUT ? workspace.here().input() : outputs.get(i))
                        .toList()));
          }
          return outputs.stream().map(Tensor::values).toList();
        },
        new Cancellation());
  }

  private static InputTensor input(Network network, int side) {
    int channels = network.spec().family().stem().channels();
    return new InputTensor(ReferenceWeights.input(channels, side, 0), channels, side, side);
  }

  private static float[] differences(float[] values, float[] expected) {
    assertThat(values).hasSameSizeAs(expected);
    float[] differences = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      differences[i] = values[i] - expected[i];
    }
    return differences;
  }

  private static double largest(float[] values) {
    double most = 0;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  private static double deviation(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }

  @ParameterizedTest
  @MethodSource("small")
  void whatIsShownDoesNotDependOnTheOrderOfLooking(Network network) throws Exception {
    List<Call> forwards = network.calls();
    List<Call> backwards = new ArrayList<>(forwards);
    Collections.reverse(backwards);
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace one = session.run(input(network, 32));
        Trace other = session.run(input(network, 32))) {
      float[][] first = new float[forwards.size()][];
      for (Call call : forwards) {
        first[call.index()] = one.values(call);
      }
      for (Call call : backwards) {
        assertThat(other.values(call)).as(call.name()).isEqualTo(first[call.index()]);
      }
    }
  }

  /** As the same panes look again when the next picture has run. */
  @ParameterizedTest
  @MethodSource("small")
  void whatWasLookedAtIsKeptByTheNextRunAndTheSame(Network network) throws Exception {
    RunRequest next = RunRequest.of(input(network, 40));
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Session other = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace before = session.run(input(network, 32));
        Trace fresh = other.run(next, null, new Cancellation())) {
      for (Call call : network.calls()) {
        before.values(call);
      }
      try (Trace after = session.run(next, before, new Cancellation())) {
        assertThat(after.bytes()).isEqualTo(fresh.bytes());
        for (Call call : network.calls()) {
          assertThat(after.values(call)).as(call.name()).isEqualTo(fresh.values(call));
        }
      }
    }
  }

  /** More than what is remembered of derived outputs: the first ones are derived a second time. */
  @Test
  void whatWasLetGoComesOutTheSameAgain() throws Exception {
    Network network = Network.of(ResNetSpec.preset("resnet50"));
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input(network, 224))) {
      Call first = network.calls().get(0);
      float[] before = trace.values(first);
      for (Call call : network.calls()) {
        trace.values(call);
      }

      assertThat(trace.values(first)).isEqualTo(before);
    }
  }

  /** A ReLU is the maximum of 0 and what it is shown to read, and a sum that of its terms. */
  @ParameterizedTest
  @MethodSource("small")
  void sumsAndReLUsFollowFromWhatTheyReadBitForBit(Network network) throws Exception {
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input(network, 32))) {
      for (Call call : network.calls()) {
        if (call.isReLU() || call.isSum()) {
          assertThat(trace.values(call)).as(call.name()).isEqualTo(byHand(trace, call));
        }
      }
    }
  }

  private static float[] byHand(Trace trace, Call call) throws EngineException {
    List<Call> calls = trace.network().calls();
    float[] values = trace.values(calls.get(call.inputs().get(0)));
    float[] other = call.isSum() ? trace.values(calls.get(call.inputs().get(1))) : values;
    for (int i = 0; i < values.length; i++) {
      values[i] = call.isSum() ? values[i] + other[i] : Math.max(0, values[i]);
    }
    return values;
  }

  /** As in PyTorch, where a ReLU of what is no number is none. */
  @Test
  void whatIsNoNumberStaysNoneUpToTheAnswer() throws Exception {
    float[] values = new float[3 * 32 * 32];
    Arrays.fill(values, Float.NaN);
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(new InputTensor(values, 3, 32, 32))) {
      assertThat(trace.logits()).containsOnly(Float.NaN);
    }
  }
}
