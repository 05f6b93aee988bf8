package org.resnetexplorer.app.shell.start;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught, which is a defect of the program: logged, and told once in the window,
 * however often it repeats within a second.
 */
final class Unexpected implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);
  private static final long ONE_SECOND = 1_000_000_000L;

  private final AppState appState;
  private final Executor fx;
  private final AtomicLong last = new AtomicLong(System.nanoTime() - ONE_SECOND);

  Unexpected(AppState appState, Executor fx) {
    this.appState = appState;
    this.fx = fx;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    long now = System.nanoTime();
    if (now - last.getAndSet(now) < ONE_SECOND) {
      return;
    }
    LOG.error("Nobody caught this", failure);
    Messages messages = appState.messages();
    fx.execute(
        () ->
            appState.report(
                new Problem(
                    messages.text("app.unexpected"),
                    messages.text("app.unexpected.why"),
                    "",
                    messages.text("app.unexpected.next"),
                    failure.toString(),
                    Problem.Remedy.NONE,
                    Problem.Ends.WITH_ANOTHER_SELECTION)));
  }
}
