package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The line of tabs above the maps, which tabs, order, scale and legend share. */
@ExtendWith(ApplicationExtension.class)
class MapsHeaderFlowTest {
  private static final List<String> CONTROLS =
      List.of("#maps-order", "#maps-scale", "#maps-look", "#maps-export");

  private Stage stage;
  private TestWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void open(FxRobot robot, String language) throws Exception {
    robot.interact(() -> window = TestWindow.open(stage, Locale.forLanguageTag(language)));
    window.waitForRun();
    window.waitFor(window::isIdle);
  }

  private void resize(FxRobot robot, double width, double height) throws Exception {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    window.waitFor(() -> stage.getScene().getWidth() == width);
    robot.interact(stage.getScene().getRoot()::layout);
  }

  private static boolean isSeen(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    for (Node part = node; part != null; part = part.getParent()) {
      if (!part.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static Bounds place(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getLayoutBounds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void orderAndScaleStandBesideTheTabsUnlessTheWindowIsNarrow(String language, FxRobot robot)
      throws Exception {
    open(robot, language);
    for (double[] size : new double[][] {{1600, 1000}, {1280, 800}}) {
      resize(robot, size[0], size[1]);
      double before = place(robot, "#maps-summary").getMaxX();
      for (String control : CONTROLS) {
        assertThat(isSeen(robot, control)).as(control + " at " + size[0]).isTrue();
        assertThat(place(robot, control).getMinX()).isGreaterThan(before);
        before = place(robot, control).getMaxX();
      }
      assertThat(before).isLessThan(place(robot, "#pane-maps").getMaxX());
    }
    resize(robot, 1024, 640);
    assertThat(isSeen(robot, "#maps-order")).isFalse();
    MenuButton look = robot.lookup("#maps-look").queryAs(MenuButton.class);
    assertThat(look.getItems().get(0).isVisible()).isTrue();
  }

  @Test
  void theMenuHoldsWhatIsNoTabAndTheMouseOnAMapMovesNothing(FxRobot robot) throws Exception {
    open(robot, "en");
    assertThat(isSeen(robot, "#tab-why")).isTrue();
    assertThat(isSeen(robot, "#tab-lesions")).isFalse();
    MenuButton more = robot.lookup("#more-tabs").queryAs(MenuButton.class);
    assertThat(more.getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getText).toList())
        .contains("Lesions")
        .doesNotContain("Why");

    List<Bounds> before = CONTROLS.stream().map(id -> place(robot, id)).toList();
    robot.moveTo(".maps-canvas");
    String said = robot.lookup("#maps-summary").queryAs(Label.class).getText();
    assertThat(said).matches("(channel )?\\d+(, mean|:) .+");
    assertThat(CONTROLS.stream().map(id -> place(robot, id)).toList()).isEqualTo(before);
  }
}
