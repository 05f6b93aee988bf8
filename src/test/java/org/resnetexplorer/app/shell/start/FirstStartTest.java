package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a window shows that nobody has touched. */
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
  private TestWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.open(stage);
  }

  @AfterEach
  void stop() {
    window.close();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  @Test
  void theFirstStartClassifiesASampleWithoutAnyClick(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    assertThat(window.run().picture().picture().name()).isEqualTo("tabby-cat.jpg");
    assertThat(robot.lookup("cat").tryQuery()).isPresent();
    assertThat(text(robot, "#maps-summary")).contains("128 of 128");
    assertThat(text(robot, "#status-call")).isEqualTo("call 21 of 69");
  }
}
