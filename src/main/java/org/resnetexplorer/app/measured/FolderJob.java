package org.resnetexplorer.app.measured;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;

/**
 * Work over the open data set that a person can watch and stop. Its result is of one model and one
 * data set and goes with them. On the FX thread only.
 *
 * @param <R> what it gives
 */
public final class FolderJob<R> {
  private final DataSets dataSets;
  private final ReadOnlyObjectWrapper<JobState<R>> state =
      new ReadOnlyObjectWrapper<>(this, "state", new JobState.None<>());
  private final Failures failures = new Failures();
  private Cancellation cancellation = new Cancellation();
  private Background.@Nullable Pending pending;

  /**
   * The work itself, not on the FX thread.
   *
   * @param <R> what it gives
   */
  @FunctionalInterface
  public interface Work<R> {
    /**
     * @param listener hears how far it is
     * @param cancellation raised when nobody wants it any more
     * @throws CancellationException if it was
     */
    R run(Workplace at, Consumer<PassProgress> listener, Cancellation cancellation)
        throws EngineException, WeightsException, FolderException;
  }

  FolderJob(DataSets dataSets) {
    this.dataSets = dataSets;
  }

  public ReadOnlyObjectProperty<JobState<R>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * Begins, in place of what was begun before; behind other work over data sets. Without model,
   * engine or data set nothing begins.
   */
  public void start(Work<R> work) {
    giveUp();
    Workplace at = dataSets.workplace();
    if (at == null) {
      state.set(new JobState.None<>());
      return;
    }
    Cancellation own = new Cancellation();
    cancellation = own;
    state.set(new JobState.Running<>(null));
    dataSets.began(this);
    Progress progress = new Progress(own);
    pending =
        dataSets
            .background()
            .failingInto(failures)
            .compute(
                () -> outcome(work, at, progress, own), this::end, () -> end(none(at.messages())));
  }

  /** What has no outcome: its model is gone, or it ended in a way that nobody foresaw. */
  private JobState<R> none(Messages messages) {
    Throwable cause = failures.causeProperty().get();
    if (cause == null) {
      return new JobState.None<>();
    }
    return new JobState.Failed<>(Unforeseen.told(cause, messages));
  }

  private JobState<R> outcome(
      Work<R> work, Workplace at, Consumer<PassProgress> listener, Cancellation own) {
    Messages messages = at.messages();
    try {
      return new JobState.Done<>(work.run(at, listener, own));
    } catch (EngineException e) {
      return new JobState.Failed<>(Explained.of(e, messages));
    } catch (WeightsException e) {
      return new JobState.Failed<>(Explained.of(e, messages));
    } catch (FolderException e) {
      return new JobState.Failed<>(Explained.of(e, messages));
    }
  }

  /** Stops it for a person; what was read until then is kept. */
  public void stop() {
    if (state.get() instanceof JobState.Running<R> running) {
      giveUp();
      end(new JobState.Stopped<>(running.progress()));
    }
  }

  /** Another model or data set: nothing of it counts any more. */
  void forget() {
    giveUp();
    end(new JobState.None<>());
  }

  /** Nothing is shown of it any more. */
  void giveUp() {
    cancellation.cancel();
    if (pending != null) {
      pending.cancel();
      pending = null;
    }
  }

  private void end(JobState<R> next) {
    state.set(next);
    dataSets.ended(this);
  }

  /** Shows the last step that is known, once for all that came meanwhile. */
  private final class Progress implements Consumer<PassProgress> {
    private final Cancellation of;
    private final AtomicReference<@Nullable PassProgress> latest = new AtomicReference<>();

    Progress(Cancellation of) {
      this.of = of;
    }

    @Override
    public void accept(PassProgress step) {
      if (latest.getAndSet(step) == null) {
        dataSets.onFx(this::show);
      }
    }

    private void show() {
      PassProgress step = latest.getAndSet(null);
      if (!of.isCancelled() && state.get().isRunning()) {
        state.set(new JobState.Running<>(step));
      }
    }
  }
}
