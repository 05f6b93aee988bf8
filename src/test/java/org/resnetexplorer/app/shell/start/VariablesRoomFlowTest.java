package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Code, variables and the sum of a block beside each other in a window of a usual laptop. */
class VariablesRoomFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage shown) {
    share(shown, opening -> TestWindow.open(opening, Locale.KOREAN));
  }

  private void pauseBeforeTheSum(FxRobot robot, double width, double height) throws Exception {
    window.waitForRun();
    robot.interact(
        () -> {
          Stage stage = (Stage) window.view().scene().getWindow();
          stage.setWidth(width);
          stage.setHeight(height);
          window.view().main().arrange(Zoom.BLOCK, "split");
          window.composition().context().selection().select(new Target.OfCall("layer2.0.add"));
          window.composition().context().debugger().step(Step.CURSOR);
        });
    window.waitFor(() -> window.isIdle() && robot.lookup("#sum-view").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void noVariableReachesOutOfItsPaneAndNoneIsCut(FxRobot robot) throws Exception {
    pauseBeforeTheSum(robot, 1280, 800);
    Region content = robot.lookup("#variables").queryAs(Region.class);
    ScrollPane pane = robot.lookup(".variables-scroll").queryAs(ScrollPane.class);
    assertThat(content.getWidth()).isLessThanOrEqualTo(pane.getViewportBounds().getWidth() + 0.5);
    assertThat(
            content.lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .filter(label -> !label.getText().isEmpty())
                .filter(label -> label.lookup(".text") instanceof Text)
                .filter(label -> !((Text) label.lookup(".text")).getText().equals(label.getText()))
                .map(Labeled::getText))
        .isEmpty();
  }

  @Test
  void aMapStandsBehindItsLineOfCodeOrNotAtAll(FxRobot robot) throws Exception {
    pauseBeforeTheSum(robot, 1280, 800);
    for (Node cell : robot.lookup("#code .list-cell").queryAll()) {
      Node words = cell.lookup(".code-text");
      Node map = cell.lookup(".tensor-sheet");
      if (words != null && map != null && map.isVisible()) {
        assertThat(map.localToScene(map.getBoundsInLocal()).getMinX())
            .as("%s", cell)
            .isGreaterThan(words.localToScene(words.getBoundsInLocal()).getMinX());
      }
    }
  }
}
