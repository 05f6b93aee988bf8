package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.Zoom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The gallery of maps, one of them large, and the tests of one. */
class AttributionFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage shown) {
    share(shown, TestWindow::open);
  }

  /** What nobody looks at is not computed to its end. */
  @AfterEach
  void lookAway(FxRobot robot) {
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, "maps"));
  }

  private static void look(FxRobot robot) {
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, "attribution"));
  }

  private static String textIfAny(FxRobot robot, String query) {
    return robot.lookup(query).tryQueryAs(Label.class).map(Labeled::getText).orElse("");
  }

  private static String said(FxRobot robot, String query) {
    return robot.lookup(query).query().getAccessibleText();
  }

  @Test
  void aClickMakesAMapLargeAndALayerWithoutCellsIsExplained(FxRobot robot) throws TimeoutException {
    look(robot);
    window.waitFor(() -> said(robot, "#attribution-gradcam").contains("Σ"));

    robot.clickOn("#attribution-gradcam");
    assertThat(textIfAny(robot, "#attribution-title")).isEqualTo("Grad-CAM");
    assertThat(robot.lookup("#attribution-account").query().isVisible()).isTrue();

    ComboBox<?> layers = robot.lookup("#attribution-set-call").queryAs(ComboBox.class);
    assertThat(layers.getValue()).hasToString("after layer4");
    robot.interact(() -> layers.getSelectionModel().select(5));
    window.waitFor(() -> textIfAny(robot, "#attribution-note").contains("nothing to draw"));
    assertThat(said(robot, "#attribution-gradcam")).contains("no map here");
  }

  @Test
  void theSumUnderEachMapIsNotCut(FxRobot robot) throws TimeoutException {
    look(robot);
    window.waitFor(() -> said(robot, "#attribution-lrp").contains("Σ"));

    for (Label line : robot.lookup(".attribution-line").queryAllAs(Label.class)) {
      Text drawn = (Text) line.lookup(".text");
      assertThat(drawn.getText()).isEqualTo(line.getText());
    }
    assertThat(robot.lookup("#attribution-lrp .attribution-line").queryLabeled().getText())
        .startsWith("Σ")
        .contains("apart");
  }

  @Test
  void inAWindowOfALaptopTheLegendIsSeenWithTheLargeMap(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          Stage stage = (Stage) window.view().scene().getWindow();
          stage.setWidth(1280);
          stage.setHeight(800);
        });
    look(robot);
    window.waitFor(() -> said(robot, "#attribution-gradcam").contains("Σ"));
    WaitForAsyncUtils.waitForFxEvents();
    ScrollPane large = robot.lookup(".attribution-large").queryAs(ScrollPane.class);
    Node legend = large.getContent().lookup(".colour-legend");
    Bounds seen = large.localToScene(large.getBoundsInLocal());
    assertThat(legend.isVisible()).isTrue();
    assertThat(legend.localToScene(legend.getBoundsInLocal()).getMaxY())
        .isLessThanOrEqualTo(seen.getMaxY());
  }

  @Test
  void theTestsOfANetWithoutAnswersSayWhyThereAreNone(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, "trust"));
    robot.interact(() -> appState().openModel("resnet:basic,1-1-1-1,head=none:random"));
    window.waitFor(
        () -> robot.lookup("#notice-trust").tryQuery().filter(Node::isVisible).isPresent());

    assertThat(text(robot, "#notice-trust .label")).endsWith("gives features and no answer.");
    assertThat(robot.lookup(".trust-pane").query().isVisible()).isFalse();
    assertThat(robot.lookup("#tab-attribution").query().isDisabled()).isTrue();
  }

  @Test
  void mapsOfRandomWeightsSayThatTheyAre(FxRobot robot) throws TimeoutException {
    look(robot);
    assertThat(robot.lookup("#attribution-untrained").query().isVisible()).isFalse();

    robot.interact(() -> appState().openModel("resnet18:random"));
    window.waitFor(() -> robot.lookup("#attribution-untrained").query().isVisible());
  }
}
