package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A training run beside the window writes the file that is open in it. */
class ReloadFlowTest extends SharedWindowFlow {
  private static final Path COURSES = Path.of("src/test/resources/weights/courses");

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private static OpenModel model() {
    return appState().modelProperty().get();
  }

  private static boolean isOffered(FxRobot robot) {
    return robot.lookup("#reload").query().getParent().isVisible();
  }

  private Path open(FxRobot robot) throws IOException, TimeoutException {
    Path file = folder.resolve("net.pth");
    Files.copy(COURSES.resolve("transfer_learning.pth"), file);
    OpenModel before = model();
    robot.interact(() -> window.composition().services().incoming().open(List.of(file)));
    window.waitFor(() -> model() != before && window.isIdle());
    window.waitForRun();
    return file;
  }

  private void train(Path file) throws IOException {
    Path part = Files.copy(COURSES.resolve("cats_and_dogs.pth"), folder.resolve("part"));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aNewStateIsOfferedAndOpensWhereOneWasLooking(FxRobot robot) throws Exception {
    Path file = open(robot);
    Selected looking = new Selected(new Target.OfCall("layer2.0.add"), 1, null);
    robot.interact(() -> appState().selection().select(looking));
    OpenModel before = model();
    float[] answer = window.run().trace().logits();
    var picture = window.run().picture().source();

    train(file);
    window.waitFor(() -> isOffered(robot));
    assertThat(text(robot, "#reload-text")).isEqualTo("net.pth has changed on the disk.");
    assertThat(model()).isSameAs(before);

    robot.clickOn("#reload");
    window.waitFor(() -> model() != before && window.isIdle());
    window.waitForRun();
    assertThat(window.run().trace().logits()).isNotEqualTo(answer);
    assertThat(window.run().picture().source()).isEqualTo(picture);
    assertThat(appState().selection().current()).isEqualTo(looking);
    assertThat(isOffered(robot)).isFalse();
    assertThat(appState().problemProperty().get()).isNull();
  }

  @Test
  void aFileThatIsRemovedTakesNothingAwayAndIsOfferedWhenItIsBack(FxRobot robot) throws Exception {
    Path file = open(robot);
    OpenModel before = model();
    Files.delete(file);
    assertThat(model()).isSameAs(before);
    train(file);
    window.waitFor(() -> isOffered(robot));
    robot.clickOn("#reload-dismiss");
    window.waitFor(() -> !isOffered(robot));
    assertThat(model()).isSameAs(before);
  }

  @Test
  void theOfferGoesWithTheModel(FxRobot robot) throws Exception {
    train(open(robot));
    window.waitFor(() -> isOffered(robot));
    robot.interact(() -> appState().openModel("bundled"));
    window.waitFor(() -> !isOffered(robot));
  }
}
