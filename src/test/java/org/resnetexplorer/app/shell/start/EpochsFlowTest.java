package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.epochs.EpochFiles;
import org.resnetexplorer.export.copy.CopyForm;
import org.resnetexplorer.export.copy.CsvLines;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A folder of checkpoints is dropped, plays, and is looked at from several sides. */
class EpochsFlowTest extends SharedWindowFlow {
  private static final Selected LOOKING =
      new Selected(new Target.OfCall("layer2.0.relu#1"), 2, new Cell(3, 4));

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private static Checkpoints checkpoints() {
    return window.composition().checkpoints();
  }

  private static int place() {
    return checkpoints().placeProperty().get();
  }

  private static boolean isDone() {
    return window.isIdle() && checkpoints().isIdle();
  }

  @AfterEach
  void release(FxRobot robot) {
    robot.interact(checkpoints()::release);
  }

  private Path file(int epoch) {
    return folder.resolve("epoch_" + epoch + ".safetensors");
  }

  private void open(FxRobot robot) throws Exception {
    EpochFiles.write(file(9), 1);
    EpochFiles.write(file(10), 4);
    EpochFiles.write(file(1), 0.5);
    Files.writeString(folder.resolve("last.pth"), "half written");
    robot.interact(() -> window.composition().services().incoming().open(List.of(folder)));
    window.waitFor(() -> place() == 0 && isDone());
  }

  private static void waitForPlace(int wanted) throws TimeoutException {
    window.waitFor(() -> place() == wanted && isDone());
  }

  private static String legend(FxRobot robot) {
    return robot.lookup(".maps-header .colour-legend").query().getAccessibleText();
  }

  @Test
  void aDroppedFolderPlaysWithTheSameCallChannelCellAndScale(FxRobot robot) throws Exception {
    open(robot);
    assertThat(text(robot, "#epochs-place")).isEqualTo("Epoch 1  (1 of 3)");
    assertThat(text(robot, "#epochs-left")).startsWith("Left out: last.pth. ");
    robot.interact(() -> appState().selection().select(LOOKING));
    window.waitFor(EpochsFlowTest::isDone);
    String scale = text(robot, "#epochs-scale");
    assertThat(scale).startsWith("layer2.0.relu#1: 0 to ").endsWith(" in all 3");
    String legend = legend(robot);
    var picture = window.run().picture().picture();

    List<Run> played = new ArrayList<>();
    List<Selected> selected = new ArrayList<>();
    robot.interact(
        () ->
            Subscriptions.onChange(
                appState().runProperty(),
                (before, run) -> {
                  played.add(run);
                  selected.add(appState().selection().current());
                }));
    robot.interact(() -> window.composition().context().appearance().animatedProperty().set(true));
    robot.clickOn("#epochs-play");
    waitForPlace(2);
    window.waitFor(() -> !checkpoints().playingProperty().get());
    assertThat(played)
        .extracting(run -> run.model().argument())
        .containsExactly(file(9).toString(), file(10).toString());
    assertThat(played).allMatch(run -> run.picture().picture() == picture);
    assertThat(selected).containsOnly(LOOKING);
    assertThat(text(robot, "#epochs-scale")).isEqualTo(scale);
    assertThat(text(robot, "#epochs-place")).isEqualTo("Epoch 10  (3 of 3)");
    // What lies beyond its end is marked; the ends themselves stay.
    assertThat(legend(robot).replace("≥ ", "")).isEqualTo(legend.replace("≥ ", ""));
    assertThat(robot.lookup("#epochs-on").queryAs(Button.class).isDisabled()).isTrue();
  }

  @Test
  void theAnswersAreAChartThatIsATableAndCanBeCopied(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> robot.lookup("#epochs-chart").query().requestFocus());
    robot.type(KeyCode.END);
    waitForPlace(2);
    robot.type(KeyCode.T);
    TableView<List<String>> table = robot.lookup("#chart-table").queryTableView();
    assertThat(table.getItems()).hasSize(3 * 4);
    List<String> last = table.getItems().get(8);
    robot.type(KeyCode.ESCAPE);
    assertThat(last.get(0)).isEqualTo("10");
    assertThat(last.subList(1, 3))
        .containsExactly(window.run().top().get(0).label(), window.run().top().get(0).text());

    PaneHost host = robot.lookup("#pane-epochs").queryAs(PaneHost.class);
    List<List<String>> copied = CsvLines.of(host.copies().get(0).text(CopyForm.CSV));
    assertThat(copied).hasSize(4);
    assertThat(copied.get(0).subList(0, 2)).containsExactly("checkpoint", "file");
    assertThat(copied.get(3).subList(0, 2)).containsExactly("10", "epoch_10.safetensors");
    assertThat(Double.parseDouble(copied.get(3).get(2)))
        .isEqualTo(window.run().top().get(0).value());
  }

  @Test
  void ofManyCheckpointsSomeShareAFrameOfTheFilmAndTheOneShownIsSeen(FxRobot robot)
      throws Exception {
    for (int epoch = 1; epoch <= 60; epoch++) {
      EpochFiles.write(file(epoch), epoch);
    }
    robot.interact(() -> checkpoints().open(List.of(folder)));
    window.waitFor(() -> place() == 0 && isDone());
    for (int shown : new int[] {0, 1, 59}) {
      robot.interact(() -> checkpoints().show(shown));
      waitForPlace(shown);
      assertThat(longestMark(robot)).as("below the frame of %s", shown).isBetween(36, 60);
    }
  }

  /** In pixels, on the lowest line of the film on which anything is drawn. */
  private static int longestMark(FxRobot robot) {
    CompletableFuture<Image> film = new CompletableFuture<>();
    robot.interact(() -> film.complete(robot.lookup("#epochs-film").query().snapshot(null, null)));
    PixelReader pixels = film.join().getPixelReader();
    int ground = pixels.getArgb(0, (int) film.join().getHeight() - 1);
    for (int y = (int) film.join().getHeight() - 1; y >= 0; y--) {
      int row = y;
      int drawn =
          (int)
              IntStream.range(0, (int) film.join().getWidth())
                  .filter(x -> pixels.getArgb(x, row) != ground)
                  .count();
      if (drawn > 0) {
        return drawn;
      }
    }
    return 0;
  }

  @Test
  void theSliderLeadsToAnyAndClosingFreesAll(FxRobot robot) throws Exception {
    open(robot);
    Slider slider = robot.lookup("#epochs-slider").query();
    robot.interact(() -> slider.setValue(1.2));
    waitForPlace(1);
    assertThat(slider.getValue()).isEqualTo(1);
    robot.clickOn("#epochs-folder");
    robot.clickOn("#epochs-close");
    window.waitFor(() -> checkpoints().seriesProperty().get() == null);
    assertThat(checkpoints().answersProperty().get()).isNull();
    assertThat(place()).isEqualTo(CheckpointSeries.NOWHERE);
    assertThat(appState().modelProperty().get().argument()).isEqualTo(file(9).toString());
    assertThat(robot.lookup("#epochs-open").query().isVisible()).isTrue();
  }

  @Test
  void aFolderWithOneCheckpointIsRefusedInWords(FxRobot robot) throws Exception {
    EpochFiles.write(file(1), 1);
    var before = appState().modelProperty().get();
    robot.interact(() -> checkpoints().open(List.of(folder)));
    window.waitFor(() -> appState().problemProperty().get() != null);
    assertThat(appState().problemProperty().get().why()).startsWith("There is only one checkpoint");
    assertThat(appState().modelProperty().get()).isSameAs(before);
  }
}
