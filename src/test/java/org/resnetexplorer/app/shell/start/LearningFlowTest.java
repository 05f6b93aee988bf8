package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A loss and its gradients in the real window. */
@ExtendWith(ApplicationExtension.class)
class LearningFlowTest {
  private static @Nullable TestWindow window;

  /** All tests share one window. */
  @Start
  void start(Stage shown) {
    if (window == null) {
      window = TestWindow.open(shown);
    } else {
      window.showAgain();
    }
  }

  @BeforeEach
  void reset(FxRobot robot) throws TimeoutException {
    window.reset(robot);
    robot.interact(() -> window.appState().selection().select(new Target.OfModule("layer2.0")));
    robot.clickOn("#tab-learning");
    window.waitFor(window::isIdle);
  }

  @AfterAll
  static void stop() {
    window.close();
    window = null;
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  private static String heard(FxRobot robot) {
    return robot.lookup("#learning-chart").query().getAccessibleText();
  }

  @Test
  void keysWalkOverTheBlocksAndTellEachInAllNetworks(FxRobot robot) throws TimeoutException {
    assertThat(heard(robot)).startsWith("layer2.0: these weights").contains("no shortcuts");
    robot.clickOn("#learning-blocks");
    robot.interact(() -> robot.lookup("#learning-chart").query().requestFocus());
    robot.push(KeyCode.RIGHT);
    window.waitFor(() -> window.selected().equals("layer2.1"));
    assertThat(heard(robot)).startsWith("layer2.1: ");
  }

  @Test
  void parametersAreReadOfTheNetworkChosen(FxRobot robot) throws TimeoutException {
    robot.clickOn("#learning-parameters");
    robot.interact(() -> window.appState().selection().select(new Target.OfCall("layer3.0.conv2")));
    window.waitFor(() -> heard(robot).startsWith("layer3.0.conv2.weight"));
    String open = text(robot, "#learning-reading");
    robot.clickOn("#learning-start");
    window.waitFor(() -> !text(robot, "#learning-reading").equals(open));
    assertThat(text(robot, "#learning-reading")).startsWith("layer3.0.conv2.weight   gradient");
  }

  @Test
  void anotherAnswerTakenForTrueIsAnotherLoss(FxRobot robot) throws TimeoutException {
    String before = text(robot, "#learning-loss");
    MenuButton truth = robot.lookup("#learning-truth").queryAs(MenuButton.class);
    MenuItem second = truth.getItems().get(3);
    robot.interact(second::fire);
    window.waitFor(window::isIdle);
    assertThat(text(robot, "#learning-loss")).isNotEqualTo(before).contains("cross entropy");
    assertThat(truth.getText()).isEqualTo("dog");
  }
}
