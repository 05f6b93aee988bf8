package org.resnetexplorer.app.checkpoints;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.epochs.EpochReader;
import org.resnetexplorer.weights.open.ModelOpener;

/** Runs one checkpoint at a time, beside what is looked at. On the FX thread only. */
final class CheckpointWork {
  private final ModelOpener opener;
  private final Supplier<@Nullable Engine> engine;
  private final Background background;
  private Background.@Nullable Pending pending;
  private Cancellation cancellation = new Cancellation();

  /**
   * @param engine gives null while there is none
   */
  CheckpointWork(ModelOpener opener, Supplier<@Nullable Engine> engine, Background background) {
    this.opener = opener;
    this.engine = engine;
    this.background = background;
  }

  /** What is taken of a checkpoint, not on the FX thread. */
  @FunctionalInterface
  interface Reading<T> {
    T by(EpochReader reader, Cancellation cancellation) throws EngineException;
  }

  /** Without an engine nothing begins. */
  <T> void begin(Reading<T> reading, Consumer<T> then) {
    Engine there = engine.get();
    if (there != null) {
      EpochReader reader = new EpochReader(opener, there);
      Cancellation own = new Cancellation();
      cancellation = own;
      pending = background.compute(() -> reading.by(reader, own), then);
    }
  }

  boolean isUnderWay() {
    return pending != null && pending.isUnderWay();
  }

  /** What is under way ends soon, and nobody gets it. */
  void stop() {
    cancellation.cancel();
    if (pending != null) {
      pending.cancel();
    }
  }
}
