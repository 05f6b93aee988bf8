package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A student keeps a run and compares the next ones with it, in the real window. */
class CompareFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private void keepTheCat(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    pushWith(robot, KeyCode.CONTROL, KeyCode.D);
    window.waitForRun();
  }

  private void open(FxRobot robot, String sample) throws TimeoutException {
    Path file = Path.of("samples", sample).toAbsolutePath();
    robot.interact(() -> appState().openPicture(new PictureSource.OfFile(file)));
    window.waitForRun();
  }

  @Test
  void aKeptCatIsComparedWithADog(FxRobot robot) throws TimeoutException {
    keepTheCat(robot);
    assertThat(text(robot, "#runs-note")).startsWith("A and B are the same run so far");
    open(robot, "samoyeds.jpg");

    assertThat(text(robot, "#runs-first")).isEqualTo("ResNet-18 on tabby-cat.jpg");
    assertThat(text(robot, "#runs-second")).isEqualTo("ResNet-18 on samoyeds.jpg");
    assertThat(text(robot, "#runs-memory")).isEqualTo("kept: 10 MiB");
    assertThat(text(robot, "#runs-note")).startsWith("The difference at this call is ");
    assertThat(text(robot, "#runs-chart-caption")).contains("69 of 69");
  }

  @Test
  void theSamePictureTwiceShowsNoDifference(FxRobot robot) throws TimeoutException {
    keepTheCat(robot);
    open(robot, "tabby-cat.jpg");

    assertThat(text(robot, "#runs-note"))
        .isEqualTo("No difference: A and B are equal in every cell of this call.");
  }

  @Test
  void hoveringOneMapTellsTheCellOfBothAndAClickSelectsIt(FxRobot robot) throws TimeoutException {
    keepTheCat(robot);
    open(robot, "samoyeds.jpg");
    robot.moveTo(".runs-triple").moveBy(-250, 0);
    assertThat(text(robot, "#runs-summary")).contains("A ", ", B ", ", B − A ");
    robot.clickOn();

    Selected now = appState().selection().current();
    assertThat(now.hasChannel()).isTrue();
    assertThat(now.cell()).isNotNull();
  }

  @Test
  void allChannelsStandInOrderOfTheirDifference(FxRobot robot) throws TimeoutException {
    keepTheCat(robot);
    open(robot, "samoyeds.jpg");
    robot.clickOn("#runs-mode-all");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(text(robot, "#runs-summary")).contains(" of 128", ", most different first");
  }

  @Test
  void anotherModelIsPairedByPlaceAndTheKeptRunReleased(FxRobot robot) throws TimeoutException {
    keepTheCat(robot);
    robot.interact(() -> appState().openModel("resnet50:random"));
    window.waitForRun();

    assertThat(text(robot, "#runs-first")).startsWith("ResNet-18");
    assertThat(text(robot, "#runs-second")).startsWith("ResNet-50");
    assertThat(text(robot, "#runs-memory")).isEqualTo("kept: 95 MiB");
    robot.clickOn("#runs-release");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(appState().pinnedRuns().keptProperty().get()).isNull();
    assertThat(text(robot, "#runs-empty")).isEqualTo("Two runs side by side");
    assertThat(robot.lookup("#runs-keep").tryQuery()).isPresent();
  }

  /** The other bundled network is one click away, on the same picture, and so is the way back. */
  @Test
  void theTwoBundledNetworksAreComparedInOneClick(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    compareBundled(robot);
    assertThat(text(robot, "#runs-first")).startsWith("ResNet-18");
    assertThat(text(robot, "#runs-second")).startsWith("ResNet-50");
    assertThat(window.run().top().get(0).label()).isEqualTo("cat");

    compareBundled(robot);
    assertThat(text(robot, "#runs-first")).startsWith("ResNet-50");
    assertThat(text(robot, "#runs-second")).startsWith("ResNet-18");
  }

  private void compareBundled(FxRobot robot) throws TimeoutException {
    MenuButton networks = robot.lookup("#modelChooser").queryAs(MenuButton.class);
    MenuItem compare =
        networks.getItems().stream()
            .filter(item -> "model-compare".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    assertThat(compare.isDisable()).isFalse();
    robot.interact(compare::fire);
    window.waitForRun();
  }

  /** Once the drawing looked for the block in the network that lacks it, and nothing was shown. */
  @Test
  void aBlockThatTheNextModelLacksIsLeft(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.interact(() -> appState().openModel("resnet34:random"));
    window.waitForRun();
    robot.interact(() -> appState().selection().select(new Target.OfCall("layer3.5.relu#2")));
    keepTheCat(robot);
    robot.interact(() -> appState().openModel("bundled"));
    window.waitForRun();

    assertThat(appState().selection().current().target().id()).isEmpty();
    assertThat(text(robot, "#runs-first")).startsWith("ResNet-34");
    assertThat(text(robot, "#runs-second")).startsWith("ResNet-18");
  }
}
