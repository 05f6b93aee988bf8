package org.resnetexplorer.app.shell.start;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.FxThread;
import org.resnetexplorer.app.state.engine.EngineSource;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;

/** The engine of this process, which may not have started; tells the state what becomes of it. */
final class StartedEngine implements EngineSource {
  /**
   * Waiting for an engine that is nearly there is cheaper than opening the model twice. It may also
   * fail, or take long the first time, when its library has to be unpacked.
   */
  private static final long MOMENT_MILLIS = 1000;

  private final EngineStart start;
  private final FxThread fx;
  private final Supplier<AppState> appState;

  /**
   * @param appState not asked before something is to be told, as the state is made with this
   */
  StartedEngine(EngineStart start, FxThread fx, Supplier<AppState> appState) {
    this.start = start;
    this.fx = fx;
    this.appState = appState;
  }

  @Override
  public @Nullable Engine awaitMoment() {
    return start.awaitFor(MOMENT_MILLIS);
  }

  @Override
  public void startAgain() {
    CompletableFuture<Engine> engine = start.again();
    provide(engine);
    tell(engine);
  }

  /** Hands it over as soon as it is there, also while the FX thread is busy. */
  void provide(CompletableFuture<Engine> engine) {
    engine.thenAccept(appState.get()::provide);
  }

  /** Tells on the FX thread whether it started. */
  void tell(CompletableFuture<Engine> engine) {
    engine.whenComplete((started, failure) -> fx.execute(() -> ended(started, failure)));
  }

  private void ended(@Nullable Engine started, @Nullable Throwable failure) {
    if (started != null) {
      appState.get().engineStarted(started);
    } else if (failure instanceof EngineException reason) {
      appState.get().engineFailed(reason);
    }
  }

  /** Computes with so many cores: at once where there is one; one on its way starts with them. */
  void useThreads(int threads) {
    start
        .engine()
        .thenAccept(
            started -> {
              started.useThreads(threads);
              fx.execute(() -> appState.get().engineStarted(started));
            });
  }
}
