package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How a student debugs a forward(), on the real window with the real engine. */
class SteppingFlowTest extends SharedWindowFlow {

  @Start
  void start(Stage shown) {
    share(shown, TestWindow::open);
  }

  private Debugger debugger() {
    return window.composition().context().debugger();
  }

  private String next() {
    return debugger().pointer().next().map(Target::id).orElse("none");
  }

  /** A pane fills once it is shown, so a line may take a moment. */
  private Node codeLine(FxRobot robot, String text) throws TimeoutException {
    window.waitFor(() -> findLine(robot, text).isPresent());
    return findLine(robot, text).orElseThrow();
  }

  private static Optional<Node> findLine(FxRobot robot, String text) {
    return robot.lookup("#code .list-cell").queryAll().stream()
        .filter(cell -> String.valueOf(cell.getAccessibleText()).startsWith(text))
        .findFirst();
  }

  @Test
  void theKeysStepThroughCodeStackAndVariables(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.clickOn("#tab-split");
    robot.push(KeyCode.F10);
    assertThat(next()).isEqualTo("layer2.0.conv2");
    robot.push(KeyCode.F10).push(KeyCode.F10).push(KeyCode.F11);
    assertThat(next()).isEqualTo("layer2.0.downsample.0");
    pushWith(robot, KeyCode.SHIFT, KeyCode.F11);
    window.waitFor(() -> next().equals("layer2.0.add") && window.isIdle());
    assertThat(robot.lookup("#sum-view").tryQuery()).isPresent();
    assertThat(robot.lookup("#call-stack .frame-row").queryAll()).hasSize(3);
    pushWith(robot, KeyCode.SHIFT, KeyCode.F10);
    assertThat(next()).isEqualTo("layer2.0.downsample");
    pushWith(robot, KeyCode.SHIFT, KeyCode.HOME);
    assertThat(next()).isEqualTo("conv1");
    pushWith(robot, KeyCode.SHIFT, KeyCode.F5);
    assertThat(debugger().pointer().isActive()).isFalse();
  }

  @Test
  void theGutterSetsABreakpointBeforeALine(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.clickOn("#tab-code");
    ListCell<?> line = (ListCell<?>) codeLine(robot, "out = out + identity");
    robot.clickOn(line.lookup(".line-gutter"));
    assertThat(debugger().breakpoints().find("layer2.0.add")).isPresent();
    pushWith(robot, KeyCode.SHIFT, KeyCode.F11);
    assertThat(next()).isEqualTo("layer2.0.add");
  }

  @Test
  void aFrameOfTheStackShowsItsProgram(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.clickOn("#tab-split");
    robot.push(KeyCode.F10);
    robot.clickOn(robot.lookup("#call-stack .frame-row").nth(2).<Node>query());
    assertThat(codeLine(robot, "class ResNet").isVisible()).isTrue();
    assertThat(next()).isEqualTo("layer2.0.conv2");
  }
}
