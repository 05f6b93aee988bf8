package org.resnetexplorer.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets Ctrl+C end long work between two files: the process waits a moment until the file being
 * written is whole, so that no part of one is left behind.
 */
final class Interruption implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 5;

  private final AtomicBoolean raised = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::waitForTheEnd, "interruption");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void waitForTheEnd() {
    raised.set(true);
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isRaised() {
    return raised.get();
  }

  @Override
  public void close() {
    ended.countDown();
    if (!raised.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
