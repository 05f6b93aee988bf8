package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A loss and its gradients in the real window. */
class LearningFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage shown) {
    share(shown, TestWindow::open);
  }

  @BeforeEach
  void showLearning(FxRobot robot) throws TimeoutException {
    robot.interact(() -> appState().selection().select(new Target.OfModule("layer2.0")));
    window.chooseFromMore(robot, "Learning");
    window.waitFor(window::isIdle);
  }

  private static String heard(FxRobot robot) {
    return robot.lookup("#learning-chart").query().getAccessibleText();
  }

  @Test
  void keysWalkOverTheBlocksAndTellEachInAllNetworks(FxRobot robot) throws TimeoutException {
    assertThat(heard(robot)).startsWith("layer2.0: these weights").contains("no shortcuts");
    robot.clickOn("#learning-blocks");
    focus(robot, "#learning-chart");
    robot.push(KeyCode.RIGHT);
    window.waitFor(() -> window.selected().equals("layer2.1"));
    assertThat(heard(robot)).startsWith("layer2.1: ");
  }

  @Test
  void aCallOutsideAllBlocksHasNoPlaceAmongThem(FxRobot robot) throws TimeoutException {
    robot.clickOn("#learning-blocks");
    robot.interact(() -> appState().selection().select(new Target.OfCall("conv1")));
    window.waitFor(window::isIdle);
    assertThat(heard(robot)).startsWith("Norm of the gradient at each block");
  }

  @Test
  void parametersAreReadOfTheNetworkChosen(FxRobot robot) throws TimeoutException {
    robot.clickOn("#learning-parameters");
    robot.interact(() -> appState().selection().select(new Target.OfCall("layer3.0.conv2")));
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
