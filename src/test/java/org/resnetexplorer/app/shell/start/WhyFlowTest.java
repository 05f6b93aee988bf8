package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.exploration.Prediction;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A student asks why: by a click on an answer, and in the header of the reasons. */
class WhyFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private static List<Prediction> top() {
    return window.run().top();
  }

  private static String question(FxRobot robot) {
    return robot.lookup("#question").queryAs(MenuButton.class).getText();
  }

  @Test
  void aRightClickOnAnAnswerAsksNothing(FxRobot robot) {
    robot.clickOn("#tab-table");
    Choice before = window.composition().context().questions().choiceProperty().get();
    robot.rightClickOn("#answer-1");
    assertThat(window.composition().context().questions().choiceProperty().get()).isEqualTo(before);
    assertThat(robot.lookup("#tab-table").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void aClickOnAnAnswerAsksWhyItIsGiven(FxRobot robot) {
    robot.clickOn("#answer-1");

    assertThat(robot.lookup("#tab-why").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(question(robot)).isEqualTo("Why " + top().get(1).label() + "?");
  }

  @Test
  void withShiftAClickAsksWhyNotThatOne(FxRobot robot) {
    robot.press(KeyCode.SHIFT).clickOn("#answer-2").release(KeyCode.SHIFT);

    assertThat(question(robot))
        .isEqualTo("Why " + top().get(0).label() + " and not " + top().get(2).label() + "?");
  }

  @Test
  void anAnswerCanBeAskedAboutFromTheKeyboard(FxRobot robot) {
    focus(robot, "#answer-3");
    robot.type(KeyCode.ENTER);

    assertThat(question(robot)).isEqualTo("Why " + top().get(3).label() + "?");
  }

  @Test
  void anyOtherAnswerIsFoundByItsName(FxRobot robot) {
    robot.clickOn("#answer-0");
    robot.interact(() -> item(robot, "ask-other").fire());
    robot.interact(() -> robot.lookup("#output-search").queryAs(TextField.class).setText("CHURCH"));
    ListView<?> found = robot.lookup("#outputs-found").queryListView();
    assertThat(found.getItems()).hasSize(1);

    robot.clickOn("#output-search").type(KeyCode.ENTER);

    assertThat(question(robot)).isEqualTo("Why church?");
  }

  private static MenuItem item(FxRobot robot, String id) {
    return robot.lookup("#question").queryAs(MenuButton.class).getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }
}
