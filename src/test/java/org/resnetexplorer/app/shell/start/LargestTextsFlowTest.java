package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.text.TextSize;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The largest texts: the diagram's are as large, the caption is whole, the switch stays. */
@ExtendWith(ApplicationExtension.class)
class LargestTextsFlowTest {
  private Stage stage;
  private TestWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.open(stage, Locale.KOREAN);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void resize(FxRobot robot, double width, double height) {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
          window.composition().context().appearance().textSizeProperty().set(TextSize.LARGEST);
          window.view().main().arrange(Zoom.BLOCK, "maps");
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isSeen(FxRobot robot, String id) {
    Node node = robot.lookup("#" + id).query();
    return node.isVisible()
        && node.getParent().isVisible()
        && node.getLayoutBounds().getWidth() > 0;
  }

  @Test
  void theDiagramFollowsThemTheCaptionIsWholeAndTheSwitchStays(FxRobot robot) throws Exception {
    window.waitForRun();
    resize(robot, 1024, 640);
    Label percent = robot.lookup("#zoom-percent").queryAs(Label.class);
    assertThat(percent.getText()).isEqualTo("127 %");
    assertThat(isSeen(robot, "depth-menu")).isTrue();
    assertThat(isSeen(robot, "depths")).isFalse();

    robot.interact(robot.lookup("#zoom-fit").queryAs(Button.class)::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(percent.getText()).isNotEqualTo("127 %");

    resize(robot, 1600, 1000);
    assertThat(isSeen(robot, "depths")).isTrue();
    Label sentence = robot.lookup(".diagram-caption .second").queryAs(Label.class);
    Text drawn = (Text) sentence.lookup(".text");
    assertThat(drawn.getText()).isEqualTo(sentence.getText());
  }

  @Test
  void aFoldedCaptionHasRoomBelowItsSecondLine(FxRobot robot) throws Exception {
    window.waitForRun();
    resize(robot, 1024, 640);
    Region strip = robot.lookup(".diagram-caption").queryAs(Region.class);
    Node line = robot.lookup(".caption-words > .number").query();

    double bottom = line.localToScene(line.getLayoutBounds()).getMaxY();
    assertThat(strip.localToScene(strip.getLayoutBounds()).getMaxY() - bottom)
        .isGreaterThanOrEqualTo(strip.getInsets().getBottom());
  }

  private static double sizeOfLoss(FxRobot robot) {
    return robot.lookup("#learning-loss").queryAs(Label.class).getFont().getSize();
  }

  @Test
  void whereThereIsRoomWhatStandsInAFullLineIsAsLargeAsAllElse(FxRobot robot) throws Exception {
    window.waitForRun();
    resize(robot, 1600, 1000);
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, "learning"));
    window.waitFor(window::isIdle);
    assertThat(sizeOfLoss(robot)).isGreaterThan(13);

    robot.interact(() -> stage.setWidth(1024));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(sizeOfLoss(robot)).isLessThan(13);
  }

  @Test
  void theFieldToFindAsksInAsManyWordsAsItHasRoomFor(FxRobot robot) throws Exception {
    window.waitForRun();
    TextField find = robot.lookup("#search").queryAs(TextField.class);
    resize(robot, 1600, 1000);
    for (double width : new double[] {600, 160, 90}) {
      robot.interact(
          () -> {
            find.setMinWidth(width);
            find.setMaxWidth(width);
          });
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(PaintedRegion.widthOf(find.getPromptText(), find.getFont()))
          .as("%s", width)
          .isLessThanOrEqualTo(width);
    }
    assertThat(find.getPromptText()).isNotEmpty();
  }
}
