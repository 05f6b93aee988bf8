package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.files.SaveDialogs;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.AppFolders;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing a call and saving what it shows, on the real window with the real engine. */
@ExtendWith(ApplicationExtension.class)
class ExportFlowTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private Composition composition;
  private Composition.View view;

  /** The system's dialogs for places can't be driven by a test; the question about files can. */
  private final class Places implements SavePlaces {
    @Override
    public Optional<Path> file(String title, String name, String extension) {
      return Optional.of(folder.resolve(name + "." + extension));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(folder);
    }

    @Override
    public void askToReplace(Path at, int existing, int total, Runnable yes) {
      new SaveDialogs(new Panes().messages(Locale.ENGLISH)).askToReplace(at, existing, total, yes);
    }
  }

  @Start
  void start(Stage stage) {
    AppFolders folders = AppFolders.ofThisProcess();
    EngineStart engine = new EngineStart(folders, Engine::start);
    composition = new Composition(folders, Locale.ENGLISH, engine, new Panes(), new Places());
    stage.setWidth(1600);
    stage.setHeight(1000);
    view = composition.view();
    stage.setScene(view.scene());
    stage.show();
    composition.startEngine();
    composition.begin("bundled", List.of());
  }

  @AfterEach
  void stop() {
    composition.close();
  }

  private void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void choose(FxRobot robot, String call) throws TimeoutException {
    waitFor(
        () ->
            composition.context().appState().runProperty().get() != null
                && composition.context().appState().activityProperty().get()
                    instanceof Activity.Idle
                && composition.context().background().isIdle());
    robot.interact(
        () -> composition.context().selection().select(Selected.of(new Target.OfCall(call))));
    waitFor(() -> composition.context().background().isIdle());
  }

  private static String status(FxRobot robot) {
    return robot.lookup("#export-text").queryAs(Label.class).getText();
  }

  @Test
  void aMapOfPicturesIsSavedAsItIsSeen(FxRobot robot) throws TimeoutException, IOException {
    choose(robot, "layer4.1.relu#2");
    robot.interact(
        () -> {
          view.main().show("similar");
          composition.context().dataSets().openSamples();
        });
    waitFor(
        () ->
            robot.lookup("#similar-map").query().isVisible()
                && composition.context().dataSets().isIdle()
                && composition.context().background().isIdle());
    robot.clickOn("#similar-save").clickOn("The map as seen, PNG…");
    waitFor(() -> status(robot).equals("Saved flatten-pca.png"));

    BufferedImage saved = ImageIO.read(folder.resolve("flatten-pca.png").toFile());
    Bounds map = robot.lookup("#similar-map").query().getLayoutBounds();
    assertThat(saved.getWidth()).isEqualTo((int) Math.ceil(2 * map.getWidth()));
    assertThat(saved.getHeight()).isEqualTo((int) Math.ceil(2 * map.getHeight()));
    assertThat(saved.getRGB(0, 0)).as("the ground").isEqualTo(0xFFFFFFFF);
    assertThat(
            IntStream.range(0, saved.getWidth() * saved.getHeight())
                .map(i -> saved.getRGB(i % saved.getWidth(), i / saved.getWidth()))
                .distinct()
                .count())
        .as("colours of marks, names and pictures")
        .isGreaterThan(100);
  }

  @Test
  void aChosenCallIsSavedFromTheIconOfItsMaps(FxRobot robot)
      throws TimeoutException, PictureException {
    choose(robot, "layer4.1.relu#2");
    robot.clickOn("#maps-export").clickOn("Values as NPY…");
    waitFor(() -> status(robot).equals("Saved layer4.1.relu-2.npy"));
    assertThat(NpyFile.read(folder.resolve("layer4.1.relu-2.npy")).shape())
        .containsExactly(1, 512, 7, 7);
    robot.clickOn("#export-cancel");
    assertThat(robot.lookup("#export-text").query().getParent().isVisible()).isFalse();
  }

  @Test
  void allCallsGoIntoAFolderAfterAskingAboutFilesThatAreThere(FxRobot robot)
      throws TimeoutException, IOException {
    Files.writeString(folder.resolve("bn1.npy"), "mine");
    choose(robot, "conv1");
    MenuItem item = fileMenu(robot, "menu-export-all-npy");
    robot.interact(item::fire);
    waitFor(() -> robot.lookup("#export-replace").tryQuery().isPresent());
    assertThat(robot.lookup("#export-replace .content").queryAs(Label.class).getText())
        .startsWith("1 of the 69 files are already in " + folder);
    robot.clickOn("Replace");
    waitFor(() -> status(robot).startsWith("Saved 69 of 69 files in "));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(69);
    }
  }

  @Test
  void theViewIsSavedAsASessionFromTheMenu(FxRobot robot) throws Exception {
    choose(robot, "layer2.0.add");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> status(robot).equals("Saved view.resnet-session"));
    assertThat(Files.readString(folder.resolve("view.resnet-session")))
        .startsWith("{\n  \"resnet-session\": 1,\n  \"model\": \"bundled\",\n")
        .contains("\"select\": \"layer2.0.add\"");
  }

  private static MenuItem fileMenu(FxRobot robot, String id) {
    return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().get(0).getItems().stream()
        .filter(item -> "menu-export".equals(item.getId()))
        .flatMap(menu -> ((Menu) menu).getItems().stream())
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }
}
