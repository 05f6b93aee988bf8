package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.intake.FolderScan;
import org.resnetexplorer.app.settings.LastView;
import org.resnetexplorer.app.settings.SettingsFile;
import org.resnetexplorer.app.settings.SettingsStore;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.FxThread;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.AppFolders;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What comes back at the next start, and what becomes of files that cannot be read. */
@ExtendWith(ApplicationExtension.class)
class RememberedFlowTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path home;
  private Stage stage;
  private Composition composition;
  private SettingsStore store;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterEach
  void close() {
    composition.close();
  }

  private AppFolders folders() {
    return AppFolders.under(home);
  }

  /** As the program starts, on a stage that there is. */
  private void open(FxRobot robot) throws TimeoutException {
    DamagedFiles damaged = new DamagedFiles(new FxThread());
    SettingsFile file = new SettingsFile(folders().settingsFile(), damaged);
    store = SettingsStore.in(file, file.read());
    String last = store.now().last().model();
    EngineStart none =
        new EngineStart(
            folders(),
            options -> {
              throw new EngineException("engine.missing", List.of("no engine here"), "");
            });
    composition = new Composition(folders(), Locale.ENGLISH, none, store);
    robot.interact(
        () ->
            composition.showOn(
                stage,
                last.isEmpty() ? "bundled" : last,
                FolderScan.from(List.of()),
                null,
                damaged,
                new CompletableFuture<>()));
    waitFor(() -> composition.context().appState().pictureProperty().get() != null);
  }

  private void closeAndOpenAgain(FxRobot robot) throws TimeoutException {
    robot.interact(stage::hide);
    composition.close();
    robot.interact(() -> stage = new Stage());
    open(robot);
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean isChosen(FxRobot robot, String pane) {
    return robot
        .from(stage.getScene().getRoot())
        .lookup("#tab-" + pane)
        .queryAs(ToggleButton.class)
        .isSelected();
  }

  @Test
  void panesDividersAndModelComeBack(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.interact(
        () -> {
          composition.context().appState().openModel("resnet:basic,1-1-1-1:random");
          robot.lookup("#tab-table").queryAs(ToggleButton.class).fire();
          robot.lookup("#tab-code").queryAs(ToggleButton.class).fire();
        });
    waitFor(() -> store.now().last().model().startsWith("resnet:basic"));
    waitFor(() -> store.now().last().panes().contains("table"));
    robot.moveTo(stage.getX() + 240, stage.getY() + 500).press(MouseButton.PRIMARY);
    robot.moveBy(60, 0).release(MouseButton.PRIMARY);
    LastView.Dividers dragged = store.now().last().dividers();

    closeAndOpenAgain(robot);

    assertThat(isChosen(robot, "table")).isTrue();
    assertThat(isChosen(robot, "code")).isTrue();
    assertThat(composition.context().appState().modelProperty().get().argument())
        .isEqualTo("resnet:basic,1-1-1-1:random");
    assertThat(store.now().last().dividers()).isEqualTo(dragged);
  }

  /** As when a person logs out: no window is hidden first. */
  @Test
  void whatWasOpenedIsKeptThoughTheProgramIsKilled(FxRobot robot) throws TimeoutException {
    open(robot);
    Path picture = Path.of("samples", "tulips.jpg").toAbsolutePath();
    robot.interact(() -> composition.services().incoming().open(List.of(picture)));

    waitFor(() -> store.now().recent().recentPictures().contains(picture.toString()));
    assertThat(store.now().recent().lastFolder()).isEqualTo(picture.getParent().toString());
  }

  @Test
  void thatNothingCanBeKeptIsToldOnce(FxRobot robot) throws IOException, TimeoutException {
    Files.createDirectories(folders().settings().getParent());
    Files.writeString(folders().settings(), "no folder");
    open(robot);
    Path picture = Path.of("samples", "tulips.jpg").toAbsolutePath();

    robot.interact(() -> composition.services().incoming().open(List.of(picture)));

    AppState state = composition.context().appState();
    waitFor(() -> state.problemProperty().get() != null);
    assertThat(state.problemProperty().get().title()).isEqualTo("Settings can’t be kept");
    assertThat(state.problemProperty().get().why()).contains(folders().settings().toString());
    robot.interact(() -> state.closeProblem());
    robot.interact(() -> robot.lookup("#tab-table").queryAs(ToggleButton.class).fire());
    waitFor(() -> store.now().last().panes().contains("table"));
    assertThat(state.problemProperty().get()).isNull();
  }

  @Test
  void aDamagedFileIsToldInTheWindowAndKeptAside(FxRobot robot)
      throws IOException, TimeoutException {
    Files.createDirectories(folders().settings());
    Files.writeString(folders().settingsFile(), "{\"version\": 3, \"theme\"");
    Files.writeString(folders().settings().resolve("tour.json"), "damaged");

    open(robot);

    waitFor(
        () -> {
          Problem told = composition.context().appState().problemProperty().get();
          return told != null && told.title().contains("tour.json");
        });
    Problem told = composition.context().appState().problemProperty().get();
    assertThat(told.title()).isEqualTo("settings.json, tour.json could not be read");
    assertThat(told.stays()).contains("settings.json.unreadable");
    assertThat(folders().settings().resolve("settings.json.unreadable"))
        .hasContent("{\"version\": 3, \"theme\"");
  }
}
