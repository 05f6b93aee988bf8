package org.resnetexplorer.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.start.Composition;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/**
 * How long it takes from selecting a call until its maps are painted, for every call of a network,
 * and how long a frame takes while the grid of its last sum (2,048 maps of a ResNet-152) is
 * scrolled by 20 pixels a pulse. The real window of 1600 x 1000, software rendering.
 *
 * <p>Headless unless {@code -Dwindow=true}; then on the screen of {@code DISPLAY}.
 */
public final class MapsTimes {
  private static final int WARM_UP = 40;
  private static final int SCROLLED = 600;
  private static final double STEP = 20;
  private static final Set<String> WORKING =
      Set.of("JavaFX Application Thread", "values", "inference");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private final Composition composition;

  private MapsTimes(String model) {
    BenchWindow window = BenchWindow.open(model);
    composition = window.composition();
    new Selecting(window.view().scene()).start();
  }

  /** Takes a model, by default {@code resnet152:random}. */
  public static void main(String[] arguments) {
    BenchWindow.startToolkit();
    String model = arguments.length > 0 ? arguments[0] : "resnet152:random";
    CompletableFuture<MapsTimes> started = new CompletableFuture<>();
    Platform.runLater(() -> started.complete(new MapsTimes(model)));
    started.join().finished.join();
    Platform.exit();
    System.exit(0);
  }

  /**
   * A call, and how long it took until it was painted.
   *
   * @param processor what the threads that work for it used, all their other work included
   */
  private record Time(Call call, double millis, double processor) {}

  /** What the threads between selection and painting have used so far, in milliseconds. */
  private static double processorTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double nanos = 0;
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo info = threads.getThreadInfo(id);
      if (info != null && WORKING.contains(info.getThreadName())) {
        nanos += threads.getThreadCpuTime(id);
      }
    }
    return nanos / 1e6;
  }

  private boolean isIdle() {
    PaneContext context = composition.context();
    return context.appState().runProperty().get() != null
        && context.appState().activityProperty().get() instanceof Activity.Idle
        && context.background().isIdle();
  }

  /** Selects call after call, each when all panes have shown the one before. */
  private final class Selecting extends AnimationTimer {
    private final Scene scene;
    private final List<Time> times = new ArrayList<>();
    private @Nullable Iterator<Call> calls;
    private @Nullable Call waited;
    private long since;
    private double processorBefore;
    private int warmedUp;

    Selecting(Scene scene) {
      this.scene = scene;
      scene.addPostLayoutPulseListener(this::painted);
    }

    private void painted() {
      if (waited != null && isShown(waited)) {
        if (warmedUp >= WARM_UP) {
          double millis = (System.nanoTime() - since) / 1e6;
          times.add(new Time(waited, millis, processorTime() - processorBefore));
        }
        waited = null;
      }
    }

    private boolean isShown(Call call) {
      String text = scene.lookup(".maps-canvas").getAccessibleText();
      return text != null && text.startsWith("Feature maps of " + call.name() + ":");
    }

    @Override
    public void handle(long now) {
      if (waited != null || !isIdle()) {
        return;
      }
      List<Call> all = composition.context().appState().modelProperty().get().network().calls();
      if (calls == null || warmedUp < WARM_UP && warmedUp++ == WARM_UP - 1) {
        calls = all.iterator();
      }
      if (!calls.hasNext()) {
        stop();
        report();
        new Scrolling(scene, all).start();
        return;
      }
      waited = calls.next();
      processorBefore = processorTime();
      since = System.nanoTime();
      composition.context().selection().select(Target.of(waited));
    }

    private void report() {
      out.printf("selected call painted: %s%n", summary(times.stream().map(Time::millis).toList()));
      out.printf(
          "  of it processor time:  %s%n", summary(times.stream().map(Time::processor).toList()));
      times.stream()
          .sorted(Comparator.comparingDouble(time -> -time.millis()))
          .limit(5)
          .forEach(
              time ->
                  out.printf(
                      "  %-24s %6.1f ms, processor %5.1f ms%n",
                      time.call().name(), time.millis(), time.processor()));
    }
  }

  /** Scrolls down and up the maps of the last sum. */
  private final class Scrolling extends AnimationTimer {
    private final Scene scene;
    private final List<Double> intervals = new ArrayList<>();
    private final List<Double> layouts = new ArrayList<>();
    private double step = STEP;
    private int frame = -WARM_UP;
    private long before;
    private long layoutBegan;

    Scrolling(Scene scene, List<Call> calls) {
      this.scene = scene;
      Call last =
          calls.stream().filter(call -> call.name().endsWith(".add")).reduce((a, b) -> b).get();
      composition.context().selection().select(Target.of(last));
      scene.addPreLayoutPulseListener(() -> layoutBegan = System.nanoTime());
      scene.addPostLayoutPulseListener(
          () -> {
            if (frame > 0) {
              layouts.add((System.nanoTime() - layoutBegan) / 1e6);
            }
          });
    }

    @Override
    public void handle(long now) {
      if (frame == -WARM_UP && !isIdle()) {
        return;
      }
      if (frame > 0) {
        intervals.add((System.nanoTime() - before) / 1e6);
      }
      before = System.nanoTime();
      ScrollBar bar = (ScrollBar) scene.lookup("#maps-scroll");
      if (bar.getValue() + step > bar.getMax() || bar.getValue() + step < 0) {
        step = -step;
      }
      bar.setValue(bar.getValue() + step);
      if (++frame > SCROLLED) {
        stop();
        out.printf("scrolling, pulse to pulse: %s%n", summary(intervals));
        out.printf("scrolling, layout and painting: %s%n", summary(layouts));
        composition.close();
        finished.complete(null);
      }
    }
  }

  private static String summary(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.1f ms, p95 %.1f ms, greatest %.1f ms (n = %d)",
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 1),
        sorted.length);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
