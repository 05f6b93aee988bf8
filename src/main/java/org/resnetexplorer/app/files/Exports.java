package org.resnetexplorer.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TraceClosedException;
import org.resnetexplorer.text.Messages;

/**
 * The one export that may be under way, or what the last one came to. Files are whole or not there;
 * one that is cancelled ends between two of them. On the FX thread only.
 */
public final class Exports {
  private final AppState appState;
  private final Executor worker;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<@Nullable Export> current =
      new ReadOnlyObjectWrapper<>(this, "current");
  private AtomicBoolean cancelled = new AtomicBoolean();
  private @Nullable Problem failed;

  /**
   * An export.
   *
   * @param target the file or folder it goes to
   * @param done whole files written
   * @param total files to write
   * @param running whether it goes on
   */
  public record Export(Path target, int done, int total, boolean running) {
    /** Whether it ended before all was written. */
    public boolean isStopped() {
      return !running && done < total;
    }
  }

  /** Told before each file; says whether it shall be written. */
  @FunctionalInterface
  public interface Watcher {
    boolean goesOn(int done, int total, String next);
  }

  /** What writes the files, not on the FX thread. */
  @FunctionalInterface
  public interface Work {
    /**
     * @return how many files are written
     */
    int write(Watcher watcher) throws IOException, EngineException;
  }

  /** Writes one file, whole or not at all, not on the FX thread. */
  @FunctionalInterface
  public interface OneFile {
    void write(Path file) throws IOException;
  }

  /**
   * @param worker runs exports, not on the FX thread
   */
  public Exports(AppState appState, Executor worker, Executor fx) {
    this.appState = appState;
    this.worker = worker;
    this.fx = fx;
  }

  /** Null before the first export and after its end has been read. */
  public ReadOnlyObjectProperty<@Nullable Export> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public boolean isRunning() {
    Export export = current.get();
    return export != null && export.running();
  }

  /** Begins an export; ignored while one is under way. */
  public void start(Path target, int total, Work work) {
    if (isRunning()) {
      return;
    }
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    current.set(new Export(target, 0, total, true));
    worker.execute(() -> run(target, total, work, stop));
  }

  /** Begins the export of a single file; ignored while another export is under way. */
  public void start(Path file, OneFile content) {
    start(
        file,
        1,
        watcher -> {
          content.write(file);
          return 1;
        });
  }

  /** Ends the export after the file being written; what is written stays. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Tells of a file that was saved otherwise, unless an export has something to tell itself. */
  void saved(Path file) {
    if (!isRunning()) {
      current.set(new Export(file, 1, 1, false));
    }
    solved();
  }

  /** Tells that a file could not be saved, until one can. */
  void failed(Problem problem) {
    failed = problem;
    appState.report(problem);
  }

  private void solved() {
    if (failed != null) {
      appState.closeProblem(failed);
      failed = null;
    }
  }

  /** What the last export came to has been read. */
  public void dismiss() {
    if (!isRunning()) {
      current.set(null);
    }
  }

  private void run(Path target, int total, Work work, AtomicBoolean stop) {
    AtomicInteger whole = new AtomicInteger();
    Watcher watcher =
        (done, all, next) -> {
          whole.set(done);
          fx.execute(() -> current.set(new Export(target, done, all, true)));
          return !stop.get();
        };
    try {
      int written = work.write(watcher);
      fx.execute(
          () -> {
            current.set(new Export(target, written, total, false));
            solved();
          });
    } catch (TraceClosedException e) {
      fail(target, whole.get(), total, "app.export.failed.newer", e);
    } catch (IOException e) {
      fail(target, whole.get(), total, "app.export.failed.disk", e);
    } catch (EngineException e) {
      fail(target, whole.get(), total, "app.export.failed.engine", e);
    }
  }

  private void fail(Path target, int written, int total, String key, Exception reason) {
    Messages messages = appState.messages();
    Problem problem =
        new Problem(
            messages.text("app.save.failed", name(target)),
            messages.text(key),
            total == 1 ? "" : messages.text("app.export.failed.whole", written, total),
            messages.text(key + ".next"),
            reason.toString(),
            Problem.Remedy.NONE);
    fx.execute(
        () -> {
          current.set(null);
          failed(problem);
        });
  }

  /** What a target is called, without the way there. */
  public static String name(Path target) {
    Path name = target.getFileName();
    return name == null ? target.toString() : name.toString();
  }
}
