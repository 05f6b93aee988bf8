package org.resnetexplorer.app.shell.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.AppFolders;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window as a test drives it, 1600 x 1000, in English. */
final class TestWindow implements AutoCloseable {
  /** Only what hangs takes so long; a busy machine takes its time for explanations. */
  private static final int PATIENCE_SECONDS = 180;

  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final String FIRST_SELECTED = "layer2.0.relu#1";

  private final Stage stage;
  private final String model;
  private final Composition composition;
  private final Composition.View view;
  private @Nullable PictureSource firstPicture;

  private TestWindow(Stage stage, String model, Composition composition) {
    this.stage = stage;
    this.model = model;
    this.composition = composition;
    this.view = composition.view();
    showAgain();
    composition.startEngine();
  }

  /** On the bundled model and a sample, with the real engine. */
  static TestWindow open(Stage stage, Path... pictures) {
    return open(stage, Locale.ENGLISH, pictures);
  }

  /** The same in another language. */
  static TestWindow open(Stage stage, Locale language, Path... pictures) {
    TestWindow window =
        new TestWindow(
            stage, "bundled", new Composition(AppFolders.ofThisProcess(), language, Engine::start));
    window.composition.begin("bundled", List.of(pictures));
    return window;
  }

  /** As where PyTorch has no library. */
  static TestWindow withoutEngine(Stage stage, String model) {
    TestWindow window =
        new TestWindow(
            stage,
            model,
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

  /**
   * For the next test of a class whose tests share a window. One that was made smaller is shown
   * anew, as Monocle has no room to paint one that grows.
   */
  void showAgain() {
    if (stage.getWidth() != WIDTH || stage.getHeight() != HEIGHT) {
      stage.hide();
    }
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.setScene(view.scene());
    stage.show();
  }

  /**
   * As it was once it had opened, whatever a test before did: model and picture, what is selected,
   * chosen and shown, nothing kept, changed or said. Not on the FX thread.
   */
  void reset(FxRobot robot) throws TimeoutException {
    waitUntilOpen();
    robot.interact(this::takeBack);
    waitUntilOpen();
    robot.interact(this::lookAtTheFirst);
    waitFor(this::isIdle);
  }

  private void waitUntilOpen() throws TimeoutException {
    waitFor(
        () ->
            appState().pictureProperty().get() != null
                && (appState().engineStatusProperty().get() instanceof EngineStatus.Unavailable
                    || run() != null)
                && isIdle());
  }

  private void takeBack() {
    if (firstPicture == null) {
      firstPicture = appState().pictureProperty().get().source();
    }
    PaneContext context = composition.context();
    context.questions().ask(new Choice.Top());
    context.debugger().stop();
    context.debugger().breakpoints().list().clear();
    context.overlays().chosenProperty().set(null);
    context.appearance().themeProperty().set(Theme.LIGHT);
    context.appearance().animatedProperty().set(false);
    appState().pinnedRuns().release();
    appState().changes().resetAll();
    appState().orientationProperty().set(Orientation.UPRIGHT);
    composition.services().strip().clear();
    composition.services().recent().restore(List.of(), "");
    if (!appState().modelProperty().get().argument().equals(model)) {
      appState().openModel(model);
    }
    if (!firstPicture.equals(appState().pictureProperty().get().source())) {
      appState().openPicture(firstPicture);
    }
  }

  private void lookAtTheFirst() {
    appState().closeProblem();
    ((TextField) view.scene().lookup("#search")).clear();
    appState().selection().select(Selected.of(new Target.OfCall(FIRST_SELECTED)));
    TreeView<?> tree = (TreeView<?>) view.scene().lookup("#modules");
    foldAllBut(tree.getSelectionModel().getSelectedItem(), tree.getRoot());
    view.main().show(Zoom.BLOCK, "maps");
    tree.requestFocus();
  }

  /** Only the way to what is selected stays open. */
  private static void foldAllBut(TreeItem<?> selected, TreeItem<?> root) {
    for (TreeItem<?> item = selected; item != root; item = item.getParent()) {
      for (TreeItem<?> beside : item.getParent().getChildren()) {
        if (beside != item) {
          beside.setExpanded(false);
        }
      }
    }
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

  /** Until what is wanted has been run and shown everywhere. */
  void waitUntilItHasCaughtUp() throws TimeoutException {
    waitFor(
        () ->
            run() != null
                && run().picture().changes().equals(appState().changes().current())
                && isIdle());
  }

  boolean isIdle() {
    return appState().activityProperty().get() instanceof Activity.Idle
        && composition.context().background().isIdle();
  }

  @Override
  public void close() {
    composition.close();
  }

  /** A tab for which there is no room is hidden where it stood, under the same name. */
  void chooseFromMore(FxRobot robot, String tab) {
    robot.clickOn("#more-tabs");
    robot.clickOn(
        robot
            .lookup(".menu-item > .label")
            .match((Label label) -> label.getText().equals(tab))
            .<Label>query());
  }
}
