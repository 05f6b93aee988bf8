package org.resnetexplorer.app.controls;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogSizeTest {
  private static final int PATIENCE_SECONDS = 10;
  private static final double FIRST_OF_THE_SYSTEM = 200;

  private Stage owner;

  @Start
  void start(Stage stage) {
    owner = stage;
    stage.setScene(new Scene(new StackPane(), 1000, 800));
    stage.show();
  }

  @Test
  void aSizeThatTheSystemAnswersWithDoesNotCutTheDialog(FxRobot robot) throws TimeoutException {
    Dialog<ButtonType> dialog = WaitForAsyncUtils.waitForAsyncFx(10_000, this::open);
    DialogPane pane = dialog.getDialogPane();
    Scene scene = pane.getScene();
    robot.interact(() -> answer(scene.getWindow()));
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> scene.getWidth() >= pane.minWidth(-1) && scene.getHeight() >= pane.minHeight(-1));
    robot.interact(dialog::close);
  }

  private Dialog<ButtonType> open() {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    Region content = new Region();
    content.setPrefSize(600, 400);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    DialogSize.fit(dialog);
    dialog.show();
    return dialog;
  }

  private static void answer(Window window) {
    window.setWidth(FIRST_OF_THE_SYSTEM);
    window.setHeight(FIRST_OF_THE_SYSTEM);
  }
}
