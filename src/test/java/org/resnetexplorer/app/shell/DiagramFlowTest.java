package org.resnetexplorer.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.cli.AppFolders;
import org.resnetexplorer.engine.EngineException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Explanations and figures on the real window, which need no engine. */
@ExtendWith(ApplicationExtension.class)
class DiagramFlowTest {
  private static final int PATIENCE_SECONDS = 60;

  private Composition composition;

  @Start
  void start(Stage stage) {
    composition =
        new Composition(
            AppFolders.ofThisProcess(),
            Locale.ENGLISH,
            options -> {
              throw new EngineException("engine.missing", List.of("test"), "");
            });
    Composition.View view = composition.view();
    stage.setWidth(1600);
    stage.setHeight(1000);
    stage.setScene(view.scene());
    stage.show();
    composition.begin("resnet50:random", List.of());
  }

  @AfterEach
  void stop() {
    composition.close();
  }

  private void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void focusCanvas(FxRobot robot) throws TimeoutException {
    waitFor(() -> composition.tools().workbench().modelProperty().get() != null);
    robot.interact(() -> robot.lookup("#diagram-canvas").query().requestFocus());
  }

  private static boolean isShown(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
  }

  @Test
  void aKeyExplainsTheSelectedBoxAndEscapeTakesTheCardAway(FxRobot robot) throws TimeoutException {
    focusCanvas(robot);
    robot.write("?");
    waitFor(() -> isShown(robot, ".explanation"));
    assertThat(robot.lookup(".explanation").query().getAccessibleText())
        .startsWith("layer2.0.relu#1, ReLU")
        .contains("Height and width: 128 × 56 × 56", "(Nair, Hinton 2010)");
    robot.type(KeyCode.ESCAPE);
    waitFor(() -> !isShown(robot, ".explanation"));
  }

  @Test
  void theDiagramIsCopiedAsAnSvgFromItsMenu(FxRobot robot) throws TimeoutException {
    focusCanvas(robot);
    robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    waitFor(() -> isShown(robot, "#figure-copySvg"));
    robot.interact(() -> robot.lookup("#figure-copySvg").queryButton().fire());
    waitFor(() -> composition.tools().background().isIdle());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).startsWith("<?xml").contains("<title>ResNet-50, layer2.0</title>");
  }
}
