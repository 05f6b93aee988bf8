package org.resnetexplorer.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.resnetexplorer.app.shell.start.Composition;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.text.AppFolders;

/**
 * Drags the crop across the picture on the real window and counts: answers a second, how long the
 * FX thread lets others wait, how much memory a thousand answers leave behind. With a display on
 * it, else off screen. With {@code -Dfolder} it measures that folder as a data set meanwhile.
 */
public final class LiveWindow {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 150;

  /** The native allocator finds its size in some hundred answers; what it then adds is a leak. */
  private static final int SETTLED = 400;

  private static final int SOAK = Integer.getInteger("soak", 1000);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long PING_EVERY_NANOS = 2_000_000;

  private final Composition composition =
      new Composition(AppFolders.ofThisProcess(), Locale.ENGLISH, Engine::start);
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final List<Long> waits = new ArrayList<>();
  private final List<Long> work = new ArrayList<>();
  private final List<Long> pulses = new ArrayList<>();
  private final String model;
  private volatile boolean measuring;
  private long fxThread;
  private Node picture;
  private int answers;
  private long began;
  private long lastPulse;
  private ProcessorTime worked = ProcessorTime.now();
  private Memory memory = Memory.now();
  private double angle;

  private LiveWindow(String model) {
    this.model = model;
  }

  /** Takes a model as the command line does; without one the bundled one. */
  public static void main(String[] arguments) {
    if (System.getenv("DISPLAY") == null) {
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
      System.setProperty("headless.geometry", "1600x1000");
      System.setProperty("prism.order", "sw");
    }
    LiveWindow window = new LiveWindow(arguments.length == 0 ? "bundled" : arguments[0]);
    window.composition.startEngine();
    Platform.startup(window::open);
    window.done.join();
    window.composition.close();
    Platform.exit();
  }

  private void open() {
    fxThread = Thread.currentThread().getId();
    Composition.View view = composition.view();
    Stage stage = new Stage();
    stage.setScene(view.scene());
    stage.show();
    // Some window managers heed a size only once the window is there.
    stage.setWidth(1600);
    stage.setHeight(1000);
    composition.begin(model, List.of(Path.of(System.getProperty("samples"), "tabby-cat.jpg")));
    picture = view.scene().lookup(".picture-view");
    new AnimationTimer() {
      private boolean pressed;

      @Override
      public void handle(long now) {
        if (!pressed && isReady()) {
          pressed = true;
          openFolder(view);
          appState().runProperty().subscribe((before, run) -> answered());
          fire(MouseEvent.MOUSE_PRESSED, 0, 0);
        } else if (pressed) {
          pulse(now);
          angle += 0.05;
          fire(MouseEvent.MOUSE_DRAGGED, 30 * Math.cos(angle), 20 * Math.sin(angle));
        }
        if (done.isDone()) {
          stop();
        }
      }
    }.start();
    Thread pinger = new Thread(this::ping, "ping");
    pinger.setDaemon(true);
    pinger.start();
  }

  /** Of {@code -Dfolder}, whose pictures are then read beside all else. */
  private void openFolder(Composition.View view) {
    String folder = System.getProperty("folder");
    if (folder != null) {
      composition.context().dataSets().open(Path.of(folder));
      view.main().show("accuracy");
    }
  }

  private AppState appState() {
    return composition.context().appState();
  }

  private boolean isReady() {
    return appState().runProperty().get() != null
        && appState().activityProperty().get() instanceof Activity.Idle
        && composition.context().background().isIdle();
  }

  private void fire(EventType<MouseEvent> type, double right, double down) {
    // An event without a source counts in the scene.
    Bounds bounds = picture.localToScene(picture.getLayoutBounds());
    double x = bounds.getCenterX() + right;
    double y = bounds.getCenterY() + down;
    Event.fireEvent(
        picture,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            false,
            null));
  }

  private void pulse(long now) {
    if (measuring && lastPulse != 0) {
      pulses.add(now - lastPulse);
    }
    lastPulse = now;
  }

  /**
   * What a task of another thread waits for the FX thread: as long as that is busy with one. On a
   * machine with other work the wait is longer than what the thread computes meanwhile.
   */
  private void ping() {
    while (!done.isDone()) {
      long asked = System.nanoTime();
      long workedBefore = THREADS.getThreadCpuTime(fxThread);
      CompletableFuture<Long> worked = new CompletableFuture<>();
      Platform.runLater(() -> worked.complete(THREADS.getCurrentThreadCpuTime() - workedBefore));
      long busy = worked.join();
      long waited = System.nanoTime() - asked;
      synchronized (waits) {
        if (measuring) {
          waits.add(waited);
          work.add(busy);
        }
      }
      LockSupport.parkNanos(PING_EVERY_NANOS);
    }
  }

  private void answered() {
    answers++;
    if (answers == WARM_UP) {
      began = System.nanoTime();
      worked = ProcessorTime.now();
      measuring = true;
    } else if (answers == WARM_UP + MEASURED) {
      measuring = false;
      report(System.nanoTime() - began);
    }
    if (answers == SETTLED) {
      memory = Memory.now();
    } else if (answers == SETTLED + SOAK) {
      out.printf("%s: %d answers more grew %s%n", model, SOAK, Memory.now().since(memory));
      done.complete(null);
    }
  }

  private void report(long nanos) {
    out.printf(
        "%s: %.1f answers a second while the crop is dragged%n", model, MEASURED * 1e9 / nanos);
    out.printf("%s: each computed for %s%n", model, ProcessorTime.now().since(worked, MEASURED));
    synchronized (waits) {
      out.printf("%s: FX thread waited for %s%n", model, spread(waits));
      out.printf("%s: of that it computed %s%n", model, spread(work));
    }
    out.printf("%s: from pulse to pulse %s%n", model, spread(pulses));
  }

  private static String spread(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "%.1f ms median, %.1f ms in 99 %% of %d, %.1f ms at most"
        .formatted(
            sorted.get(sorted.size() / 2) / 1e6,
            sorted.get(sorted.size() * 99 / 100) / 1e6,
            sorted.size(),
            sorted.get(sorted.size() - 1) / 1e6);
  }
}
