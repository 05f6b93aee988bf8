package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.text.TextSize;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two nets and their table, where there is room for both and where there is not. */
class CompareRoomFlowTest extends SharedWindowFlow {
  /** Two nets, each with its name, an arc, bars, a badge and the names of its blocks. */
  private static final double TWO_NETS = 276;

  @Start
  void start(Stage shown) {
    share(shown, opening -> TestWindow.withoutEngine(opening, "bundled"));
  }

  private void compare(FxRobot robot, double width, double height, TextSize size) throws Exception {
    window.waitFor(() -> window.appState().modelProperty().get() != null);
    robot.interact(
        () -> {
          Stage stage = (Stage) window.view().scene().getWindow();
          stage.setWidth(width);
          stage.setHeight(height);
          window.composition().context().appearance().textSizeProperty().set(size);
          window.view().main().arrange(Zoom.NET, "compare");
        });
    window.waitFor(() -> window.isIdle() && !text(robot, "#compare-summary").isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isSeen(FxRobot robot, String query) {
    for (Node node = robot.lookup(query).query(); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whereBothNetsHaveNoRoomAboveTheTableAChoiceLeadsToThem(FxRobot robot) throws Exception {
    compare(robot, 1280, 800, TextSize.NORMAL);
    assertThat(isSeen(robot, "#compare-table")).isTrue();
    assertThat(isSeen(robot, "#compare-canvas")).isFalse();
    robot.interact(robot.lookup("#compare-drawing").queryAs(RadioButton.class)::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isSeen(robot, "#compare-table")).isFalse();
    assertThat(robot.lookup("#compare-canvas").queryAs(Region.class).getHeight())
        .isGreaterThan(TWO_NETS);
  }

  @Test
  void whereThereIsRoomBothStandAboveTheTable(FxRobot robot) throws Exception {
    compare(robot, 1600, 1000, TextSize.NORMAL);
    assertThat(isSeen(robot, "#compare-table")).isTrue();
    assertThat(isSeen(robot, "#compare-drawing")).isFalse();
    assertThat(robot.lookup("#compare-canvas").queryAs(Region.class).getHeight())
        .isGreaterThanOrEqualTo(TWO_NETS);
  }

  @ParameterizedTest
  @CsvSource({
    "1600, 1000, NORMAL",
    "1280, 800, NORMAL",
    "1280, 800, LARGEST",
    "1024, 640, NORMAL",
    "1024, 640, LARGEST"
  })
  void noCellOfTheTableIsCutAndNothingScrollsSideways(
      double width, double height, TextSize size, FxRobot robot) throws Exception {
    compare(robot, width, height, size);
    Parent table = robot.lookup("#compare-table").queryParent();
    List<String> cut =
        table.lookupAll(".table-cell").stream()
            .map(Labeled.class::cast)
            .filter(cell -> cell.getText() != null && !cell.getText().isEmpty())
            .filter(cell -> !((Text) cell.lookup(".text")).getText().equals(cell.getText()))
            .map(Labeled::getText)
            .toList();
    assertThat(cut).isEmpty();
    assertThat(
            table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(Node::isVisible))
        .isTrue();
  }
}
