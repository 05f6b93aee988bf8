package org.resnetexplorer.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.cli.AppFolders;
import org.resnetexplorer.engine.EngineException;

class EngineStartTest {
  private static final long FOR_EVER = 3_600_000;

  private static EngineStart with(Composition.EngineStarter starter) {
    return new EngineStart(AppFolders.ofThisProcess(), starter);
  }

  @Test
  void whoWaitsGoesOnWhenThereIsNoEngineToBeHad() {
    EngineStart start =
        with(
            options -> {
              throw new EngineException("engine.missing", List.of("Linux, riscv64"), "no library");
            });
    start.begin();

    start.awaitFor(FOR_EVER);

    assertThat(start.engine()).isCompletedExceptionally();
  }

  @Test
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
              throw new EngineException("engine.missing", List.of("Linux, riscv64"), "no library");
            });
    start.begin();

    assertThatCode(() -> start.awaitFor(1)).doesNotThrowAnyException();

    assertThat(start.engine()).isNotDone();
    never.countDown();
  }
}
