package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.ReferenceWeights;

/** What explanations compute with: calls forwards, backwards and made linear, of every network. */
class WorkspaceTest {
  private static final double ROUNDING = 2e-5;

  private static final Engine ENGINE = TestEngine.shared();

  static Stream<Network> networks() {
    return Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds()).map(Network::of);
  }

  /** {@code <J u, g> = <u, J' g>} for any u and g says that both know the same J. */
  @ParameterizedTest
  @MethodSource("networks")
  void whatIsPulledBackIsTheAdjointOfWhatIsPushedForward(Network network) throws Exception {
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input(network))) {
      for (Call call : network.calls()) {
        if (call.operation() instanceof Layer.MaxPool2d
            || call.operation() instanceof Layer.AdaptiveConcatPool2d) {
          continue;
        }
        assertAdjoint(trace, call);
      }
    }
  }

  private static InputTensor input(Network network) {
    int channels = network.spec().family().stem().channels();
    return new InputTensor(
        ReferenceWeights.input(channels, TinyNet.SIDE, 0), channels, TinyNet.SIDE, TinyNet.SIDE);
  }

  @Test
  void changedCallsAreLinearWithTheirChanges() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace =
            TinyNet.run(
                session,
                new Intervention.Scale("layer1.0.bn1", 0.5),
                new Intervention.ScaleChannel("layer2.0.relu#1", 3, -2),
                new Intervention.ScaleTerm("layer3.0.add", Intervention.Term.SHORTCUT, 0.25),
                new Intervention.Replace("layer4.0.bn1", new float[64]))) {
      for (String name :
          List.of("layer1.0.bn1", "layer2.0.relu#1", "layer3.0.add", "layer4.0.bn1")) {
        assertAdjoint(trace, TinyNet.call(session, name));
      }
    }
  }

  private static void assertAdjoint(Trace trace, Call call) throws EngineException {
    Random random = new Random(call.index());
    double[] sides =
        trace.compute(
            workspace -> {
              Point here = workspace.here();
              List<Tensor> changes = new ArrayList<>();
              for (int term = 0; term < call.inputs().size(); term++) {
                changes.add(any(workspace, random, here.read(call, term).sizes()));
              }
              Tensor arriving = any(workspace, random, here.output(call).sizes());
              double forwards = workspace.linear(call, here, changes).dot(arriving);
              double backwards = 0;
              double size = 0;
              for (int term = 0; term < changes.size(); term++) {
                Tensor back = workspace.back(here, call, term, arriving);
                backwards += changes.get(term).dot(back);
                size += changes.get(term).abs().dot(back.abs());
              }
              return new double[] {forwards, backwards, size};
            },
            new Cancellation());

    assertThat(sides[0])
        .as(call.name())
        .isCloseTo(sides[1], within(ROUNDING * Math.max(sides[2], 1e-9)));
  }

  private static Tensor any(Workspace workspace, Random random, List<Integer> sizes) {
    float[] values = new float[sizes.stream().reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return workspace.tensor(values, sizes);
  }

  @Test
  void aPointElsewhereHasTheActivationsOfARunThere() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0));
        Trace other = session.run(TinyNet.input(1))) {
      for (Call call : session.network().calls()) {
        float[] there =
            trace.compute(
                workspace ->
                    workspace
                        .at(
                            workspace.tensor(
                                TinyNet.input(1).values(),
                                List.of(1, 3, TinyNet.SIDE, TinyNet.SIDE)))
                        .output(call)
                        .values(),
                new Cancellation());

        assertThat(there).as(call.name()).containsExactly(other.values(call));
      }
    }
  }

  /** Else half an explanation of an old picture would keep the new one waiting. */
  @Test
  void aCancelledComputationStopsAtTheNextCall() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      Cancellation cancellation = new Cancellation();
      List<String> seen = new ArrayList<>();

      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () ->
                  trace.compute(
                      workspace -> {
                        backToTheMaximum(workspace, cancellation, seen);
                        return 0;
                      },
                      cancellation));

      assertThat(seen).endsWith("layer4.0.add").doesNotContain("layer1.0.conv1");
      assertThat(trace.values(session.network().calls().get(0))).isNotEmpty();
    }
  }

  private static void backToTheMaximum(
      Workspace workspace, Cancellation cancellation, List<String> seen) {
    Tensor seed = workspace.tensor(new float[TinyNet.CLASSES], List.of(1, TinyNet.CLASSES));
    workspace.backward(
        workspace.here(),
        seed,
        Call.INPUT,
        BackwardRule.DERIVATIVE,
        (call, arrived) -> {
          seen.add(call.name());
          if (call.isSum()) {
            cancellation.cancel();
          }
        });
  }

  @Test
  void whatFindsNoMemoryIsDroppedAndTheRunStays() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session)) {
      float[] before = trace.inputGradient(0);

      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(
              () ->
                  trace.compute(
                      workspace -> workspace.zeros(List.of(100_000, 100_000, 10_000)).sum(),
                      new Cancellation()))
          .satisfies(e -> assertThat(e.key()).isEqualTo("engine.memory"));
      assertThat(trace.inputGradient(0)).isEqualTo(before);
      assertThat(TinyNet.run(session).logits()).isEqualTo(trace.logits());
    }
  }

  @Test
  void aSessionClosedMeanwhileWaitsForWhatIsBeingExplained() throws Exception {
    Session session = TinyNet.open(ENGINE);
    Trace trace = TinyNet.run(session);
    float[] logits =
        trace.compute(
            workspace -> {
              session.close();
              return workspace.at(workspace.here().input().times(1)).logits().values();
            },
            new Cancellation());

    assertThat(logits).containsExactly(trace.logits(), within(1e-6f));
    assertThatExceptionOfType(TraceClosedException.class).isThrownBy(() -> trace.inputGradient(0));
  }

  @Test
  void closingTheRunsOwnPointClosesNothingOfTheRun() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session)) {
      Call fc = TinyNet.call(session, "fc");
      float[] before = trace.values(fc);
      trace.compute(
          workspace -> {
            workspace.here().output(fc).sum();
            workspace.here().close();
            return 0;
          },
          new Cancellation());

      assertThat(trace.values(fc)).isEqualTo(before);
    }
  }
}
