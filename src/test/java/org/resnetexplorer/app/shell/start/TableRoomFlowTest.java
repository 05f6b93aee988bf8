package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.text.TextSize;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The table of modules has room for its numbers and headings, however large they are. */
class TableRoomFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage shown) {
    share(shown, opening -> TestWindow.open(opening, Locale.KOREAN));
  }

  private Parent table(FxRobot robot, double width, double height, TextSize size, Metric metric)
      throws Exception {
    window.waitForRun();
    robot.interact(
        () -> {
          Stage stage = (Stage) window.view().scene().getWindow();
          stage.setWidth(width);
          stage.setHeight(height);
          window.composition().context().appearance().textSizeProperty().set(size);
          window.view().main().arrange(Zoom.NET, "table");
          window.composition().context().overlays().chosenProperty().set(metric);
        });
    window.waitFor(window::isIdle);
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#module-table").queryParent();
  }

  @ParameterizedTest
  @CsvSource({
    "1600, 1000, NORMAL, PARAMETERS",
    "1600, 1000, LARGEST, MULTIPLY_ADDS",
    "1280, 800, NORMAL, TIME",
    "1280, 800, LARGEST, MEMORY",
    "1024, 640, NORMAL, MEMORY",
    "1024, 640, LARGEST, MULTIPLY_ADDS"
  })
  void noNumberAndNoHeadingIsCut(
      double width, double height, TextSize size, Metric metric, FxRobot robot) throws Exception {
    Parent table = table(robot, width, height, size, metric);
    List<String> cut =
        Stream.of(".table-cell", ".column-header .label", ".share-number")
            .flatMap(query -> table.lookupAll(query).stream())
            .map(Labeled.class::cast)
            .filter(shown -> shown.getText() != null && !shown.getText().isEmpty())
            .filter(shown -> shown.lookup(".text") instanceof Text)
            .filter(shown -> !((Text) shown.lookup(".text")).getText().equals(shown.getText()))
            .map(Labeled::getText)
            .toList();
    assertThat(cut).isEmpty();
  }

  @Test
  void theShareBehindABarIsAsHighAsItsText(FxRobot robot) throws Exception {
    Parent table = table(robot, 1600, 1000, TextSize.LARGEST, Metric.MULTIPLY_ADDS);
    assertThat(table.lookupAll(".amount-bar").stream().filter(Node::isManaged))
        .isNotEmpty()
        .allMatch(bar -> ((Region) bar).getHeight() > TextSize.LARGEST.pixels() * 0.846);
  }
}
