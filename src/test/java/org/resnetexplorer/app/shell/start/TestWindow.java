package org.resnetexplorer.app.shell.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.AppFolders;
import org.testfx.util.WaitForAsyncUtils;

/** The real window as a test drives it, 1600 x 1000, in English. */
final class TestWindow implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Composition composition;
  private final Composition.View view;

  private TestWindow(Stage stage, Composition composition) {
    this.composition = composition;
    this.view = composition.view();
    stage.setWidth(1600);
    stage.setHeight(1000);
    stage.setScene(view.scene());
    stage.show();
    composition.startEngine();
  }

  /** On the bundled model and a sample, with the real engine. */
  static TestWindow open(Stage stage, Path... pictures) {
    TestWindow window = new TestWindow(stage, composition(Engine::start));
    window.composition.begin("bundled", List.of(pictures));
    return window;
  }

  /** As where PyTorch has no library. */
  static TestWindow withoutEngine(Stage stage, String model) {
    TestWindow window =
        new TestWindow(
            stage,
            composition(
                options -> {
                  throw new EngineException(
                      "engine.missing", List.of("Linux, riscv64"), "no library");
                }));
    window.composition.begin(model, List.of());
    return window;
  }

  private static Composition composition(Composition.EngineStarter starter) {
    return new Composition(AppFolders.ofThisProcess(), Locale.ENGLISH, starter);
  }

  Composition composition() {
    return composition;
  }

  Composition.View view() {
    return view;
  }

  AppState appState() {
    return composition.context().appState();
  }

  Run run() {
    return appState().runProperty().get();
  }

  String selected() {
    return appState().selection().current().target().id();
  }

  /** Until it holds, and what follows from it has been shown. */
  void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void waitForRun() throws TimeoutException {
    waitFor(() -> run() != null && isIdle());
  }

  boolean isIdle() {
    return appState().activityProperty().get() instanceof Activity.Idle
        && composition.context().background().isIdle();
  }

  @Override
  public void close() {
    composition.close();
  }
}
