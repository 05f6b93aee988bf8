package org.resnetexplorer.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/**
 * Uses the real window as long as a person does in weeks, and prints a row for each kind of use:
 * how often, how long one takes until it is on the screen, the longest time in which the FX thread
 * took no task, by how much the process and what is held of its heap grew.
 *
 * <p>A tenth of each kind is done before it is counted, so that what is loaded and compiled once is
 * no growth. {@code -Dtimes=0.1} does a tenth of all.
 */
public final class EnduranceWindow {
  private static final double TIMES = Double.parseDouble(System.getProperty("times", "1"));
  private static final List<String> PICTURES =
      List.of("tabby-cat.jpg", "kitten.jpg", "samoyeds.jpg", "tulips.jpg", "reims-cathedral.jpg");
  private static final List<String> MODELS =
      List.of("bundled", "resnet34:random", "bundled50", "resnet:basic,3-3-3:random");

  /**
   * What is set now is painted by the next pulse and on the screen when the one after it begins.
   */
  private static final int PULSES = 2;

  private static final long LOOK_EVERY_NANOS = 500_000;
  private static final double MEGABYTE = 1024 * 1024;
  private static final double MILLI = 1e6;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final BenchWindow window;
  private volatile long longestGap;
  private volatile boolean ended;

  private EnduranceWindow(BenchWindow window) {
    this.window = window;
  }

  /** Takes a share of the kinds by name; without any all of them. */
  public static void main(String[] kinds) {
    BenchWindow.startToolkit();
    EnduranceWindow endurance = new EnduranceWindow(onFx(() -> BenchWindow.open("bundled")));
    endurance.run(List.of(kinds));
    onFx(
        () -> {
          endurance.window.stage().close();
          return null;
        });
    endurance.window.composition().close();
    Platform.exit();
  }

  private void run(List<String> kinds) {
    Thread pinger = new Thread(this::ping, "ping");
    pinger.setDaemon(true);
    pinger.start();
    settle();
    out.printf(
        "%-10s %6s %9s %9s %9s %9s %9s %9s%n",
        "", "times", "median", "99 %", "most", "FX gap", "process", "heap");
    measure(kinds, "pictures", 1000, this::openPicture);
    measure(kinds, "models", 200, i -> appState().openModel(MODELS.get(i % MODELS.size())));
    settleOn("bundled");
    measure(kinds, "selections", 10_000, this::select);
    measure(kinds, "lesions", 1000, this::cut);
    onFx(
        () -> {
          appState().changes().resetAll();
          return null;
        });
    settle();
    List<String> panes = new Panes().names();
    measure(kinds, "panes", 500, i -> window.view().main().show(panes.get(i % panes.size())));
    ended = true;
  }

  private void settleOn(String model) {
    onFx(
        () -> {
          appState().openModel(model);
          return null;
        });
    settle();
  }

  private void openPicture(int i) {
    Path file = Path.of(System.getProperty("samples"), PICTURES.get(i % PICTURES.size()));
    appState().openPicture(new PictureSource.OfFile(file));
  }

  private void select(int i) {
    List<Call> calls = appState().modelProperty().get().network().calls();
    appState().selection().select(new Target.OfCall(calls.get(i % calls.size()).name()));
  }

  /** Another channel of another convolution each time. */
  private void cut(int i) {
    List<Call> convolutions =
        appState().modelProperty().get().network().calls().stream()
            .filter(call -> call.convolution().isPresent())
            .toList();
    Call call = convolutions.get(i % convolutions.size());
    Changes now = appState().changes().current();
    appState()
        .changes()
        .change(
            now.withLesions(List.of(new Intervention.ScaleChannel(call.name(), i % 64, 0))), this);
  }

  private void measure(List<String> kinds, String kind, int count, IntConsumer use) {
    if (!kinds.isEmpty() && !kinds.contains(kind)) {
      return;
    }
    int times = (int) Math.ceil(count * TIMES);
    for (int i = 0; i < Math.max(1, times / 10); i++) {
      timed(use, i);
    }
    Memory before = Memory.now();
    longestGap = 0;
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      nanos.add(timed(use, i));
    }
    double gap = longestGap / MILLI;
    Memory after = Memory.now();
    nanos.sort(null);
    out.printf(
        "%-10s %6d %6.1f ms %6.1f ms %6.1f ms %6.1f ms %+6.1f MB %+6.1f MB%n",
        kind,
        times,
        nanos.get(times / 2) / MILLI,
        nanos.get(times * 99 / 100) / MILLI,
        nanos.get(times - 1) / MILLI,
        gap,
        (after.resident() - before.resident()) / MEGABYTE,
        (after.used() - before.used()) / MEGABYTE);
  }

  /** From the use until all that follows from it is on the screen. */
  private long timed(IntConsumer use, int i) {
    long began = System.nanoTime();
    onFx(
        () -> {
          use.accept(i);
          return null;
        });
    settle();
    return System.nanoTime() - began;
  }

  /** Waits until nothing is under way, and the window has been painted since. */
  private void settle() {
    while (!onFx(this::isIdle)) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
    CompletableFuture<Void> painted = new CompletableFuture<>();
    Platform.runLater(() -> afterPulses(painted));
    painted.join();
  }

  private static void afterPulses(CompletableFuture<Void> painted) {
    AtomicInteger left = new AtomicInteger(PULSES);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (left.decrementAndGet() == 0) {
          stop();
          painted.complete(null);
        }
      }
    }.start();
  }

  private boolean isIdle() {
    return appState().runProperty().get() != null
        && appState().activityProperty().get() instanceof Activity.Idle
        && window.composition().context().background().isIdle();
  }

  private AppState appState() {
    return window.composition().context().appState();
  }

  /** How long a task of another thread waits for the FX thread is how long that takes none. */
  private void ping() {
    while (!ended) {
      long asked = System.nanoTime();
      onFx(() -> null);
      longestGap = Math.max(longestGap, System.nanoTime() - asked);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private static <T> T onFx(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(task.get());
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    return done.join();
  }
}
