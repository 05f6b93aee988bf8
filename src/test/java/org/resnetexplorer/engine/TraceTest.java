package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngineProvider;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.open.OutputMeaning;

/** What a finished run answers, and for how long. */
class TraceTest {
  private static final Engine ENGINE = TestEngine.shared();

  /** Were a call computed again for an answer, the wiped weights would make it 0. */
  @Test
  void askingNeverRunsTheNetworkAgain() throws Exception {
    Network network = TinyNet.network();
    var djl = new PtEngineProvider().getEngine();
    try (InferenceThread thread = new InferenceThread();
        NDManager root = djl.newBaseManager()) {
      NativeWeights weights =
          NativeWeights.copy(
              thread, root, new Upload(), Script::load, network, TinyNet.weights(network));
      Session session = new Session(thread, network, weights);
      Trace trace = session.run(TinyNet.input(0));
      List<float[]> before = allValues(trace);
      double milliseconds = trace.milliseconds();
      thread.call(() -> wipe(network, weights));

      assertThat(session.run(TinyNet.input(0)).logits()).containsOnly(0f);
      assertThat(allValues(trace)).usingRecursiveComparison().isEqualTo(before);
      assertThat(trace.milliseconds()).isEqualTo(milliseconds);
      session.close();
    }
  }

  private static boolean wipe(Network network, NativeWeights weights) {
    for (TensorSpec tensor : network.stateDict()) {
      if (tensor.role() == TensorSpec.Role.PARAMETER) {
        int dot = tensor.name().lastIndexOf('.');
        NDArray array =
            weights.get(tensor.name().substring(0, dot), tensor.name().substring(dot + 1));
        array.muli(0);
      }
    }
    return true;
  }

  private static List<float[]> allValues(Trace trace) throws EngineException {
    float[][] all = new float[trace.network().calls().size()][];
    for (Call call : trace.network().calls()) {
      all[call.index()] = trace.values(call);
    }
    return Arrays.asList(all);
  }

  @Test
  void laterChangesOfTheInputArrayDoNotReachTheTrace() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      InputTensor input = TinyNet.input(0);
      Trace trace = session.run(input);
      float[] before = trace.inputGradient(0);
      Arrays.fill(input.values(), Float.NaN);

      assertThat(GradientTest.isClose(trace.inputGradient(0), before)).isTrue();
    }
  }

  @Test
  void writingIntoAnAnswerChangesNoLaterAnswer() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      Call call = TinyNet.call(session, "conv1");
      float[] values = trace.values(call);
      float[] logits = trace.logits();
      Arrays.fill(trace.values(call), 7f);
      Arrays.fill(trace.logits(), 7f);

      assertThat(trace.values(call)).isEqualTo(values);
      assertThat(trace.logits()).isEqualTo(logits);
    }
  }

  @Test
  void theLastCallIsTheLogits() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      assertThat(trace.values(TinyNet.call(session, "fc"))).isEqualTo(trace.logits());
      assertThat(Arrays.stream(OutputMeaning.SOFTMAX.of(trace.logits())).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void aClosedTraceSaysSo() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));
      Call call = TinyNet.call(session, "conv1");
      trace.close();

      assertThatThrownBy(() -> trace.values(call)).isInstanceOf(TraceClosedException.class);
      assertThatThrownBy(() -> trace.gradient(0, call)).isInstanceOf(TraceClosedException.class);
      assertThatThrownBy(() -> trace.inputGradient(0)).isInstanceOf(TraceClosedException.class);
    }
  }

  @Test
  void aClosedTraceKeepsItsLogitsAndTimes() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));
      float[] logits = trace.logits();
      trace.close();

      assertThat(trace.logits()).isEqualTo(logits);
      assertThat(trace.milliseconds()).isPositive();
    }
  }

  @Test
  void closingTwiceDoesNothingMore() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));
      trace.close();
      trace.close();

      assertThat(session.run(TinyNet.input(0)).logits()).isEqualTo(trace.logits());
    }
  }

  @Test
  void theThirdRunClosesTheOldestTraceOnly() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace first = session.run(TinyNet.input(1));
      Trace second = session.run(TinyNet.input(2));
      assertThat(first.isClosed()).isFalse();
      Trace third = session.run(TinyNet.input(3));

      assertThat(List.of(first.isClosed(), second.isClosed(), third.isClosed()))
          .containsExactly(true, false, false);
    }
  }

  @Test
  void aTraceClosedByHandMakesRoomForAnother() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace first = session.run(TinyNet.input(1));
      Trace second = session.run(TinyNet.input(2));
      second.close();
      session.run(TinyNet.input(3));

      assertThat(first.isClosed()).isFalse();
    }
  }

  @Test
  void closingTheSessionClosesItsTraces() throws Exception {
    Session session = TinyNet.open(ENGINE);
    Trace trace = session.run(TinyNet.input(0));
    session.close();

    assertThatThrownBy(() -> trace.values(trace.network().calls().get(0)))
        .isInstanceOf(TraceClosedException.class);
  }

  @Test
  void keepingOnlyLogitsGivesTheSameLogits() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace everything = session.run(TinyNet.input(0));
        Trace logits = logitsOnly(session)) {
      assertThat(logits.logits()).isEqualTo(everything.logits());
    }
  }

  @Test
  void valuesAndGradientsAreRefusedWhereOnlyLogitsWereKept() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = logitsOnly(session)) {
      Call call = TinyNet.call(session, "conv1");

      assertThatIllegalStateException().isThrownBy(() -> trace.values(call));
      assertThatIllegalStateException().isThrownBy(() -> trace.gradient(0, call));
      assertThatIllegalStateException().isThrownBy(() -> trace.inputGradient(0));
    }
  }

  private static Trace logitsOnly(Session session) throws EngineException {
    RunRequest request = new RunRequest(TinyNet.input(0), List.of(), Retention.LOGITS);
    return session.run(request, new Cancellation());
  }

  @Test
  void whatIsDerivedIsSharedUntilTheTraceCloses() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));
      StringBuilder first = trace.derived(StringBuilder.class, of -> new StringBuilder("derived"));
      assertThat(trace.derived(StringBuilder.class, of -> new StringBuilder())).isSameAs(first);
      assertThat(trace.derived(Trace.class, of -> of)).isSameAs(trace);
      assertThat(session.run(TinyNet.input(1)).derived(StringBuilder.class, of -> first))
          .isSameAs(first);

      trace.close();
      // Answers after all that the engine's thread was asked to do before.
      session.run(TinyNet.input(2));
      StringBuilder anew = trace.derived(StringBuilder.class, of -> new StringBuilder());
      assertThat(anew).isNotSameAs(first);
      assertThat(trace.derived(StringBuilder.class, of -> new StringBuilder())).isNotSameAs(anew);
    }
  }
}
