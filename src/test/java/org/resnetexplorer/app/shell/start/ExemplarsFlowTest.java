package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What drives a channel, beside it and on the page of its call. */
class ExemplarsFlowTest extends SharedWindowFlow {
  private static final Target CALL = new Target.OfCall("layer3.0.conv1");

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  @BeforeEach
  void openSamples(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          appState().selection().select(new Selected(CALL, 140, null));
          if (dataSets().openProperty().get() == null) {
            dataSets().openSamples();
          }
        });
    window.waitFor(() -> dataSets().openProperty().get() != null);
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
    Selected now = appState().selection().current();
    assertThat(now.target()).isEqualTo(CALL);
    assertThat(now.channel()).isEqualTo(140);
    Cell cell = now.cell();
    assertThat(third.getAccessibleText()).contains("cell " + cell.row() + ", " + cell.column());
    float value =
        window
            .run()
            .trace()
            .values(appState().selection().callProperty().get())[
            (140 * 14 + cell.row()) * 14 + cell.column()];
    assertThat(Double.parseDouble(third.getText()))
        .isCloseTo(value, org.assertj.core.data.Offset.offset(0.01));
  }

  private String openFile() {
    return appState().pictureProperty().get().source() instanceof PictureSource.OfFile file
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
    assertThat(appState().selection().current().channel()).isEqualTo(141);
    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    window.waitFor(() -> appState().selection().current().cell() != null && window.isIdle());
    assertThat(appState().selection().current().channel()).isEqualTo(141);
    assertThat(openFile()).isNotEmpty();
  }
}
