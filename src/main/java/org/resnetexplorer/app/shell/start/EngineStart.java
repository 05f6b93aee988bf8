package org.resnetexplorer.app.shell.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
  private final AppFolders folders;
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<Engine> engine = new CompletableFuture<>();

  EngineStart(AppFolders folders, Composition.EngineStarter starter) {
    this.folders = folders;
    this.starter = starter;
  }

  /** Once; a second time does nothing. */
  void begin() {
    if (begun.complete(null)) {
      Thread thread = new Thread(this::load, "engine-start");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void load() {
    try {
      engine.complete(starter.start(EngineOptions.in(folders.engine())));
    } catch (EngineException e) {
      engine.completeExceptionally(e);
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

  /** The engine, or an {@link EngineException} for why there is none. */
  CompletableFuture<Engine> engine() {
    return engine;
  }
}
