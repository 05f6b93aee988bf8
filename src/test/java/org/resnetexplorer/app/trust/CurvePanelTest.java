package org.resnetexplorer.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.shell.Panes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two tests with pixels beside each other. */
@ExtendWith(ApplicationExtension.class)
class CurvePanelTest {
  private static final String LONG =
      "No better than chance: a random order of pixels does as well.";

  private CurvePanel left;
  private CurvePanel right;

  @Start
  void show(Stage stage) {
    TrustWords words = new TrustWords(new Panes().messages(Locale.ENGLISH));
    left = new CurvePanel("left", words, "Deleted", "");
    right = new CurvePanel("right", words, "Best pixels of all inserted first", "");
    left.standBeside(right);
    left.setPrefWidth(120);
    right.setPrefWidth(120);
    HBox both = new HBox(left, right);
    both.setMaxSize(240, 300);
    stage.setScene(new Scene(new StackPane(both), 240, 300));
    stage.show();
  }

  private void say(FxRobot robot, String verdict) {
    robot.interact(() -> robot.lookup("#left-verdict").queryAs(Label.class).setText(verdict));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Bounds chart(CurvePanel panel) {
    return panel.lookup(".trust-curves").getBoundsInParent();
  }

  @Test
  void theirChartsAreOfOneHeightThoughOneSaysMore(FxRobot robot) {
    say(robot, LONG);
    assertThat(chart(left).getMinY()).isEqualTo(chart(right).getMinY());
    assertThat(chart(left).getMaxY()).isEqualTo(chart(right).getMaxY());
  }

  @Test
  void theyTakeTheRoomBackThatIsNoLongerNeeded(FxRobot robot) {
    say(robot, "");
    double before = chart(right).getHeight();
    say(robot, LONG);
    assertThat(chart(right).getHeight()).isLessThan(before);
    say(robot, "");
    assertThat(chart(right).getHeight()).isEqualTo(before);
  }
}
