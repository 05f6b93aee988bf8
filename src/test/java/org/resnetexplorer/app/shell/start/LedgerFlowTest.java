package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.Zoom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Who pays for an answer: bars are walked and clicked, cells of the photo added up. */
class LedgerFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage shown) {
    share(shown, TestWindow::open);
  }

  @BeforeEach
  void showLedger(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.view().main().show(Zoom.BLOCK, "ledger"));
    window.waitFor(window::isIdle);
    robot.interact(() -> robot.lookup("#ledger-map-last").queryAs(ToggleButton.class).fire());
  }

  private static Bounds onScreen(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScreen(node.getBoundsInLocal());
  }

  @Test
  void keysWalkFromSourceToSourceAndSelectTheirBlocks(FxRobot robot) throws TimeoutException {
    focus(robot, "#ledger-blocks-bars");
    robot.push(KeyCode.HOME);
    window.waitFor(window::isIdle);
    assertThat(text(robot, "#ledger-blocks-reading")).startsWith("The stem, up to maxpool");

    robot.push(KeyCode.RIGHT);
    window.waitFor(window::isIdle);
    assertThat(window.selected()).isEqualTo("layer1.0");
    assertThat(text(robot, "#ledger-blocks-reading")).startsWith("The branch of layer1.0 pays");

    robot.push(KeyCode.END);
    window.waitFor(window::isIdle);
    assertThat(window.selected()).isEqualTo("fc");
    assertThat(text(robot, "#ledger-blocks-reading"))
        .startsWith("The bias of fc, the same for every picture, pays");
  }

  @Test
  void aClickOnABlockShowsWhereItPaysAndBackToTheLastMap(FxRobot robot) throws TimeoutException {
    Bounds bars = onScreen(robot, "#ledger-blocks-bars");
    robot.clickOn(bars.getMaxX() - 0.13 * bars.getWidth(), bars.getMinY() + 30);
    window.waitFor(window::isIdle);
    assertThat(window.selected()).isEqualTo("layer4.1");
    assertThat(robot.lookup("#ledger-map-block").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(text(robot, "#priced-sum")).startsWith("all cells are the bar of its branch");

    robot.clickOn("#ledger-map-last");
    assertThat(text(robot, "#priced-sum")).matches("sum .+ {3}logit .+, apart .+");
  }

  @Test
  void aDragOverThePhotoAddsUpCells(FxRobot robot) {
    Bounds photo = onScreen(robot, "#priced-photo");
    robot.moveTo(photo.getMinX() + 30, photo.getMinY() + 30);
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(photo.getMinX() + 70, photo.getMinY() + 50);
    robot.release(MouseButton.PRIMARY);
    assertThat(text(robot, "#priced-reading")).matches("6 of 49 cells pay .+ together\\.");

    robot.push(KeyCode.ESCAPE);
    assertThat(text(robot, "#priced-reading")).doesNotContain("together");
  }

  @Test
  void cellsAreChosenByKeysToo(FxRobot robot) {
    focus(robot, "#priced-photo");
    robot.push(KeyCode.UP);
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.LEFT);
    robot.push(KeyCode.SPACE);

    assertThat(text(robot, "#priced-reading")).matches("2 of 49 cells pay .+ together\\.");
  }

  @Test
  void aBarOfPathsTellsHowManyTheyAre(FxRobot robot) {
    focus(robot, "#ledger-paths-bars");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.RIGHT);

    assertThat(text(robot, "#ledger-paths-reading"))
        .startsWith("Paths across 1 of 8 branches, 8 of them, pay");
  }

  @Test
  void aSquareThatStandsForABiasIsExplained(FxRobot robot) {
    Label key = robot.lookup("#ledger-blocks-key").queryAs(Label.class);
    assertThat(key.isVisible()).isTrue();
    assertThat(key.getText()).startsWith("bias: paid whatever comes in");
    assertThat(robot.lookup("#ledger-paths-key").query().isVisible()).isFalse();
  }

  @Test
  void whereTheBiasesHaveRoomForTheirNameNoSquareNeedsExplaining(FxRobot robot)
      throws TimeoutException {
    robot.interact(() -> appState().openModel("resnet:basic,1-1-1-1:random"));
    Node key = robot.lookup("#ledger-blocks-key").query();
    window.waitFor(() -> window.isIdle() && !key.isVisible());
    assertThat(robot.lookup("#ledger-untrained").query().isVisible()).isTrue();
  }
}
