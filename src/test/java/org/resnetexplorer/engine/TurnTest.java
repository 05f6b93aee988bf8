package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A computation that would never end lets every run through: nothing here is timed. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnTest {
  private static final Engine ENGINE = TestEngine.shared();

  private final CountDownLatch begun = new CountDownLatch(1);
  private final Cancellation cancellation = new Cancellation();

  @Test
  void aRunDoesNotWaitForAnExplanation() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session)) {
      CompletableFuture<Void> endless = endless(trace);
      try (Trace between = TinyNet.run(session)) {
        assertThat(endless).isNotDone();
        assertThat(between.logits()).isEqualTo(trace.logits());
      }
      cancellation.cancel();
      assertThatExceptionOfType(CancellationException.class).isThrownBy(endless::get);
    }
  }

  @Test
  void anExplanationGoesOnWithItsOwnActivationsAfterARunCameBetween() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session)) {
      CountDownLatch ran = new CountDownLatch(1);
      CompletableFuture<float[]> logits =
          later(
              () ->
                  trace.compute(
                      workspace -> {
                        begun.countDown();
                        while (ran.getCount() > 0) {
                          workspace.check();
                        }
                        return workspace.here().logits().values();
                      },
                      cancellation));
      begun.await();
      TinyNet.run(session, new Intervention.Scale("layer1.0.bn1", 0)).close();
      ran.countDown();
      assertThat(logits.get()).isEqualTo(trace.logits());
    }
  }

  @Test
  void anExplanationEndsOnceRunsHaveReplacedItsOwn() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session)) {
      CompletableFuture<Void> endless = endless(trace);
      TinyNet.run(session);
      try (Trace last = TinyNet.run(session)) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(endless::get)
            .withCauseInstanceOf(TraceClosedException.class);
        assertThat(last.values(last.network().output())).isEqualTo(last.logits());
      }
      assertThat(trace.isClosed()).isTrue();
    }
  }

  @Test
  void aRunNobodyWaitsForAnyMoreIsNotDoneBetween() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace trace = TinyNet.run(session)) {
      CompletableFuture<Void> endless = endless(trace);
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> TinyNet.run(session));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(endless).isNotDone();
      cancellation.cancel();
      assertThatExceptionOfType(CancellationException.class).isThrownBy(endless::get);
    }
  }

  private CompletableFuture<Void> endless(Trace trace) throws InterruptedException {
    CompletableFuture<Void> endless =
        later(
            () ->
                trace.compute(
                    workspace -> {
                      begun.countDown();
                      while (true) {
                        workspace.check();
                      }
                    },
                    cancellation));
    begun.await();
    return endless;
  }

  private interface Task<T> {
    T get() throws EngineException;
  }

  private static <T> CompletableFuture<T> later(Task<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                result.complete(task.get());
              } catch (EngineException | RuntimeException e) {
                result.completeExceptionally(e);
              }
            })
        .start();
    return result;
  }
}
