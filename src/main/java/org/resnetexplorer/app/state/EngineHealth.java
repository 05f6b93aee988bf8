package org.resnetexplorer.app.state;

import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.app.state.engine.Freed;
import org.resnetexplorer.app.state.engine.MemoryRelief;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What state the engine is in. When memory runs out, what was worked out of runs goes first, then
 * the kept run, then what the runs themselves keep; the weights stay, and so does the program.
 */
final class EngineHealth implements MemoryRelief.Told {
  private static final Logger LOG = LoggerFactory.getLogger(EngineHealth.class);

  private final ReadOnlyObjectWrapper<EngineStatus> status =
      new ReadOnlyObjectWrapper<>(this, "status", new EngineStatus.Starting());
  private final Reached reached;
  private final PinnedRuns pinned;
  private final Messages messages;
  private final Executor fx;
  private final Screen screen;
  private EngineStatus.@Nullable Ready ready;

  /** Where it is shown what had to go; on the FX thread. */
  interface Screen {

    /** The run that is shown has nothing left to show. */
    void lostRun();

    void report(Problem problem);
  }

  EngineHealth(
      MemoryRelief relief,
      Reached reached,
      PinnedRuns pinned,
      Messages messages,
      Executor fx,
      Screen screen) {
    this.reached = reached;
    this.pinned = pinned;
    this.messages = messages;
    this.fx = fx;
    this.screen = screen;
    relief.offer(Freed.EXPLANATIONS, this::forgetDerived);
    relief.offer(Freed.KEPT_RUN, this::letKeptGo);
    relief.offer(Freed.TRACES, this::freeTraces);
  }

  ReadOnlyObjectProperty<EngineStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  void started(Engine engine) {
    ready = new EngineStatus.Ready(engine.version(), engine.threads());
    status.set(ready);
  }

  void failed(EngineException reason) {
    status.set(new EngineStatus.Unavailable(Explained.of(reason, messages)));
  }

  void startsAgain() {
    status.set(new EngineStatus.Starting());
  }

  /** A run has succeeded, so that there is memory again. */
  void hasRun() {
    if (ready != null && status.get() instanceof EngineStatus.OutOfMemory) {
      status.set(ready);
    }
  }

  private boolean forgetDerived() {
    boolean any = forgetDerived(reached.state().run());
    PinnedRun kept = pinned.held();
    return forgetDerived(kept == null ? null : kept.run()) || any;
  }

  private static boolean forgetDerived(@Nullable Run run) {
    try {
      return run != null && run.trace().forgetDerived();
    } catch (EngineException e) {
      LOG.warn("Nothing could be let go", e);
      return false;
    }
  }

  private boolean letKeptGo() {
    PinnedRun kept = pinned.held();
    if (kept == null) {
      return false;
    }
    // Nobody else may keep its outputs either.
    Trace trace = kept.run().trace();
    kept.close();
    trace.close();
    fx.execute(pinned::release);
    return true;
  }

  private boolean freeTraces() {
    Session session = reached.state().session();
    try {
      return session != null && session.freeTraces();
    } catch (EngineException e) {
      LOG.warn("Nothing could be let go", e);
      return false;
    }
  }

  /** On the worker. */
  @Override
  public void done(Set<Freed> freed) {
    LOG.info("There was memory once {} had gone", freed);
    if (freed.contains(Freed.KEPT_RUN)) {
      fx.execute(
          () ->
              screen.report(
                  new Problem(
                      messages.text("app.memory.kept"),
                      messages.text("app.memory.kept.why"),
                      "",
                      messages.text("app.memory.kept.next"),
                      "",
                      Problem.Remedy.NONE,
                      Problem.Ends.WHEN_CLOSED)));
    }
  }

  /** On the worker. */
  @Override
  public void exhausted(EngineException reason, Set<Freed> freed) {
    Shown left = reached.state().withoutClosedRun();
    reached.set(left);
    EngineStatus next = new EngineStatus.OutOfMemory(Explained.of(reason, messages), freed);
    fx.execute(
        () -> {
          if (ready != null) {
            status.set(next);
          }
          screen.lostRun();
        });
  }
}
