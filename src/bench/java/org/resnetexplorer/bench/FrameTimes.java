package org.resnetexplorer.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.resnetexplorer.app.shell.start.Composition;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.network.Target;

/**
 * How long a frame takes while the net view of a network is zoomed and panned, with its maps on it:
 * the real window of 1600 x 1000, software rendering. Each pulse gets one event of the mouse.
 * Prints medians and 95th percentiles of the time from pulse to pulse, and of the time that layout
 * and painting take of it on the window's thread; and, as other programs may take the processor
 * away, the processor time of a frame on that thread and on the one that renders.
 *
 * <p>Headless unless {@code -Dwindow=true}; then on the screen of {@code DISPLAY}.
 */
public final class FrameTimes {
  private static final int WARM_UP = 120;
  private static final int MEASURED = 600;
  private static final int ROUND = 40;
  private static final double NOTCH = 40;
  private static final String WINDOW_THREAD = "JavaFX Application Thread";
  private static final String RENDER_THREAD = "QuantumRenderer";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private final List<Double> intervals = new ArrayList<>();
  private final List<Double> paints = new ArrayList<>();
  private final Composition composition;
  private final String motion;
  private double windowBefore;
  private double renderBefore;

  private FrameTimes(String model, String motion) {
    this.motion = motion;
    BenchWindow window = BenchWindow.open(model);
    composition = window.composition();
    new Driver(window.view().scene(), window.stage()).start();
  }

  /** Takes a model, by default {@code resnet152:random}. */
  public static void main(String[] arguments) {
    BenchWindow.startToolkit();
    String model = arguments.length > 0 ? arguments[0] : "resnet152:random";
    for (String motion : List.of("zoom", "pan", "levels")) {
      CompletableFuture<FrameTimes> started = new CompletableFuture<>();
      Platform.runLater(() -> started.complete(new FrameTimes(model, motion)));
      started.join().finished.join();
    }
    Platform.exit();
    System.exit(0);
  }

  /** Waits for the run, then gives one event a pulse. */
  private final class Driver extends AnimationTimer {
    private final Scene scene;
    private final Stage stage;
    private int frame = -WARM_UP;
    private boolean ready;
    private long before;
    private long layoutBegan;

    Driver(Scene scene, Stage stage) {
      this.scene = scene;
      this.stage = stage;
      scene.addPreLayoutPulseListener(() -> layoutBegan = System.nanoTime());
      scene.addPostLayoutPulseListener(this::layoutEnded);
    }

    private void layoutEnded() {
      if (ready && frame > 0) {
        paints.add((System.nanoTime() - layoutBegan) / 1e6);
      }
    }

    @Override
    public void handle(long now) {
      AppState appState = composition.context().appState();
      if (!ready) {
        ready =
            appState.runProperty().get() != null
                && appState.activityProperty().get() instanceof Activity.Idle
                && composition.context().background().isIdle();
        if (ready) {
          appState.selection().select(new Target.OfModule(""));
          composition.context().appearance().animatedProperty().set(true);
        }
        return;
      }
      if (frame > 0) {
        intervals.add((System.nanoTime() - before) / 1e6);
      }
      before = System.nanoTime();
      frame++;
      if (frame == 1) {
        windowBefore = processorTime(WINDOW_THREAD);
        renderBefore = processorTime(RENDER_THREAD);
      }
      move(scene.lookup("#diagram-canvas"));
      if (frame > MEASURED) {
        stop();
        report();
        stage.hide();
        composition.close();
        finished.complete(null);
      }
    }

    private void move(Node canvas) {
      int step = Math.floorMod(frame, 2 * ROUND);
      boolean there = step < ROUND;
      Point2D middle =
          canvas.localToScene(
              canvas.getLayoutBounds().getWidth() / 2, canvas.getLayoutBounds().getHeight() / 3);
      switch (motion) {
        case "zoom" -> Event.fireEvent(canvas, wheel(middle, there ? NOTCH / 4 : -NOTCH / 4));
        case "pan" -> drag(canvas, middle, step);
        default -> level(step);
      }
    }

    private void drag(Node canvas, Point2D from, int step) {
      if (step == 0) {
        Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_PRESSED, from));
      }
      double away = 6.0 * Math.min(step, 2 * ROUND - step);
      Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, from.add(away, away / 3)));
    }

    /** Into a stage and out again. */
    private void level(int step) {
      if (step == 0) {
        composition.context().selection().select(new Target.OfModule("layer3"));
      } else if (step == ROUND) {
        composition.context().selection().select(new Target.OfModule(""));
      }
    }
  }

  private static ScrollEvent wheel(Point2D at, double delta) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        delta,
        0,
        delta,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, Point2D at) {
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  private void report() {
    out.printf(
        "%-7s pulse to pulse %5.1f ms, p95 %5.1f ms; layout and painting %4.1f ms, p95 %4.1f ms;"
            + " processor %.1f + %.1f ms%n",
        motion,
        at(intervals, 0.5),
        at(intervals, 0.95),
        at(paints, 0.5),
        at(paints, 0.95),
        (processorTime(WINDOW_THREAD) - windowBefore) / MEASURED,
        (processorTime(RENDER_THREAD) - renderBefore) / MEASURED);
  }

  /** What a thread has used so far, in milliseconds. */
  private static double processorTime(String thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double nanos = 0;
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().startsWith(thread)) {
        nanos += threads.getThreadCpuTime(id);
      }
    }
    return nanos / 1e6;
  }

  private static double at(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
  }
}
