package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A student drops the file that a notebook saved. */
@ExtendWith(ApplicationExtension.class)
class FileFlowTest {
  private static final Path COURSES = Path.of("src/test/resources/weights/courses");

  private TestWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.open(stage);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private AppState appState() {
    return window.appState();
  }

  private OpenModel model() {
    return appState().modelProperty().get();
  }

  private void drop(FxRobot robot, String file) throws TimeoutException {
    window.waitForRun();
    OpenModel before = model();
    robot.interact(
        () -> window.composition().services().incoming().open(List.of(COURSES.resolve(file))));
    window.waitFor(() -> model() != before && window.isIdle());
    window.waitForRun();
    assertThat(appState().problemProperty().get()).isNull();
    assertThat(appState().runProperty().get().model()).isSameAs(model());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transfer_learning.pth",
        "torchvision_references.pth",
        "imagenet_example.pth.tar",
        "lightning.ckpt",
        "fastai.pth",
        "flowers.pth",
        "pytorch_cifar.pth",
        "cats_and_dogs.pth",
        "dino.pth"
      })
  void itOpensAndRunsOnThePictureThatWasThere(String file, FxRobot robot) throws Exception {
    drop(robot, file);
    assertThat(model().argument()).endsWith(file);
    boolean trunk = model().outputs() == OutputMeaning.FEATURES;
    assertThat(appState().runProperty().get().top().isEmpty()).isEqualTo(trunk);
  }

  @Test
  void whichOfSeveralTablesIsAskedAndAnotherOpensInItsPlace(FxRobot robot) throws Exception {
    drop(robot, "timm.pth.tar");
    ComboBox<?> table = robot.lookup("#source-table").queryAs(ComboBox.class);
    assertThat(table.getItems()).hasToString("[state_dict_ema, state_dict]");
    OpenModel before = model();
    robot.interact(() -> table.getSelectionModel().select(1));
    window.waitFor(() -> model() != before && window.isIdle());
    assertThat(model().choices().table()).isEqualTo("state_dict");
    robot.clickOn("#source-undo-table");
    window.waitFor(() -> model().choices().isNone() && window.isIdle());
  }

  @Test
  void whatIsAssumedIsOneClickFromTheAnswer(FxRobot robot) throws Exception {
    drop(robot, "transfer_learning.pth");
    robot.clickOn("#inference-assumed");
    window.waitFor(() -> robot.lookup("#source-questions").tryQuery().isPresent());
    TableView<?> names = robot.lookup("#source-names").queryAs(TableView.class);
    assertThat(names.getItems()).hasSize(model().network().stateDict().size());
  }

  @Test
  void theInputSizeIsChosenBesideThePicture(FxRobot robot) throws Exception {
    window.waitForRun();
    robot.clickOn("#input-size").clickOn("#input-size-160");
    window.waitFor(() -> model().recipe().crop() == 160 && window.isIdle());
    window.waitForRun();
    assertThat(appState().runProperty().get().picture().input().height()).isEqualTo(160);
    assertThat(model().sizes().input().height()).isEqualTo(160);
  }
}
