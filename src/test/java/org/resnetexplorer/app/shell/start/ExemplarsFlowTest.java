package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What drives a channel, beside it and on the page of its call. */
@ExtendWith(ApplicationExtension.class)
class ExemplarsFlowTest {
  private static final Target CALL = new Target.OfCall("layer3.0.conv1");

  private static @Nullable TestWindow window;

  /** All tests share one window, in which the pictures are looked at once. */
  @Start
  void start(Stage stage) {
    if (window == null) {
      window = TestWindow.open(stage);
    } else {
      window.showAgain();
    }
  }

  @BeforeEach
  void openSamples(FxRobot robot) throws TimeoutException {
    window.reset(robot);
    robot.interact(
        () -> {
          window.appState().selection().select(new Selected(CALL, 140, null));
          if (window.composition().context().dataSets().openProperty().get() == null) {
            window.composition().context().dataSets().openSamples();
          }
        });
    window.waitFor(() -> window.composition().context().dataSets().openProperty().get() != null);
  }

  @AfterAll
  static void stop() {
    window.close();
    window = null;
  }

  private Node node(String id) {
    return window.view().scene().lookup(id);
  }

  private void press(FxRobot robot, String button) {
    robot.interact(() -> ((ButtonBase) node(button)).fire());
  }

  private void find(FxRobot robot) throws TimeoutException {
    if (node("#channel-exemplars-way").isVisible() && node("#channel-exemplar-0") == null) {
      press(robot, "#channel-exemplars-way");
    }
    window.waitFor(() -> node("#channel-exemplar-8") != null && window.isIdle());
  }

  @Test
  void nineTilesAppearBelowTheChannelAndAClickOpensOne(FxRobot robot) throws Exception {
    find(robot);
    for (int i = 0; i < 9; i++) {
      assertThat(node("#channel-exemplar-" + i).isVisible()).isTrue();
    }
    Button third = (Button) node("#channel-exemplar-2");
    String[] lines = third.getAccessibleText().split(", ");
    String file = lines[0];
    press(robot, "#channel-exemplar-2");
    window.waitFor(() -> openFile().endsWith(file) && window.isIdle());
    Selected now = window.appState().selection().current();
    assertThat(now.target()).isEqualTo(CALL);
    assertThat(now.channel()).isEqualTo(140);
    Cell cell = now.cell();
    assertThat(third.getAccessibleText()).contains("cell " + cell.row() + ", " + cell.column());
    float value =
        window
            .run()
            .trace()
            .values(window.appState().selection().callProperty().get())[
            (140 * 14 + cell.row()) * 14 + cell.column()];
    assertThat(Double.parseDouble(third.getText()))
        .isCloseTo(value, org.assertj.core.data.Offset.offset(0.01));
  }

  private String openFile() {
    return window.appState().pictureProperty().get().source() instanceof PictureSource.OfFile file
        ? file.file().toString()
        : "";
  }

  @Test
  void thePageSelectsWhatTheKeyboardWalksTo(FxRobot robot) throws Exception {
    find(robot);
    robot.interact(() -> window.view().main().show("exemplars"));
    window.waitFor(
        () ->
            node("#exemplars-list") instanceof ListView<?> list
                && !list.getItems().isEmpty()
                && window.isIdle());
    robot.interact(() -> node("#exemplars-list").requestFocus());
    robot.type(KeyCode.DOWN);
    window.waitFor(window::isIdle);
    assertThat(window.appState().selection().current().channel()).isEqualTo(141);
    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    window.waitFor(() -> window.appState().selection().current().cell() != null && window.isIdle());
    assertThat(window.appState().selection().current().channel()).isEqualTo(141);
    assertThat(openFile()).isNotEmpty();
  }
}
