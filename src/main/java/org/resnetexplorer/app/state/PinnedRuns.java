package org.resnetexplorer.app.state;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.engine.TraceClosedException;

/**
 * Keeps one run for comparison with those after it: its native memory is freed when it is let go,
 * when another takes its place, or with the window. On the FX thread only.
 */
public final class PinnedRuns implements AutoCloseable {
  private final ReadOnlyObjectProperty<@Nullable Run> run;
  private final ReadOnlyObjectWrapper<@Nullable PinnedRun> kept =
      new ReadOnlyObjectWrapper<>(this, "kept");
  private volatile @Nullable PinnedRun held;
  private boolean asked;

  PinnedRuns(ReadOnlyObjectProperty<@Nullable Run> run) {
    this.run = run;
    Subscriptions.now(
        run,
        next -> {
          if (asked && next != null) {
            keep();
          }
        });
  }

  /** What is kept; null if nothing is. */
  public ReadOnlyObjectProperty<@Nullable PinnedRun> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** What is kept, for any thread. */
  @Nullable PinnedRun held() {
    return held;
  }

  /** Keeps the run that is shown, in place of any other; nothing if none is shown. */
  public void keep() {
    Run now = run.get();
    if (now == null || isKept(now)) {
      return;
    }
    try {
      PinnedRun next = new PinnedRun(now, now.trace().hold());
      asked = false;
      replace(next);
    } catch (TraceClosedException e) {
      // Newer runs have already replaced it, and are about to be shown: the next one it is.
      asked = true;
    }
  }

  private boolean isKept(Run now) {
    return kept.get() != null && kept.get().run() == now;
  }

  /** Lets the kept run go. */
  public void release() {
    asked = false;
    replace(null);
  }

  private void replace(@Nullable PinnedRun next) {
    PinnedRun before = kept.get();
    held = next;
    kept.set(next);
    if (before != null) {
      before.close();
    }
  }

  /** Frees the memory with the window; nobody is there to be told. */
  @Override
  public void close() {
    PinnedRun last = kept.get();
    if (last != null) {
      last.close();
    }
  }
}
