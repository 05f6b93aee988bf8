package org.resnetexplorer.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.weights.WeightsException;

/**
 * Uses the real window as long as a person does in weeks, and prints a row for each kind of use:
 * how often, how long one takes until it is on the screen, the longest time in which the FX thread
 * took no task, by how much the process and what is held of its heap grew. Besides it starts once,
 * drops pictures and cancels work. What is bounded stands beside its bound.
 *
 * <p>A tenth of each kind, or a hundred uses, are made before it is counted, so that what is loaded
 * and compiled once is no growth. {@code -Dtimes=0.1} does a tenth of all.
 */
public final class EnduranceWindow {
  private static final double TIMES = Double.parseDouble(System.getProperty("times", "1"));
  private static final Path SAMPLES = Path.of(System.getProperty("samples"));
  private static final List<String> PICTURES =
      List.of("tabby-cat.jpg", "kitten.jpg", "samoyeds.jpg", "tulips.jpg", "reims-cathedral.jpg");
  private static final List<String> MODELS =
      List.of("bundled", "resnet34:random", "bundled50", "resnet:basic,3-3-3:random");

  /** A drop may take this much of its parts, and so many milliseconds more. */
  private static final double MOST_OF_PARTS = 1.3;

  private static final double MOST_BESIDE = 50;

  /** So many uses the native allocator needs until it has found its size. */
  private static final int SETTLED = 100;

  /** Painted before memory is measured. */
  private static final int FRAMES = 3;

  private final EnduranceTable table = new EnduranceTable();
  private final Pauses pauses = new Pauses();
  private final Screen screen;
  private final Engine engine;
  private final List<String> kinds;

  private EnduranceWindow(Screen screen, Engine engine, List<String> kinds) {
    this.screen = screen;
    this.engine = engine;
    this.kinds = kinds;
  }

  /** Takes a share of the kinds by name; without any all of them. */
  public static void main(String[] kinds)
      throws WeightsException, EngineException, PictureException {
    BenchWindow.startToolkit();
    CompletableFuture<Engine> engine = new CompletableFuture<>();
    BenchWindow window =
        Screen.onFx(
            () ->
                BenchWindow.open(
                    "bundled",
                    options -> {
                      Engine started = Engine.start(options);
                      engine.complete(started);
                      return started;
                    }));
    Screen screen = new Screen(window);
    screen.await(() -> true);
    double painted = sinceStart();
    screen.await(() -> screen.appState().runProperty().get() != null);
    double classified = sinceStart();
    screen.settle();
    EnduranceWindow endurance = new EnduranceWindow(screen, engine.join(), List.of(kinds));
    endurance.table.begin();
    endurance.table.once("start", painted);
    endurance.table.once("classified", classified);
    endurance.run();
    Screen.onFx(
        () -> {
          window.stage().close();
          return null;
        });
    window.composition().close();
    Platform.exit();
  }

  /** Milliseconds since the Java machine of this process started. */
  private static double sinceStart() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  private void run() throws WeightsException, EngineException, PictureException {
    try (WindowEngine bare = new WindowEngine(engine)) {
      drop(bare, 200);
      cancel(bare, 200);
    }
    measure("pictures", 1000, this::openPicture);
    measure("models", 200, i -> appState().openModel(MODELS.get(i % MODELS.size())));
    screen.timed(() -> appState().openModel("bundled"));
    measure("selections", 10_000, this::select);
    measure("lesions", 1000, this::cut);
    screen.timed(() -> appState().changes().resetAll());
    List<String> panes = new Panes().names();
    measure("panes", 500, i -> screen.window().view().main().show(panes.get(i % panes.size())));
    table.end();
  }

  private boolean isAsked(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  private static int times(int count) {
    return (int) Math.ceil(count * TIMES);
  }

  private AppState appState() {
    return screen.appState();
  }

  private static PictureSource.OfFile picture(int i) {
    return new PictureSource.OfFile(SAMPLES.resolve(PICTURES.get(i % PICTURES.size())));
  }

  private void openPicture(int i) {
    appState().openPicture(picture(i));
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

  private void measure(String kind, int count, IntConsumer use) {
    if (!isAsked(kind)) {
      return;
    }
    int times = times(count);
    for (int i = 0; i < Math.max(times / 10, Math.min(times, SETTLED)); i++) {
      int turn = i;
      screen.timed(() -> use.accept(turn));
    }
    Memory before = held(use);
    forget();
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int turn = i;
      nanos.add(screen.timed(() -> use.accept(turn)));
    }
    long gap = screen.takeGap();
    long pause = pauses.takeMillis();
    table.use(kind, Times.ofNanos(nanos), gap, pause, before, held(use));
  }

  /**
   * What the process holds after the first use of a kind, so that two of them compare. Pictures on
   * the screen that a collection finds unused are freed when the next frame is painted; the same
   * use twice would paint none.
   */
  private Memory held(IntConsumer use) {
    for (int i = 0; i < FRAMES; i++) {
      screen.timed(() -> use.accept(1));
      screen.timed(() -> use.accept(0));
      System.gc();
    }
    screen.timed(() -> use.accept(0));
    return Memory.now();
  }

  /** What a collection that was asked for took is no use's. */
  private void forget() {
    screen.settle();
    screen.takeGap();
    pauses.takeMillis();
  }

  /** As the window is asked by a drop, and the same without it in turn. */
  private void drop(WindowEngine bare, int count) throws PictureException, EngineException {
    if (!isAsked("drop")) {
      return;
    }
    int times = times(count);
    List<Long> drops = new ArrayList<>();
    List<Long> parts = new ArrayList<>();
    for (int i = -Math.max(1, times / 10); i < times; i++) {
      if (i == 0) {
        drops.clear();
        parts.clear();
        forget();
      }
      PictureSource.OfFile picture = picture(i + count);
      parts.add(bare.bare(picture.file()));
      drops.add(screen.timed(() -> appState().openPicture(picture), () -> isAnswered(picture)));
      screen.settle();
    }
    double most = MOST_OF_PARTS * Times.ofNanos(parts).median() + MOST_BESIDE;
    table.drop(Times.ofNanos(drops), most, screen.takeGap(), pauses.takeMillis());
  }

  private boolean isAnswered(PictureSource picture) {
    Run run = appState().runProperty().get();
    return run != null && run.picture().source().equals(picture);
  }

  private void cancel(WindowEngine bare, int count) throws EngineException {
    if (isAsked("cancel")) {
      forget();
      Times times = Times.ofNanos(bare.cancel(times(count)));
      table.cancel(times, screen.takeGap(), pauses.takeMillis());
    }
  }
}
