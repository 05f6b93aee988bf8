package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Explanations and figures on the real window, which need no engine. */
class DiagramFlowTest extends SharedWindowFlow {

  @Start
  void start(Stage shown) {
    share(shown, opening -> TestWindow.withoutEngine(opening, "resnet50:random"));
  }

  private void focusCanvas(FxRobot robot) throws TimeoutException {
    window.waitFor(() -> window.composition().context().appState().modelProperty().get() != null);
    focus(robot, "#diagram-canvas");
  }

  private static boolean isShown(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
  }

  @Test
  void aKeyExplainsTheSelectedBoxAndEscapeTakesTheCardAway(FxRobot robot) throws TimeoutException {
    focusCanvas(robot);
    robot.write("?");
    window.waitFor(() -> isShown(robot, ".explanation"));
    assertThat(robot.lookup(".explanation").query().getAccessibleText())
        .startsWith("layer2.0.relu#1, ReLU")
        .contains("Height and width: 128 × 56 × 56", "(Nair, Hinton 2010)");
    robot.type(KeyCode.ESCAPE);
    window.waitFor(() -> !isShown(robot, ".explanation"));
  }

  @Test
  void theDiagramIsCopiedAsAnSvgFromItsMenu(FxRobot robot) throws TimeoutException {
    focusCanvas(robot);
    pushWith(robot, KeyCode.CONTROL, KeyCode.E);
    window.waitFor(() -> isShown(robot, "#figure-copySvg"));
    robot.interact(() -> robot.lookup("#figure-copySvg").queryButton().fire());
    window.waitFor(() -> window.composition().context().background().isIdle());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).startsWith("<?xml").contains("<title>ResNet-50, layer2.0</title>");
  }

  private static String selected() {
    return appState().selection().current().target().id();
  }

  private void drawAt(FxRobot robot, String selected, Zoom depth) throws TimeoutException {
    robot.interact(
        () -> {
          appState().selection().select(Selected.of(new Target.OfModule(selected)));
          window.view().main().arrange(depth, "diagram");
        });
    window.waitFor(window::isIdle);
  }

  @Test
  void whatIsDrawnInsideOfTheSelectionIsSelected(FxRobot robot) throws TimeoutException {
    window.waitFor(() -> appState().modelProperty().get() != null);
    drawAt(robot, "", Zoom.BLOCK);
    assertThat(selected()).isEqualTo("layer1.0");
    drawAt(robot, "", Zoom.STAGE);
    assertThat(selected()).isEqualTo("layer1");
    drawAt(robot, "layer3", Zoom.BLOCK);
    assertThat(selected()).isEqualTo("layer3.0");
    drawAt(robot, "layer3.1", Zoom.STAGE);
    assertThat(selected()).isEqualTo("layer3.1");
    drawAt(robot, "layer3.1", Zoom.NET);
    assertThat(selected()).isEqualTo("layer3.1");
  }
}
