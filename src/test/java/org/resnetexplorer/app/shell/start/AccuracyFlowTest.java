package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.diagram.Zoom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How good the network is on a folder: from the folder to a mistake that is open in the window. */
class AccuracyFlowTest extends SharedWindowFlow {
  @TempDir private Path folder;

  @Start
  void start(Stage shown) {
    share(shown, TestWindow::open);
  }

  @BeforeEach
  void showAccuracy(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.view().main().show(Zoom.BLOCK, "accuracy"));
    waitUntilDone();
  }

  private void copy(String sample, String to) throws IOException {
    Path file = folder.resolve(to);
    Files.createDirectories(file.getParent());
    Files.copy(Path.of("samples", sample), file);
  }

  private void openFolder(FxRobot robot) throws TimeoutException {
    robot.interact(() -> dataSets().open(folder));
    waitUntilDone();
    window.waitFor(
        () ->
            robot.lookup("#accuracy-head").queryAs(Label.class).getText().contains("4 pictures")
                && dataSets().isIdle());
  }

  private void openPictures(FxRobot robot) throws IOException, TimeoutException {
    copy("tabby-cat.jpg", "cat/a.jpg");
    copy("kitten.jpg", "cat/b.jpg");
    copy("samoyeds.jpg", "dog/c.jpg");
    copy("rocket.jpg", "tulip/d.jpg");
    copy("beach.jpg", "shore/e.jpg");
    openFolder(robot);
  }

  @Test
  void figuresComeByThemselvesWithWhatIsLeftOut(FxRobot robot) throws Exception {
    openPictures(robot);

    assertThat(text(robot, "#accuracy-top1")).isEqualTo("75.0 %");
    assertThat(text(robot, "#accuracy-look")).isEqualTo("1 mistake");
    robot.clickOn("#accuracy-left-out");
    ListView<?> reasons = robot.lookup("#accuracy-out").queryAs(ListView.class);
    assertThat(reasons.getItems()).hasToString("[shore: no class is called shore]");
  }

  @Test
  void aMistakeIsReachedByKeysAndOpensInTheWindow(FxRobot robot) throws Exception {
    openPictures(robot);
    robot.interact(() -> robot.lookup("#accuracy-pictures").query().requestFocus());
    robot.push(KeyCode.ENTER);

    window.waitFor(() -> appState().pictureProperty().get().source().name().equals("d.jpg"));
    waitUntilDone();
    assertThat(robot.lookup(".accuracy-picture-tile").query().getAccessibleText())
        .startsWith("tulip/d.jpg: tulip, told as church with");
  }

  @Test
  void aClassShowsItsMistakesAndAgainAll(FxRobot robot) throws Exception {
    openPictures(robot);
    robot.interact(() -> robot.lookup("#accuracy-view-classes").queryAs(ToggleButton.class).fire());
    TableView<?> classes = robot.lookup("#accuracy-classes").queryAs(TableView.class);
    robot.interact(
        () -> {
          classes.requestFocus();
          classes.getSelectionModel().select(1);
        });
    robot.push(KeyCode.ENTER);
    waitUntilDone();
    assertThat(text(robot, "#accuracy-look")).isEqualTo("No mistake about cat");

    robot.clickOn("#accuracy-all");
    waitUntilDone();
    assertThat(text(robot, "#accuracy-look")).isEqualTo("1 mistake");
  }

  @Test
  void whatIsChosenInTheMatrixIsMarkedAmongPairs(FxRobot robot) throws Exception {
    openPictures(robot);
    TableView<?> pairs = robot.lookup("#accuracy-pairs").queryAs(TableView.class);
    robot.interact(
        () -> {
          robot.lookup("#accuracy-view-matrix").queryAs(ToggleButton.class).fire();
          robot.lookup("#accuracy-matrix").query().requestFocus();
        });
    robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.END);
    assertThat(text(robot, "#accuracy-reading")).startsWith("tulip taken for church");
    robot.push(KeyCode.ENTER);
    waitUntilDone();
    assertThat(pairs.getSelectionModel().getSelectedIndex()).isZero();

    robot.push(KeyCode.ENTER);
    waitUntilDone();
    assertThat(pairs.getSelectionModel().getSelectedItem()).as("all mistakes again").isNull();
  }

  @Test
  void keysWalkTheTableAndEnterShowsTheCellsPictures(FxRobot robot) throws Exception {
    openPictures(robot);
    robot.interact(
        () -> {
          robot.lookup("#accuracy-view-matrix").queryAs(ToggleButton.class).fire();
          robot.lookup("#accuracy-matrix").query().requestFocus();
        });
    robot.push(KeyCode.HOME);
    assertThat(text(robot, "#accuracy-reading")).isEqualTo("cat told right: 2 of 2 (100.0 %)");
    robot.push(KeyCode.ENTER);
    waitUntilDone();
    assertThat(text(robot, "#accuracy-look")).isEqualTo("2 pictures: cat told right");
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.END);
    assertThat(text(robot, "#accuracy-reading"))
        .isEqualTo("tulip taken for church: 1 of 1 (100.0 %)");
  }

  @Test
  void theSamplesCanBeTriedAtOnce(FxRobot robot) throws Exception {
    robot.interact(() -> dataSets().openSamples());
    waitUntilDone();
    window.waitFor(() -> text(robot, "#accuracy-head").contains("7 pictures"));

    assertThat(text(robot, "#accuracy-top1")).isEqualTo("100.0 %");
    assertThat(text(robot, "#accuracy-look")).isEqualTo("No mistakes");
  }
}
