package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.random.RandomWeights;

/** Runs from several threads, runs given up, and runs that can't be. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SessionTest {
  private static final Engine ENGINE = TestEngine.shared();
  private static Session large;

  @BeforeAll
  static void start() throws Exception {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    large = ENGINE.open(network, RandomWeights.of(network, 0, false));
  }

  @AfterAll
  static void stop() {
    large.close();
  }

  @Test
  void aCancelledRequestIsNotStarted() throws Exception {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    try (Session session = TinyNet.open(ENGINE)) {
      RunRequest request = RunRequest.of(TinyNet.input(0));

      assertThatThrownBy(() -> session.run(request, cancellation))
          .isInstanceOf(CancellationException.class);
      assertThat(session.run(TinyNet.input(0)).logits()).doesNotContain(Float.NaN);
    }
  }

  @Test
  void aRunUnderWayIsGivenUpBetweenTwoCalls() throws Exception {
    Trace kept = large.run(picture());
    Trace alsoKept = large.run(picture());
    Cancellation cancellation = new Cancellation();
    FutureTask<Throwable> run =
        new FutureTask<>(
            () -> catchThrowable(() -> large.run(RunRequest.of(longWork()), cancellation)));
    Thread caller = new Thread(run, "caller");
    caller.start();
    letItBegin();
    cancellation.cancel();

    assertThat(run.get()).isInstanceOf(CancellationException.class);
    assertThat(kept.isClosed() || alsoKept.isClosed()).isFalse();
    assertThat(large.run(picture()).logits()).isEqualTo(kept.logits());
  }

  @Test
  void interruptingWhoeverWaitsGivesTheRunUp() throws Exception {
    Trace kept = large.run(picture());
    Trace alsoKept = large.run(picture());
    Cancellation cancellation = new Cancellation();
    List<Boolean> stillInterrupted = new ArrayList<>();
    FutureTask<Throwable> run =
        new FutureTask<>(
            () -> {
              Throwable thrown =
                  catchThrowable(() -> large.run(RunRequest.of(longWork()), cancellation));
              stillInterrupted.add(Thread.interrupted());
              return thrown;
            });
    Thread caller = new Thread(run, "caller");
    caller.start();
    letItBegin();
    caller.interrupt();

    assertThat(run.get()).isInstanceOf(CancellationException.class);
    assertThat(stillInterrupted).containsExactly(true);
    assertThat(cancellation.isCancelled()).isTrue();
    // Answered after what was given up, so that it can't replace a live trace later.
    kept.values(large.network().calls().get(0));
    assertThat(kept.isClosed() || alsoKept.isClosed()).isFalse();
  }

  /** Long enough for the run to begin, and far too short for it to end. */
  private static void letItBegin() throws InterruptedException {
    new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
  }

  /** Forty-seven times the work of an ordinary picture. */
  private static InputTensor longWork() {
    return new InputTensor(new float[3 * 1536 * 1536], 3, 1536, 1536);
  }

  private static InputTensor picture() {
    return new InputTensor(new float[3 * 224 * 224], 3, 224, 224);
  }

  @Test
  void sessionsOfTwoThreadsDoNotDisturbEachOther() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int number = 1; number <= 2; number++) {
        int own = number;
        answers.add(two.submit(() -> allRunsAgree(own)));
      }
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      two.shutdownNow();
    }
  }

  private static boolean allRunsAgree(int number) throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Call call = TinyNet.call(session, "layer2.0.add");
      Trace first = session.run(TinyNet.input(number));
      float[] values = first.values(call);
      float[] gradient = first.gradient(1, call);
      boolean agree = true;
      for (int round = 0; round < 30; round++) {
        try (Trace trace = session.run(TinyNet.input(number))) {
          agree &= Arrays.equals(trace.values(call), values);
          agree &= GradientTest.isClose(trace.gradient(1, call), gradient);
        }
      }
      return agree;
    }
  }

  @Test
  void oneTraceAnswersTwoThreads() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      List<Future<float[]>> answers = new ArrayList<>();
      Call call = TinyNet.call(session, "bn1");
      for (int i = 0; i < 40; i++) {
        answers.add(two.submit(() -> trace.values(call)));
      }
      for (Future<float[]> answer : answers) {
        assertThat(answer.get()).isEqualTo(trace.values(call));
      }
    } finally {
      two.shutdownNow();
    }
  }

  /** PyTorch's own refusal must not leave the room as an exception of DJL. */
  @Test
  void anInputThatPyTorchRefusesIsAnEngineException() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      InputTensor gray = new InputTensor(new float[32 * 32], 1, 32, 32);
      EngineException refused =
          catchThrowableOfType(EngineException.class, () -> session.run(gray));

      assertThat(refused.key()).isEqualTo("engine.failed");
      assertThat(refused.detail()).contains("channels");
      assertThat(session.run(TinyNet.input(0)).logits()).hasSize(TinyNet.CLASSES);
    }
  }

  @Test
  void nativeMemoryThatRunsOutIsNamed() throws Exception {
    String text = "[enforce fail at alloc_cpu.cpp:119] DefaultCPUAllocator: can't allocate memory";
    try (InferenceThread thread = new InferenceThread()) {
      EngineException refused =
          catchThrowableOfType(
              EngineException.class,
              () ->
                  thread.call(
                      () -> {
                        throw new ai.djl.engine.EngineException(text);
                      }));

      assertThat(refused.key()).isEqualTo("engine.memory");
      assertThat(refused.detail()).contains(text);
    }
  }

  @Test
  void handsOutEveryTensorAsItWasGiven() throws Exception {
    Network network = TinyNet.network();
    StateDict weights = TinyNet.weights(network);
    try (Session session = ENGINE.open(network, weights)) {
      for (TensorSpec tensor : network.stateDict()) {
        if (tensor.role() != TensorSpec.Role.COUNTER) {
          assertThat(session.parameter(tensor.name())).isEqualTo(weights.floats(tensor.name()));
        }
      }
    }
  }

  @Test
  void aTensorThatTheNetworkLacksIsRefused() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> session.parameter("layer9.0.conv1.weight"))
          .withMessageContaining("layer9.0.conv1.weight");
    }
  }

  @Test
  void aClosedSessionHandsOutNoTensor() throws Exception {
    Session session = TinyNet.open(ENGINE);
    session.close();

    assertThatThrownBy(() -> session.parameter("conv1.weight"))
        .isInstanceOf(SessionClosedException.class);
  }

  @Test
  void aClosedSessionSaysSo() throws Exception {
    Session session = TinyNet.open(ENGINE);
    session.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> session.run(TinyNet.input(0)))
        .withMessageContaining("session is closed");
  }

  @Test
  void aClosedEngineSaysSo() throws Exception {
    Engine other = TestEngine.start();
    Session session = TinyNet.open(other);
    other.close();

    assertThatThrownBy(() -> session.run(TinyNet.input(0)))
        .isInstanceOf(EngineClosedException.class);
    session.close();
  }

  @Test
  void anEngineThatWasClosedOpensNothing() throws Exception {
    Engine other = TestEngine.start();
    other.close();

    assertThatThrownBy(() -> TinyNet.open(other)).isInstanceOf(EngineClosedException.class);
  }

  @Test
  void anyInputSizeRuns() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      for (int side : new int[] {1, 7, 33, 65}) {
        InputTensor input = new InputTensor(new float[3 * side * (side + 2)], 3, side, side + 2);
        assertThat(session.run(input).logits()).hasSize(TinyNet.CLASSES);
      }
    }
  }

  @Test
  void whatIsForgottenIsDerivedAgainBitForBit() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = session.run(TinyNet.input(0))) {
      Call call = TinyNet.call(session, "bn1");
      float[] before = trace.values(call);

      assertThat(trace.forgetDerived()).isTrue();

      assertThat(trace.values(call)).isEqualTo(before);
    }
  }

  @Test
  void tracesAreFreedAndTheWeightsStay() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));

      assertThat(session.freeTraces()).isTrue();

      assertThat(trace.isClosed()).isTrue();
      assertThat(session.run(TinyNet.input(0)).logits()).isEqualTo(trace.logits());
    }
  }

  @Test
  void anEngineUsesAnotherNumberOfThreadsFromTheNextRunOn() throws Exception {
    try (Engine engine = TestEngine.start();
        Session session = TinyNet.open(engine)) {
      int usual = engine.threads();
      engine.useThreads(1);

      assertThat(engine.threads()).isEqualTo(1);
      assertThat(session.run(TinyNet.input(0)).logits()).hasSize(TinyNet.CLASSES);
      // PyTorch has one number for the whole process.
      engine.useThreads(usual);
    }
  }

  @Test
  void anEngineWithoutAFolderSaysSoAndStartsOnceThereIsOne(@TempDir Path home) throws Exception {
    Path folder = Files.createFile(home.resolve("engine"));
    EngineOptions options = EngineOptions.in(folder);
    EngineException refused =
        catchThrowableOfType(EngineException.class, () -> Engine.start(options));
    assertThat(refused.key()).isEqualTo("engine.folder");

    Files.delete(folder);

    try (Engine engine = Engine.start(options)) {
      assertThat(engine.version()).startsWith("PyTorch");
    }
  }
}
