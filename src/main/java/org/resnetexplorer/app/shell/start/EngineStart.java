package org.resnetexplorer.app.shell.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.text.AppFolders;

/**
 * Loads the engine on a thread of its own. While PyTorch's library is being loaded, a quarter of a
 * second, the system's loader keeps every other thread from calling native code for the first time;
 * so this is best begun when the window has long work to do that calls none.
 */
final class EngineStart {
  private final Composition.EngineStarter starter;
  private final Supplier<EngineOptions> options;
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private volatile CompletableFuture<Engine> engine = new CompletableFuture<>();

  EngineStart(AppFolders folders, Composition.EngineStarter starter) {
    this(() -> EngineOptions.in(folders.engine()), starter);
  }

  /**
   * @param options asked for anew at each try
   */
  EngineStart(Supplier<EngineOptions> options, Composition.EngineStarter starter) {
    this.options = options;
    this.starter = starter;
  }

  /** Once; a second time does nothing. */
  void begin() {
    if (begun.complete(null)) {
      load(engine);
    }
  }

  /** Tries once more where the last try has failed; else gives what is there or on its way. */
  CompletableFuture<Engine> again() {
    if (engine.isCompletedExceptionally()) {
      CompletableFuture<Engine> next = new CompletableFuture<>();
      engine = next;
      load(next);
    }
    return engine;
  }

  private void load(CompletableFuture<Engine> into) {
    Thread thread = new Thread(() -> start(into), "engine-start");
    thread.setDaemon(true);
    thread.start();
  }

  private void start(CompletableFuture<Engine> into) {
    try {
      into.complete(starter.start(options.get()));
    } catch (EngineException e) {
      into.completeExceptionally(e);
    }
  }

  /**
   * Waits until the engine is there or known not to come.
   *
   * @param moment how long at the most, in milliseconds; what passes before it is begun is not
   *     counted
   * @return null if it is not there
   */
  @Nullable Engine awaitFor(long moment) {
    return begun
        .thenCompose(
            now ->
                engine
                    .<@Nullable Engine>handle((started, failure) -> started)
                    .completeOnTimeout(null, moment, TimeUnit.MILLISECONDS))
        .join();
  }

  /** The engine if it is there; null while it is not. */
  @Nullable Engine now() {
    CompletableFuture<Engine> asked = engine;
    return asked.isDone() && !asked.isCompletedExceptionally() ? asked.join() : null;
  }

  /** The engine, or an {@link EngineException} for why there is none. */
  CompletableFuture<Engine> engine() {
    return engine;
  }
}
