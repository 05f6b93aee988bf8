package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a chart draws, read as a table. */
class TableTwinFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage shown) {
    share(shown, TestWindow::open);
  }

  private static List<List<String>> rows(FxRobot robot) {
    TableView<List<String>> table = robot.lookup("#chart-table").queryTableView();
    return table.getItems();
  }

  @Test
  void tShowsTheNumbersOfTheChartThatHasTheKeyboardAndEscapeTakesThemAway(FxRobot robot)
      throws Exception {
    Selected at = new Selected(new Target.OfCall("layer2.0.conv2"), 3, new Cell(4, 5));
    robot.interact(() -> appState().selection().select(at));
    window.waitFor(window::isIdle);
    focus(robot, ".channel-canvas");
    robot.type(KeyCode.T);

    TableView<?> table = robot.lookup("#chart-table").queryTableView();
    assertThat(table.getColumns())
        .extracting(TableColumn::getText)
        .containsExactly("row", "column", "value");
    assertThat(rows(robot)).hasSize(28 * 28);
    assertThat(rows(robot).get(4 * 28 + 5).subList(0, 2)).containsExactly("4", "5");

    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#chart-table").tryQuery()).isEmpty();
  }
}
