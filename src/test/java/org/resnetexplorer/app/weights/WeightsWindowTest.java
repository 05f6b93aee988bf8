package org.resnetexplorer.app.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.controls.Fonts;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.render.Numbers;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and keyboard on the weights of the bundled model. */
@ExtendWith(ApplicationExtension.class)
class WeightsWindowTest {
  private PaneFixture fixture;
  private WeightsController controller;

  @Start
  void show(Stage stage) throws EngineException {
    Fonts.load();
    fixture = PaneFixture.running("bundled");
    controller = new WeightsController(fixture.context(), new WeightsViewModel(fixture.context()));
    Node view = PaneView.load("Weights.fxml", controller, fixture.context().messages()).content();
    StackPane pane = new StackPane(view);
    pane.setMinSize(1000, 300);
    pane.setMaxSize(1000, 300);
    Scene scene = new Scene(new VBox(controller.header(), pane));
    for (String sheet :
        new String[] {
          "light.css", "base.css", "featuremaps/featuremaps.css", "weights/weights.css"
        }) {
      String path = "/org/resnetexplorer/app/" + sheet;
      scene.getStylesheets().add(Objects.requireNonNull(getClass().getResource(path)).toString());
    }
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void select(FxRobot robot, String call) {
    robot.interact(() -> fixture.select(call));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** With plain spaces also where a line must not break. */
  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText().replace('\u00a0', ' ');
  }

  private ShownWeights weights(String call) throws EngineException {
    return ShownWeights.read(
        fixture.appState().parametersProperty().get(),
        fixture.appState().modelProperty().get().network().findCall(call).orElseThrow());
  }

  /** A point of a node, from its upper left corner. */
  private static void moveTo(FxRobot robot, String id, double x, double y) {
    Node node = robot.lookup(id).query();
    var corner = node.localToScreen(x, y);
    robot.moveTo(corner.getX(), corner.getY());
  }

  @Test
  void aClickOnAFilterSelectsItsChannelAndThePointerReadsItsCell(FxRobot robot)
      throws EngineException {
    select(robot, "conv1");
    moveTo(robot, "#weights-filters", 13, 13);
    assertThat(text(robot, "#weights-text"))
        .startsWith("filter 0, row 0, column 0: R ")
        .contains(Numbers.compact(Math.abs(weights("conv1").at(0, 0, 0))));
    robot.clickOn(javafx.scene.input.MouseButton.PRIMARY);
    assertThat(fixture.channel()).isZero();
    robot.type(KeyCode.RIGHT);
    assertThat(fixture.channel()).isEqualTo(1);
    robot.type(KeyCode.END);
    assertThat(fixture.channel()).isEqualTo(63);
  }

  @Test
  void arrowKeysWalkThroughInputsAndOutputsOfAKernel(FxRobot robot) {
    select(robot, "layer1.0.conv1");
    robot.interact(() -> robot.lookup("#weights-kernel").query().requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
    assertThat(text(robot, "#weights-text"))
        .isEqualTo("output 1 (of 64) ← maxpool channel 2 (input 3 of 64)");
    assertThat(fixture.channel()).isEqualTo(1);
  }

  @Test
  void thePointerOnAMatrixReadsAWeightAndItsNames(FxRobot robot) throws EngineException {
    select(robot, "fc");
    moveTo(robot, "#weights-matrix", 13, 13);
    float weight = weights("fc").at(0, 0, 0);
    assertThat(text(robot, "#weights-text"))
        .isEqualTo("cat ← flatten channel 0: " + WeightsWords.number(weight));
    assertThat(text(robot, "#weights-tensor")).isEqualTo("fc.weight [16, 512]");
  }

  @Test
  void whereThereAreNoWeightsTheReasonStands(FxRobot robot) {
    select(robot, "maxpool");
    assertThat(text(robot, "#weights-empty")).startsWith("maxpool has no weights.");
    assertThat(robot.lookup("#weights-empty").query().isVisible()).isTrue();
  }
}
