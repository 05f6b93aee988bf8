package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.diagram.Zoom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From no data set to one, in a window of its own: none is open in it. */
@ExtendWith(ApplicationExtension.class)
class DataSetFlowTest {
  private @Nullable TestWindow window;

  @Start
  void start(Stage shown) {
    window = TestWindow.open(shown);
  }

  @AfterEach
  void stop() {
    window.close();
  }

  @Test
  void theKeyboardIsAtTheTabsOnceTheSamplesAreOpen(FxRobot robot) throws TimeoutException {
    window.waitFor(window::isIdle);
    robot.interact(() -> window.view().main().show(Zoom.BLOCK, "dataset"));

    Button samples = robot.lookup("#dataset-samples").queryAs(Button.class);
    robot.interact(
        () -> {
          samples.requestFocus();
          samples.fire();
        });
    DataSets dataSets = window.composition().context().dataSets();
    window.waitFor(() -> dataSets.openProperty().get() != null && dataSets.isIdle());

    ToggleButton tab = robot.lookup(".inner-tabs .toggle-button").queryAs(ToggleButton.class);
    assertThat(samples.getScene().getFocusOwner()).isSameAs(tab);
  }
}
