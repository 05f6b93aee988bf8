package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A student teaches the network two classes of their own, in the real window. */
class TeachFlowTest extends SharedWindowFlow {
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private void press(FxRobot robot, String id) throws TimeoutException {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    waitUntilDone();
  }

  private void copy(String name, List<String> samples) throws IOException {
    Path own = Files.createDirectories(folder.resolve("pets").resolve(name));
    for (String sample : samples) {
      Files.copy(Path.of("samples", sample), own.resolve(sample));
    }
  }

  @Test
  void twoFoldersBecomeAModelThatIsComparedWithTheOldOne(FxRobot robot)
      throws IOException, TimeoutException {
    copy("my cat", List.of("tabby-cat.jpg", "kitten.jpg"));
    copy("my dog", List.of("samoyeds.jpg", "exif-rotated.jpg"));
    robot.interact(
        () -> {
          dataSets().open(folder.resolve("pets"));
          window.view().main().show("teach");
        });
    waitUntilDone();
    ListView<?> classes = robot.lookup("#teach-classes").queryAs(ListView.class);
    assertThat(classes.getItems().size()).isEqualTo(2);

    List<Node> waysToStop = new ArrayList<>();
    robot.interact(
        () -> {
          robot.lookup("#teach-go").queryAs(Button.class).fire();
          robot.lookup("#dataset .button").queryAll().stream()
              .filter(node -> node.isVisible() && ((Button) node).getText().equals("Stop"))
              .forEach(waysToStop::add);
        });
    waitUntilDone();
    assertThat(waysToStop).extracting(Node::getId).containsExactly("dataset-stop");

    assertThat(text(robot, "#teach-numbers")).startsWith("Step ").contains("held out");
    assertThat(text(robot, "#teach-result")).contains("of 2 held out are right");
    assertThat(text(robot, "#teach-old-name")).isEqualTo("Before: ResNet-18");

    press(robot, "#teach-use");

    assertThat(window.run().top().get(0).label()).isEqualTo("my cat");
    assertThat(appState().modelProperty().get().argument()).contains("my cat-my dog on ResNet-18");
    assertThat(text(robot, "#teach-status")).contains("my cat-my dog on ResNet-18");

    press(robot, "#teach-compare");

    assertThat(robot.lookup("#tab-runs").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(text(robot, "#runs-first")).isEqualTo("ResNet-18 (bundled) on tabby-cat.jpg");
    assertThat(text(robot, "#runs-second")).contains("my cat-my dog");
  }
}
