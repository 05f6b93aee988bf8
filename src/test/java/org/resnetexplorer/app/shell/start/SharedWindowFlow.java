package org.resnetexplorer.app.shell.start;

import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.state.AppState;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Tests of a class that share one window, as opening one takes seconds: each finds it as it was
 * once it had opened. A class says in its own start method which window that is.
 */
@ExtendWith(KeptWindow.class)
abstract class SharedWindowFlow {
  static @Nullable TestWindow window;

  /** Opens the window for the first test of a class, and gives it back its size for the others. */
  static void share(Stage stage, Function<Stage, TestWindow> open) {
    if (window == null) {
      window = open.apply(stage);
    } else {
      window.showAgain();
    }
  }

  @BeforeEach
  final void resetWindow(FxRobot robot) throws TimeoutException {
    window.reset(robot);
  }

  @AfterAll
  static void closeWindow() throws TimeoutException {
    FxToolkit.cleanupStages();
    window.close();
    window = null;
  }

  static AppState appState() {
    return window.appState();
  }

  static DataSets dataSets() {
    return window.composition().context().dataSets();
  }

  /** Until nothing is worked on, over the data set either. */
  static void waitUntilDone() throws TimeoutException {
    window.waitFor(() -> window.isIdle() && dataSets().isIdle());
  }

  static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  static void focus(FxRobot robot, String query) {
    robot.interact(() -> robot.lookup(query).query().requestFocus());
  }

  /** Released in the order in which people do. */
  static void pushWith(FxRobot robot, KeyCode modifier, KeyCode key) {
    robot.press(modifier, key).release(key, modifier);
  }
}
