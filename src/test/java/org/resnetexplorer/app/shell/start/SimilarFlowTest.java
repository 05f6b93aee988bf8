package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.diagram.Zoom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Which pictures are alike: a map that is walked, drawn around and opened from. */
class SimilarFlowTest extends SharedWindowFlow {
  private static final List<String> SAMPLES =
      List.of("kitten.jpg", "tulips.jpg", "honey-bee.jpg", "beach.jpg", "rocket.jpg");

  @TempDir private static Path folder;

  @BeforeAll
  static void copySamples() throws IOException {
    for (String name : SAMPLES) {
      Path target = folder.resolve(name.equals("kitten.jpg") ? "cat" : "others").resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(Path.of("samples", name), target);
    }
  }

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  @BeforeEach
  void showMap(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          window.view().main().show(Zoom.BLOCK, "similar");
          if (dataSets().openProperty().get() == null) {
            dataSets().open(folder);
          }
        });
    waitUntilDone();
  }

  @Test
  void theNearestStandBesideTheMapWithWhatItShows(FxRobot robot) {
    assertThat(text(robot, "#similar-near-title")).isEqualTo("Nearest to tabby-cat.jpg");
    assertThat(robot.lookup("#similar-nearest").queryListView().getItems()).hasSize(5);
    assertThat(text(robot, "#similar-axes")).startsWith("across PC 1: ");
    assertThat(text(robot, "#similar-apart")).contains("% of 5 pictures");
  }

  @Test
  void aLineAroundAllListsThemByClassAndEscapeGivesThemUp(FxRobot robot) throws TimeoutException {
    Node map = robot.lookup("#similar-map").query();
    Bounds at = map.localToScreen(map.getBoundsInLocal());
    robot.press(KeyCode.SHIFT);
    drawAround(robot, at);
    robot.release(KeyCode.SHIFT);
    waitUntilDone();
    assertThat(text(robot, "#similar-chosen-title")).isEqualTo("5 of 5 chosen");
    assertThat(text(robot, "#similar-counts")).isEqualTo("others 4, cat 1");

    robot.push(KeyCode.ESCAPE);
    assertThat(text(robot, "#similar-chosen-title")).isEqualTo("All 5 pictures");
  }

  private static void drawAround(FxRobot robot, Bounds at) {
    robot.moveTo(at.getMinX() + 3, at.getMinY() + 3).press(MouseButton.PRIMARY);
    robot.moveTo(at.getMaxX() - 3, at.getMinY() + 3);
    robot.moveTo(at.getMaxX() - 3, at.getMaxY() - 3);
    robot.moveTo(at.getMinX() + 3, at.getMaxY() - 3).release(MouseButton.PRIMARY);
  }

  @Test
  void withTheToolADragAloneDrawsAndWithoutItMovesTheMap(FxRobot robot) throws TimeoutException {
    Node map = robot.lookup("#similar-map").query();
    Bounds at = map.localToScreen(map.getBoundsInLocal());
    drawAround(robot, at);
    waitUntilDone();
    assertThat(text(robot, "#similar-chosen-title")).isEqualTo("All 5 pictures");

    robot.clickOn("#similar-fit").clickOn("#similar-lasso");
    drawAround(robot, at);
    robot.clickOn("#similar-lasso");
    waitUntilDone();
    assertThat(text(robot, "#similar-chosen-title")).isEqualTo("5 of 5 chosen");
    robot.clickOn("#similar-choose-none");
    assertThat(text(robot, "#similar-chosen-title")).isEqualTo("All 5 pictures");
  }

  @Test
  void arrowsWalkAndEnterOpens(FxRobot robot) throws TimeoutException {
    Node map = robot.lookup("#similar-map").query();
    robot.interact(map::requestFocus);
    robot.push(KeyCode.RIGHT);
    assertThat(map.getAccessibleText()).startsWith("cat/kitten.jpg, cat");
    assertThat(robot.lookup("#similar-pictures").queryListView().getSelectionModel())
        .extracting("selectedIndex")
        .as("the list follows")
        .isEqualTo(0);

    robot.push(KeyCode.ENTER);
    window.waitFor(() -> window.run().picture().source().name().equals("kitten.jpg"));
    waitUntilDone();
    assertThat(text(robot, "#similar-near-title")).isEqualTo("Nearest to kitten.jpg");
    assertThat(robot.lookup("#similar-nearest").queryListView().getItems()).hasSize(4);
  }
}
