package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Cutting on the diagram, by the keyboard and with the sliders, in the real window. */
@ExtendWith(ApplicationExtension.class)
class LesionFlowTest {
  private static final Intervention CUT =
      new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.BRANCH, 0);

  private TestWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.open(stage, Path.of("samples", "tabby-cat.jpg"));
  }

  @AfterEach
  void stop() {
    window.close();
  }

  private AppState appState() {
    return window.appState();
  }

  private Run run() {
    return window.run();
  }

  private void select(FxRobot robot, String call) throws TimeoutException {
    window.waitUntilItHasCaughtUp();
    robot.interact(() -> appState().selection().select(new Target.OfCall(call)));
    window.waitUntilItHasCaughtUp();
  }

  private static Bounds box(FxRobot robot, String words) {
    Pane spots = robot.lookup("#diagram-spots").queryAs(Pane.class);
    Node spot =
        spots.getChildren().stream()
            .filter(
                one ->
                    one.queryAccessibleAttribute(AccessibleAttribute.TEXT)
                        .toString()
                        .startsWith(words))
            .findFirst()
            .orElseThrow();
    return spot.localToScreen(spot.getLayoutBounds());
  }

  @Test
  void aClickOnTheWayIntoASumCutsItAndTheAnswerFollows(FxRobot robot) throws Exception {
    select(robot, "layer2.0.bn2");
    float[] before = run().trace().logits();
    Bounds from = box(robot, "bn2");
    Bounds to = box(robot, "add");

    robot.clickOn(new Point2D((from.getMaxX() + to.getMinX()) / 2, to.getCenterY()));
    window.waitUntilItHasCaughtUp();

    assertThat(run().trace().request().interventions()).containsExactly(CUT);
    assertThat(run().trace().logits()).isNotEqualTo(before);
    assertThat(
            robot.lookup("#changed-chip").lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText))
        .containsExactly("changed:", "layer2.0 branch cut");

    robot.clickOn("#chip-undo");
    window.waitUntilItHasCaughtUp();
    assertThat(run().trace().logits()).isEqualTo(before);
  }

  @Test
  void theKeyboardCutsTheSelectedBlockAndRestoresIt(FxRobot robot) throws Exception {
    select(robot, "layer2.0.bn2");

    robot.push(KeyCode.CONTROL, KeyCode.J);
    window.waitUntilItHasCaughtUp();
    assertThat(run().trace().request().interventions()).containsExactly(CUT);

    robot.push(KeyCode.CONTROL, KeyCode.J);
    window.waitUntilItHasCaughtUp();
    assertThat(run().trace().request().interventions()).isEmpty();
  }

  @Test
  void undoReachesTheNetworkFromASearchFieldThatHasNothingToTakeBack(FxRobot robot)
      throws Exception {
    select(robot, "layer2.0.bn2");
    robot.push(KeyCode.CONTROL, KeyCode.J);
    window.waitUntilItHasCaughtUp();
    robot.push(KeyCode.CONTROL, KeyCode.F);

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.waitUntilItHasCaughtUp();
    assertThat(run().trace().request().interventions()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    window.waitUntilItHasCaughtUp();
    assertThat(run().trace().request().interventions()).containsExactly(CUT);

    robot.write("fc");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.waitUntilItHasCaughtUp();
    assertThat(robot.lookup("#search").queryAs(TextField.class).getText()).isEmpty();
    assertThat(run().trace().request().interventions()).containsExactly(CUT);
  }

  @Test
  void aSliderScalesTheShortcutAndTheBoardFollows(FxRobot robot) throws Exception {
    select(robot, "layer2.0.bn2");
    window.chooseFromMore(robot, "Lesions");
    robot.clickOn("#lesions-face-lesions");
    window.waitUntilItHasCaughtUp();
    Label reading = robot.lookup("#board-reading").queryAs(Label.class);
    String whole = reading.getText();
    assertThat(whole).startsWith("without layer2.0: ");

    robot.interact(() -> robot.lookup("#lesion-shortcut").queryAs(Slider.class).setValue(0.5));
    window.waitUntilItHasCaughtUp();

    assertThat(run().trace().request().interventions())
        .isEqualTo(
            List.of(new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.SHORTCUT, 0.5)));
    assertThat(reading.getText()).startsWith("without layer2.0: ").isNotEqualTo(whole);
  }

  @Test
  void theBarOfABlockStandsUnderTheBlock(FxRobot robot) throws Exception {
    window.waitUntilItHasCaughtUp();
    List<Bounds> blocks =
        List.of(box(robot, "layer1.0"), box(robot, "layer2.1"), box(robot, "layer4.1"));
    window.chooseFromMore(robot, "Lesions");
    window.waitUntilItHasCaughtUp();
    Bounds bars =
        robot
            .lookup("#block-effects")
            .query()
            .localToScreen(robot.lookup("#block-effects").query().getLayoutBounds());

    List<String> pointedAt = new ArrayList<>();
    for (Bounds block : blocks) {
      robot.moveTo(new Point2D(block.getCenterX(), bars.getCenterY()));
      window.waitUntilItHasCaughtUp();
      String said = robot.lookup("#board-reading").queryAs(Label.class).getText();
      pointedAt.add(said.substring(0, said.indexOf(':')));
    }

    assertThat(pointedAt)
        .containsExactly("without layer1.0", "without layer2.1", "without layer4.1");
  }
}
