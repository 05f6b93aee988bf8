package org.resnetexplorer.app.shell.start;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.settings.SetAside;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.text.Messages;

/**
 * Tells in the window which of the program's own files could not be read, and once that none can be
 * written; what is found before there is a window is told as soon as there is.
 */
final class DamagedFiles implements SetAside {
  private final Executor fx;
  private final Set<Found> found = new LinkedHashSet<>();
  private final AtomicReference<@Nullable Path> unwritten = new AtomicReference<>();
  private volatile @Nullable AppState appState;

  DamagedFiles(Executor fx) {
    this.fx = fx;
  }

  private record Found(Path file, Path kept, List<String> parts) {}

  @Override
  public void kept(Path file, Path kept, List<String> parts) {
    synchronized (found) {
      found.add(new Found(file, kept, parts));
    }
    if (appState != null) {
      fx.execute(this::tell);
    }
  }

  @Override
  public void notWritten(Path file) {
    if (unwritten.compareAndSet(null, file) && appState != null) {
      fx.execute(this::tellUnwritten);
    }
  }

  private void tellUnwritten() {
    AppState state = appState;
    Path file = unwritten.get();
    if (state == null || file == null) {
      return;
    }
    Messages messages = state.messages();
    state.report(
        new Problem(
            messages.text("app.unwritten"),
            messages.text("app.unwritten.why", String.valueOf(file.getParent())),
            messages.text("app.unwritten.stays"),
            messages.text("app.unwritten.next"),
            "",
            Problem.Remedy.NONE,
            Problem.Ends.WHEN_CLOSED));
  }

  /** On the FX thread. */
  void tellIn(AppState state) {
    appState = state;
    tell();
    tellUnwritten();
  }

  private void tell() {
    AppState state = appState;
    List<Found> all;
    synchronized (found) {
      all = List.copyOf(found);
    }
    if (state == null || all.isEmpty()) {
      return;
    }
    Messages messages = state.messages();
    Found last = all.get(all.size() - 1);
    boolean whole = all.stream().allMatch(one -> one.parts().isEmpty());
    String names = names(all.stream().map(Found::file).toList());
    state.report(
        new Problem(
            messages.text("app.damaged", names),
            whole
                ? messages.text("app.damaged.why")
                : messages.text("app.damaged.part", parts(all)),
            messages.text("app.damaged.stays", names(all.stream().map(Found::kept).toList())),
            messages.text("app.damaged.next", String.valueOf(last.kept().getParent())),
            "",
            Problem.Remedy.NONE,
            Problem.Ends.WHEN_CLOSED));
  }

  private static String names(List<Path> files) {
    return String.join(
        ", ", files.stream().map(Path::getFileName).map(String::valueOf).distinct().toList());
  }

  private static String parts(List<Found> all) {
    return String.join(", ", all.stream().flatMap(one -> one.parts().stream()).distinct().toList());
  }
}
