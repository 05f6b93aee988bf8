package org.resnetexplorer.cli.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets Ctrl+C end a command's long work between two files: the process waits a moment until the
 * file being written is whole, so that no part of one is left behind, and until the command has
 * told how far it came.
 */
public final class Interruption implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 5;

  private final CountDownLatch told = new CountDownLatch(1);

  /** Long work begins, which looks now and then whether it should end. */
  public Work begin() {
    return new Work();
  }

  /** The command has told what became of its work. */
  @Override
  public void close() {
    told.countDown();
  }

  /** While it is open, Ctrl+C does not end the process at once. */
  public final class Work implements AutoCloseable {
    private final AtomicBoolean raised = new AtomicBoolean();
    private final Thread hook = new Thread(this::waitForTheEnd, "interruption");

    private Work() {
      Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForTheEnd() {
      raised.set(true);
      try {
        told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    public boolean isRaised() {
      return raised.get();
    }

    @Override
    public void close() {
      if (!raised.get()) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }
}
