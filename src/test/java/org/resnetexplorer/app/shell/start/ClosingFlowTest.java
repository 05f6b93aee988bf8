package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.text.AppFolders;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window is closed in the middle of work over a data set. */
@ExtendWith(ApplicationExtension.class)
class ClosingFlowTest {
  private static final int PICTURES = 60;

  @TempDir private Path folder;
  private TestWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.open(stage);
  }

  private static List<Path> kept() throws IOException {
    Path readings = Files.createDirectories(AppFolders.ofThisProcess().readings());
    try (Stream<Path> files = Files.list(readings)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatAPassHasReadIsKeptWhenTheWindowCloses(FxRobot robot) throws Exception {
    for (int i = 0; i < PICTURES; i++) {
      Files.copy(Path.of("samples", "tabby-cat.jpg"), folder.resolve(i + ".jpg"));
    }
    window.waitForRun();
    DataSets dataSets = window.composition().context().dataSets();
    robot.interact(() -> dataSets.open(folder));
    window.waitFor(() -> dataSets.openProperty().get() != null && dataSets.isIdle());
    List<Path> before = kept();
    robot.interact(() -> dataSets.exemplars().findActive());
    window.waitFor(
        () ->
            dataSets.exemplars().active().stateProperty().get()
                    instanceof JobState.Running<?> running
                && running.progress() != null
                && running.progress().done() >= 3);

    window.close();

    assertThat(kept()).hasSize(before.size() + 1);
    assertThat(dataSets.exemplars().active().stateProperty().get().result()).isNull();
  }
}
