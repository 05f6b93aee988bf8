package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.AppFolders;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An engine that did not start is asked for once more, and comes. */
@ExtendWith(ApplicationExtension.class)
class EngineAgainFlowTest {
  private static final int PATIENCE_SECONDS = 60;

  private final AtomicBoolean mended = new AtomicBoolean();
  private Composition composition;

  @Start
  void start(Stage stage) {
    composition =
        new Composition(
            AppFolders.ofThisProcess(),
            Locale.ENGLISH,
            options -> {
              if (!mended.get()) {
                throw new EngineException(
                    "engine.folder", List.of(options.cacheFolder()), "disk full");
              }
              return Engine.start(options);
            });
    stage.setScene(composition.view().scene());
    stage.show();
    composition.startEngine();
    composition.begin("bundled", List.of());
  }

  @AfterEach
  void close() {
    composition.close();
  }

  private AppState appState() {
    return composition.context().appState();
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theButtonBesideTheReasonStartsItAndThePictureIsClassified(FxRobot robot)
      throws TimeoutException {
    waitFor(
        () ->
            appState().engineStatusProperty().get() instanceof EngineStatus.Unavailable
                && appState().pictureProperty().get() != null);
    assertThat(robot.lookup("#statusText").queryAs(Label.class).getText())
        .isEqualTo("Engine unavailable");
    Button again = robot.lookup("#engine-again").queryAs(Button.class);
    robot.interact(again::fire);
    waitFor(() -> appState().engineStatusProperty().get() instanceof EngineStatus.Unavailable);
    assertThat(appState().runProperty().get()).isNull();

    mended.set(true);
    robot.interact(again::fire);

    waitFor(() -> appState().runProperty().get() != null);
    assertThat(appState().engineStatusProperty().get()).isInstanceOf(EngineStatus.Ready.class);
  }
}
