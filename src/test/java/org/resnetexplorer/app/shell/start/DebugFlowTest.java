package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Breakpoints and Evaluate as a student uses them. */
class DebugFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  @BeforeEach
  void playFast(FxRobot robot) throws TimeoutException {
    robot.interact(() -> debugger().speedProperty().set(16));
  }

  private Debugger debugger() {
    return window.composition().context().debugger();
  }

  private void select(FxRobot robot, String call) {
    robot.interact(() -> appState().selection().select(new Target.OfCall(call)));
  }

  private void playUntilItStops(FxRobot robot) throws TimeoutException {
    select(robot, "conv1");
    robot.push(KeyCode.F5);
    window.waitFor(() -> !debugger().playingProperty().get() && debugger().pointer().isActive());
  }

  private String next() {
    return debugger().pointer().next().map(Target::id).orElse("none");
  }

  @Test
  void f9SetsABreakpointAndF5StopsThere(FxRobot robot) throws TimeoutException {
    select(robot, "layer1.0.conv1");
    robot.push(KeyCode.F9);
    playUntilItStops(robot);
    assertThat(next()).isEqualTo("layer1.0.conv1");
    assertThat(text(robot, "#status-pause")).isEqualTo("Paused before layer1.0.conv1");
    assertThat(robot.lookup(".breakpoint-condition").queryAs(Label.class).getText())
        .isEqualTo("always");
  }

  @Test
  void aConditionTypedIntoTheEditorStopsAndTheStatusBarSaysWhy(FxRobot robot)
      throws TimeoutException {
    select(robot, "layer1.0.conv1");
    pushWith(robot, KeyCode.CONTROL, KeyCode.F9);
    robot.write("four");
    assertThat(text(robot, "#breakpoint-complaint")).startsWith("four is not a number.");
    robot.interact(robot.lookup("#breakpoint-bound").queryAs(TextField.class)::clear);
    robot.write("4").push(KeyCode.ENTER);
    playUntilItStops(robot);
    assertThat(next()).isEqualTo("layer1.0.conv1");
    assertThat(text(robot, "#status-pause"))
        .matches("Stopped by a condition: layer1\\.0\\.conv1: max [0-9.]+ > 4");
  }

  @Test
  void aRightClickInTheTreeOffersABreakpointThere(FxRobot robot) throws TimeoutException {
    Node row =
        robot.lookup(".tree-cell").queryAll().stream()
            .filter(Node::isVisible)
            .filter(cell -> String.valueOf(cell.getAccessibleText()).startsWith("bn2,"))
            .findFirst()
            .orElseThrow();
    robot.rightClickOn(row);
    // The headless platform sends no such event of its own.
    robot.interact(
        () ->
            Event.fireEvent(
                row,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 300, 300, false, null)));
    robot.clickOn("#context-breakpoint");
    assertThat(debugger().breakpoints().list())
        .containsExactly(new Breakpoint("layer2.0.bn2", true));
  }

  @Test
  void aLineIsCompletedAnsweredAndItsErrorMarked(FxRobot robot) throws TimeoutException {
    robot.clickOn("Code").clickOn("#evaluate-line");
    robot.write("conv1.sh").push(KeyCode.TAB);
    TextField line = robot.lookup("#evaluate-line").queryAs(TextField.class);
    assertThat(line.getText()).isEqualTo("conv1.shape");
    robot.push(KeyCode.ENTER);
    window.waitFor(window::isIdle);
    assertThat(text(robot, "#evaluate-answer")).isEqualTo("torch.Size([1, 64, 112, 112])");
    robot.push(KeyCode.ESCAPE);
    robot.write("conv1[0, 64, 0, 0]").push(KeyCode.ENTER);
    window.waitFor(window::isIdle);
    assertThat(text(robot, "#evaluate-answer")).startsWith("Index 64 is out of range");
    assertThat(line.getSelectedText()).isEqualTo("64");
    robot.push(KeyCode.UP);
    assertThat(line.getText()).isEqualTo("conv1[0, 64, 0, 0]");
    robot.push(KeyCode.UP);
    assertThat(line.getText()).isEqualTo("conv1.shape");
  }
}
