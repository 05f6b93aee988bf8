package org.resnetexplorer.app.shell;

import java.util.concurrent.CompletableFuture;
import org.resnetexplorer.cli.AppFolders;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.EngineOptions;

/**
 * Loads the engine on a thread of its own. While PyTorch's library is being loaded, a quarter of a
 * second, the system's loader keeps every other thread from calling native code for the first time;
 * so this is best begun when the window has long work to do that calls none.
 */
final class EngineStart {
  private final Composition.EngineStarter starter;
  private final AppFolders folders;
  private final CompletableFuture<Engine> engine = new CompletableFuture<>();

  EngineStart(AppFolders folders, Composition.EngineStarter starter) {
    this.folders = folders;
    this.starter = starter;
  }

  void begin() {
    Thread thread = new Thread(this::load, "engine-start");
    thread.setDaemon(true);
    thread.start();
  }

  private void load() {
    try {
      engine.complete(starter.start(EngineOptions.in(folders.engine())));
    } catch (EngineException e) {
      engine.completeExceptionally(e);
    }
  }

  /** The engine, or an {@link EngineException} for why there is none. */
  CompletableFuture<Engine> engine() {
    return engine;
  }
}
