package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TooltipsTest {
  private static final int PATIENCE_SECONDS = 10;

  private Button button;

  @Start
  void start(Stage stage) {
    button = new Button("ReLU");
    StackPane around = new StackPane(button);
    stage.setScene(new Scene(around, 300, 200));
    stage.show();
  }

  private static List<String> seen() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .filter(Window::isShowing)
        .map(window -> ((Tooltip) window).getText())
        .toList();
  }

  /** Comes from outside, wherever an earlier test has left the pointer. */
  private void rest(FxRobot robot) {
    robot.moveTo(button.getScene().getRoot(), Pos.TOP_LEFT, new Point2D(4, 4), Motion.DEFAULT);
    robot.moveTo(button).moveBy(2, 0);
  }

  private static void waitUntilSeen(String... texts) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> seen().equals(List.of(texts)));
  }

  @Test
  void saysItsTextWhereThePointerRests(FxRobot robot) throws TimeoutException {
    robot.interact(() -> Tooltips.on(button, "Cuts off what is negative"));

    rest(robot);

    waitUntilSeen("Cuts off what is negative");
  }

  @Test
  void changesWhileItIsSeen(FxRobot robot) throws TimeoutException {
    robot.interact(() -> Tooltips.on(button, "before"));
    rest(robot);
    waitUntilSeen("before");

    robot.interact(() -> Tooltips.on(button, "after"));

    waitUntilSeen("after");
  }

  @Test
  void goesWhenThereIsNothingToSayAnyMore(FxRobot robot) throws TimeoutException {
    robot.interact(() -> Tooltips.on(button, "before"));
    rest(robot);
    waitUntilSeen("before");

    robot.interact(() -> Tooltips.on(button, ""));

    waitUntilSeen();
  }

  @Test
  void isReadOutToThoseWhoHearTheWindow(FxRobot robot) {
    robot.interact(() -> Tooltips.on(button, "Cuts off what is negative"));

    assertThat(button.getAccessibleHelp()).isEqualTo("Cuts off what is negative");
  }
}
