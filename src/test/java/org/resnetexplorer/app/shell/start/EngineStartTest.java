package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.AppFolders;

class EngineStartTest {
  private static final long FOR_EVER = 3_600_000;
  private static final long PATIENCE_SECONDS = 30;

  private static Engine nothing() throws EngineException {
    throw new EngineException("engine.missing", List.of("Linux, riscv64"), "no library");
  }

  private static EngineStart with(Composition.EngineStarter starter) {
    return new EngineStart(AppFolders.ofThisProcess(), starter);
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void whoWaitsGoesOnWhenThereIsNoEngineToBeHad() {
    EngineStart start = with(options -> nothing());
    start.begin();

    start.awaitFor(FOR_EVER);

    assertThat(start.engine()).isCompletedExceptionally();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void whoWaitsGoesOnWithoutAnEngineThatTakesLong() {
    CountDownLatch never = new CountDownLatch(1);
    EngineStart start =
        with(
            options -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return nothing();
            });
    start.begin();

    assertThatCode(() -> start.awaitFor(1)).doesNotThrowAnyException();

    assertThat(start.engine()).isNotDone();
    never.countDown();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void whoWaitsDoesSoUntilTheEngineIsBegun() throws Exception {
    EngineStart start = with(options -> nothing());
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> start.awaitFor(1));
    assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    start.begin();

    waiting.get();
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void aSecondBeginningLoadsNoSecondEngine() {
    AtomicInteger loaded = new AtomicInteger();
    EngineStart start =
        with(
            options -> {
              loaded.incrementAndGet();
              return nothing();
            });
    start.begin();
    start.awaitFor(FOR_EVER);

    start.begin();

    start.awaitFor(FOR_EVER);
    assertThat(loaded).hasValue(1);
  }

  @Test
  @Timeout(PATIENCE_SECONDS)
  void aFailedStartIsTriedAgainAndAStandingOneIsNot() {
    AtomicInteger tries = new AtomicInteger();
    EngineStart start =
        with(
            options -> {
              tries.incrementAndGet();
              return nothing();
            });
    start.begin();
    CompletableFuture<Engine> first = start.engine();
    first.exceptionally(failure -> null).join();

    CompletableFuture<Engine> second = start.again();
    second.exceptionally(failure -> null).join();

    assertThat(second).isNotSameAs(first).isSameAs(start.engine());
    assertThat(tries).hasValue(2);
  }
}
