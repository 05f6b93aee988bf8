package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.CropWindow;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The mouse on the picture and by the sliders, in the real window with the real engine. */
@ExtendWith(ApplicationExtension.class)
class LiveFlowTest {

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

  private static Point2D middle(FxRobot robot) {
    Node picture = robot.lookup(".picture-view").query();
    Bounds bounds = picture.localToScreen(picture.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private static void drag(FxRobot robot, Point2D from, double right, double down) {
    robot
        .moveTo(from)
        .press(MouseButton.PRIMARY)
        .moveBy(right / 2, down / 2)
        .moveBy(right - right / 2, down - down / 2)
        .release(MouseButton.PRIMARY);
  }

  @Test
  void aDraggedCropIsMarkedAsOwnAndAnsweredAsThatCropByItself(FxRobot robot) throws Exception {
    window.waitUntilItHasCaughtUp();
    float[] before = run().trace().logits();
    drag(robot, middle(robot), -30, 0);
    window.waitUntilItHasCaughtUp();
    CropWindow own = run().picture().changes().crop();
    assertThat(own).isNotNull();
    Button mark = robot.lookup("#changed-button").queryAs(Button.class);
    assertThat(mark.isVisible()).isTrue();
    assertThat(mark.getText()).startsWith("own crop");
    Preprocess recipe = run().model().recipe();
    Crop alone = Preprocessor.crop(run().picture().picture().image(), own, recipe);
    assertThat(run().trace().input()).isEqualTo(Preprocessor.tensor(alone, recipe));
    robot.clickOn("#changed-button");
    window.waitUntilItHasCaughtUp();
    assertThat(mark.isVisible()).isFalse();
    assertThat(run().trace().logits()).containsExactly(before);
  }

  @Test
  void theKeyboardMovesAndZoomsTheCropAndCtrlZTakesItBack(FxRobot robot) throws Exception {
    window.waitUntilItHasCaughtUp();
    robot.interact(() -> robot.lookup(".picture-view").query().requestFocus());
    robot.push(KeyCode.PLUS).push(KeyCode.LEFT);
    window.waitUntilItHasCaughtUp();
    assertThat(run().picture().crop().width()).isLessThan(262);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.waitUntilItHasCaughtUp();
    assertThat(run().picture().changes().isNone()).isTrue();
  }

  @Test
  void aGreySquareIsSaidInTheChipAndLowersWhatItHides(FxRobot robot) throws Exception {
    window.waitUntilItHasCaughtUp();
    double before = run().top().get(0).value();
    robot.clickOn("#changes-button");
    robot.interact(() -> robot.lookup("#adjustment-grey").queryAs(Slider.class).setValue(85));
    window.waitUntilItHasCaughtUp();
    int cat = run().model().labels().names().indexOf("cat");
    assertThat(OutputMeaning.SOFTMAX.of(run().trace().logits())[cat]).isLessThan(before);
    assertThat(
            robot.lookup("#changed-chip").lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText))
        .containsExactly("changed:", "grey square", "85 %");
    robot.clickOn("#chip-undo");
    window.waitUntilItHasCaughtUp();
    assertThat(run().top().get(0).value()).isEqualTo(before);
  }

  @Test
  void aDialGoesBackToTheSameLogits(FxRobot robot) throws Exception {
    window.waitUntilItHasCaughtUp();
    Run before = run();
    robot.clickOn("#changes-button");
    robot.interact(() -> robot.lookup("#adjustment-brightness").queryAs(Slider.class).setValue(60));
    window.waitUntilItHasCaughtUp();
    assertThat(run()).isNotSameAs(before);
    assertThat(run().picture().changes().adjustments().brightness()).isEqualTo(1.6);
    robot.clickOn("#reset-brightness");
    window.waitUntilItHasCaughtUp();
    assertThat(run().trace().logits()).containsExactly(before.trace().logits());
  }
}
