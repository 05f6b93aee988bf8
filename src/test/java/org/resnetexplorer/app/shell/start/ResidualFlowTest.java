package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a block adds to x, and what batch norm does to a channel. */
class ResidualFlowTest extends SharedWindowFlow {
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    share(shown, TestWindow::open);
  }

  private void select(FxRobot robot, Target target) throws TimeoutException {
    window.waitForRun();
    robot.interact(() -> appState().selection().select(target));
    window.waitFor(window::isIdle);
  }

  private void click(FxRobot robot, String query) throws TimeoutException {
    robot.clickOn(query);
    window.waitFor(window::isIdle);
  }

  private int channel() {
    return appState().selection().current().channel();
  }

  @Test
  void aBlocksSumIsSteppedThroughByKeysAndReadCellByCell(FxRobot robot) throws TimeoutException {
    select(robot, new Target.OfModule("layer2.0"));
    click(robot, "#tab-residual");
    assertThat(text(robot, "#sum-why")).contains("projection");

    click(robot, "#share-bars");
    int chosen = channel();
    robot.push(KeyCode.RIGHT);
    window.waitFor(window::isIdle);
    assertThat(channel()).isEqualTo(chosen + 1);
    assertThat(text(robot, "#residual-title"))
        .isEqualTo("layer2.0, channel " + (chosen + 1) + " of 128");

    robot.clickOn(".sum-map");
    window.waitFor(window::isIdle);
    assertThat(text(robot, "#sum-reading")).matches("cell \\d+,\\d+: .+ = .+ F\\(x\\): .+");
  }

  @Test
  void aBarOverAllBlocksSelectsItsBlock(FxRobot robot) throws TimeoutException {
    select(robot, new Target.OfModule(""));
    click(robot, "#tab-residual");
    assertThat(robot.lookup("#residual-block").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#residual-net-face").query().isVisible()).isTrue();
    assertThat(robot.lookup("#residual-block-face").query().isVisible()).isFalse();
    assertThat(robot.lookup("#response-table").query().isVisible()).isFalse();

    focus(robot, "#ratio-bars");
    robot.push(KeyCode.END);
    window.waitFor(window::isIdle);
    assertThat(window.selected()).isEqualTo("layer4.1");
    assertThat(robot.lookup("#residual-net-face").query().isVisible()).isTrue();

    click(robot, "#residual-table");
    TableView<?> table = robot.lookup("#response-table").queryTableView();
    assertThat(table.getItems()).hasSize(8);
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(7);
  }

  @Test
  void batchNormIsOfferedOnlyWhereThereIsOne(FxRobot robot) throws TimeoutException {
    select(robot, new Target.OfCall("fc"));
    ToggleButton tab = robot.lookup("#tab-norm").queryAs(ToggleButton.class);
    assertThat(tab.isDisabled()).isTrue();
    assertThat(tab.getAccessibleHelp()).startsWith("Select a batch norm");

    select(robot, new Target.OfCall("layer3.0.conv1"));
    click(robot, "#tab-norm");
    assertThat(text(robot, "#norm-check")).startsWith("Equal to rounding");
    assertThat(text(robot, "#norm-reading")).startsWith("Point at the figure");
    robot.moveTo("#norm-chart");
    assertThat(text(robot, "#norm-reading")).matches("x = .+ → y = .+ of 196 values in .+ … .+");
    robot.clickOn("#norm-bars");
    window.waitFor(window::isIdle);
    assertThat(text(robot, "#norm-distance")).startsWith("channel " + channel());

    select(robot, new Target.OfCall("fc"));
    assertThat(text(robot, "#norm-empty")).startsWith("Select a batch norm");
  }

  @Test
  void inANarrowWindowTheTabsMoveIntoAMenuThatIsCalledAsTheOneChosen(FxRobot robot)
      throws TimeoutException {
    window.waitForRun();
    robot.interact(
        () -> {
          stage.setWidth(1024);
          stage.setHeight(640);
        });
    window.waitFor(() -> robot.lookup("#more-tabs").query().isVisible());
    MenuButton more = robot.lookup("#more-tabs").queryAs(MenuButton.class);
    assertThat(robot.lookup("#tab-residual").query().isVisible()).isFalse();
    MenuItem residual =
        more.getItems().stream()
            .filter(item -> item.getText().equals("Residual"))
            .findFirst()
            .orElseThrow();
    robot.interact(residual::fire);
    window.waitFor(window::isIdle);
    assertThat(more.getText()).isEqualTo("Residual");
    Node faces = robot.lookup("#residual-net").query();
    Bounds seen = faces.localToScene(faces.getLayoutBounds());
    assertThat(seen.getMaxX()).isLessThan(1024 - 192);
  }
}
