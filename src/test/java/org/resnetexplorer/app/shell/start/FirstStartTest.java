package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a window shows that nobody has touched. */
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
  private TestWindow window;

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.open(stage);
  }

  @AfterEach
  void stop() {
    window.close();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  @Test
  void theFirstStartClassifiesASampleWithoutAnyClick(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    assertThat(window.run().picture().picture().name()).isEqualTo("tabby-cat.jpg");
    assertThat(robot.lookup("cat").tryQuery()).isPresent();
    assertThat(text(robot, "#maps-summary")).contains("64 of 64");
    assertThat(text(robot, "#status-call")).isEqualTo("call 1 of 69");
  }

  @Test
  void aNewcomerSeesTheWholeNetALargePhotoAndSamplesByName(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    window.waitFor(() -> robot.lookup(".sample").queryAll().size() > 3);
    assertThat(robot.lookup("#depth-net").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup(".sample").queryAllAs(Button.class))
        .extracting(Button::getText)
        .startsWith("cat", "kitten", "dogs");
    Bounds strip = inScene(robot.lookup(".sample-scroll").query());
    Bounds first = inScene(robot.lookup(".sample").query());
    assertThat(strip.contains(first)).isTrue();
    assertThat(inScene(robot.lookup(".picture-view").query()).getHeight()).isGreaterThan(110);
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "1366, 768"})
  void aSmallerScreenShowsThemToo(double width, double height, FxRobot robot)
      throws TimeoutException {
    window.waitForRun();
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    window.waitFor(() -> robot.lookup(".sample").queryAll().size() > 3);
    window.waitFor(window::isIdle);
    Bounds panel = inScene(robot.lookup("#inference-scroll").query());
    for (Node sample : robot.lookup(".sample").queryAll().stream().limit(3).toList()) {
      assertThat(panel.contains(inScene(sample))).as(sample.toString()).isTrue();
    }
    for (Node answer : robot.lookup(".answer").queryAll()) {
      assertThat(panel.contains(inScene(answer))).as(answer.toString()).isTrue();
    }
    assertThat(inScene(robot.lookup(".picture-view").query()).getHeight()).isGreaterThan(110);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
