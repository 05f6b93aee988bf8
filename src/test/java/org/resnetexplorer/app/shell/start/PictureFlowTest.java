package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.intake.DragContent;
import org.resnetexplorer.app.intake.PictureStrip;
import org.resnetexplorer.app.shell.RecentMenu;
import org.resnetexplorer.app.shell.frame.DropTarget;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.image.Orientation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The ways pictures come in, and stepping through several of them. */
class PictureFlowTest extends SharedWindowFlow {
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    share(stage, opening -> TestWindow.open(opening, SAMPLES.resolve("tabby-cat.jpg")));
  }

  private Run run() {
    return window.run();
  }

  private void waitUntilShown(String name) throws TimeoutException {
    window.waitFor(() -> run() != null && run().picture().source().name().equals(name) && isIdle());
  }

  private boolean isIdle() {
    return appState().activityProperty().get() instanceof Activity.Idle
        && window.composition().context().background().isIdle()
        && window.composition().services().thumbnails().isIdle();
  }

  private void copy(String sample, String name) throws IOException {
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(SAMPLES.resolve(sample), target);
  }

  private void drop(FxRobot robot, Map<DataFormat, Object> content) {
    robot.interact(
        () -> {
          Clipboard board = Clipboard.getSystemClipboard();
          board.setContent(content);
          window.view().main().waysIn().drop(DragContent.of(board));
        });
  }

  private void dropFolder(FxRobot robot) {
    drop(robot, Map.of(DataFormat.FILES, List.of(folder.toFile())));
  }

  private static boolean isFilmShown(FxRobot robot) {
    return robot.lookup("#film").query().isVisible();
  }

  @Test
  void severalDroppedPicturesBecomeAStripToStepThroughWithKeys(FxRobot robot)
      throws TimeoutException {
    waitUntilShown("tabby-cat.jpg");
    assertThat(isFilmShown(robot)).isFalse();
    drop(
        robot,
        Map.of(
            DataFormat.FILES,
            List.of(
                SAMPLES.resolve("tulips.jpg").toFile(), SAMPLES.resolve("kitten.jpg").toFile())));
    waitUntilShown("tulips.jpg");
    assertThat(isFilmShown(robot)).isTrue();
    assertThat(text(robot, "#film-counter")).isEqualTo("1 of 2");
    pushWith(robot, KeyCode.ALT, KeyCode.PAGE_DOWN);
    waitUntilShown("kitten.jpg");
    assertThat(text(robot, "#film-counter")).isEqualTo("2 of 2");
    pushWith(robot, KeyCode.ALT, KeyCode.PAGE_UP);
    waitUntilShown("tulips.jpg");
    assertThat(current(robot).getAccessibleText()).startsWith("tulips.jpg, tulip, ");
  }

  /** The cell that is ringed. */
  private static Node current(FxRobot robot) {
    return robot.lookup(".film-picture").queryAll().stream()
        .filter(each -> each.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
        .findFirst()
        .orElseThrow()
        .getParent();
  }

  @Test
  void aDroppedFolderShowsItsPicturesAndCountsTheRest(FxRobot robot) throws Exception {
    copy("kitten.jpg", "a.jpg");
    copy("tulips.jpg", "sub/b.jpg");
    Files.writeString(folder.resolve("notes.txt"), "");
    waitUntilShown("tabby-cat.jpg");
    dropFolder(robot);
    waitUntilShown("a.jpg");
    assertThat(text(robot, "#film-counter")).isEqualTo("1 of 2");
    assertThat(text(robot, "#film-skipped")).isEqualTo("1 other file left out");
    assertThat(window.composition().services().recent().paths().get(0))
        .isEqualTo(folder.toString());
  }

  @Test
  void aBrokenPictureInTheStripIsMarkedAndSteppedOver(FxRobot robot) throws Exception {
    copy("kitten.jpg", "a.jpg");
    Files.write(folder.resolve("b.jpg"), new byte[] {-1, -40, -1, 0});
    copy("tulips.jpg", "c.jpg");
    waitUntilShown("tabby-cat.jpg");
    dropFolder(robot);
    waitUntilShown("a.jpg");
    PictureStrip strip = window.composition().services().strip();
    robot.interact(() -> strip.go(strip.pictures().get(1)));
    window.waitFor(() -> appState().problemProperty().get() != null && isIdle());
    assertThat(text(robot, "#problem-title")).isEqualTo("b.jpg was not opened");
    assertThat(run().picture().source().name()).isEqualTo("a.jpg");
    assertThat(text(robot, "#film-counter")).isEqualTo("1 of 3");
    assertThat(robot.lookup(".film-picture").queryAllAs(Node.class))
        .anyMatch(
            cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("broken")));
    robot.clickOn("#film-next");
    waitUntilShown("c.jpg");
    assertThat(robot.lookup("#problem-title").tryQuery()).isEmpty();
  }

  @Test
  void takingPicturesOutOfTheStripEndsIt(FxRobot robot) throws Exception {
    copy("kitten.jpg", "a.jpg");
    copy("tulips.jpg", "b.jpg");
    waitUntilShown("tabby-cat.jpg");
    dropFolder(robot);
    waitUntilShown("a.jpg");
    robot.interact(() -> robot.lookup("#film-strip").queryListView().requestFocus());
    robot.push(KeyCode.DELETE);
    waitUntilShown("b.jpg");
    assertThat(isFilmShown(robot)).isFalse();
  }

  @Test
  void aPictureOnTheNetworkIsNamedAndNotFetched(FxRobot robot) throws TimeoutException {
    waitUntilShown("tabby-cat.jpg");
    drop(robot, Map.of(DataFormat.URL, "https://example.org/cat.jpg"));
    assertThat(text(robot, "#problem-title"))
        .isEqualTo("The picture at example.org was not loaded");
    assertThat(text(robot, "#problem-next")).startsWith("Save the picture");
    assertThat(run().picture().source().name()).isEqualTo("tabby-cat.jpg");
  }

  @Test
  void onlyWhatCanBeOpenedLightsTheFrameUp(FxRobot robot) {
    PseudoClass lit = PseudoClass.getPseudoClass("drop-accepted");
    Node frame = robot.lookup("#drop-frame").query();
    DropTarget target = new DropTarget(frame, carried -> true);
    robot.interact(
        () -> {
          Clipboard board = Clipboard.getSystemClipboard();
          board.setContent(Map.of(DataFormat.PLAIN_TEXT, "just words"));
          assertThat(target.enter(board)).isFalse();
          assertThat(frame.getPseudoClassStates()).doesNotContain(lit);
          target.leave();
          board.setContent(
              Map.of(DataFormat.FILES, List.of(SAMPLES.resolve("kitten.jpg").toFile())));
          assertThat(target.enter(board)).isTrue();
          assertThat(frame.getPseudoClassStates()).contains(lit);
          target.leave();
          assertThat(frame.getPseudoClassStates()).doesNotContain(lit);
        });
  }

  @Test
  void aPastedPictureIsClassified(FxRobot robot) throws TimeoutException {
    waitUntilShown("tabby-cat.jpg");
    robot.interact(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(
                    Map.of(
                        DataFormat.PLAIN_TEXT, SAMPLES.resolve("tulips.jpg").toUri().toString())));
    pushWith(robot, KeyCode.CONTROL, KeyCode.V);
    waitUntilShown("tulips.jpg");
    assertThat(run().top().get(0).label()).isEqualTo("tulip");
  }

  @Test
  void theOtherOrientationIsOneClickAwayAndSaid(FxRobot robot) throws TimeoutException {
    waitUntilShown("tabby-cat.jpg");
    drop(robot, Map.of(DataFormat.FILES, List.of(SAMPLES.resolve("exif-rotated.jpg").toFile())));
    waitUntilShown("exif-rotated.jpg");
    assertThat(robot.lookup("Turned upright (EXIF 6).").tryQuery()).isPresent();
    robot.clickOn("#orientation-torchvision");
    window.waitFor(
        () -> run().picture().picture().orientation() == Orientation.TORCHVISION && isIdle());
    assertThat(robot.lookup("EXIF 6 left as is, as torchvision does.").tryQuery()).isPresent();
  }

  @Test
  void theDialogShowsAPictureBeforeItIsOpened(FxRobot robot) throws Exception {
    copy("kitten.jpg", "a.jpg");
    copy("tulips.jpg", "b.jpg");
    waitUntilShown("tabby-cat.jpg");
    robot.interact(
        () -> window.composition().services().recent().restore(List.of(), folder.toString()));
    pushWith(robot, KeyCode.CONTROL, KeyCode.B);
    window.waitFor(() -> robot.lookup("#picker-list").tryQuery().isPresent() && isIdle());
    assertThat(text(robot, "#picker-caption")).startsWith("a.jpg, ");
    robot.push(KeyCode.DOWN);
    window.waitFor(this::isIdle);
    assertThat(text(robot, "#picker-caption")).startsWith("b.jpg, ");
    robot.push(KeyCode.ENTER);
    waitUntilShown("b.jpg");
    assertThat(robot.lookup("#picker-list").tryQuery()).isEmpty();
  }

  @Test
  void theDialogGoesUpAndIntoFoldersByKeyboard(FxRobot robot) throws Exception {
    copy("kitten.jpg", "sub/a.jpg");
    copy("tulips.jpg", "sub/b.jpg");
    waitUntilShown("tabby-cat.jpg");
    String sub = folder.resolve("sub").toString();
    robot.interact(() -> window.composition().services().recent().restore(List.of(), sub));
    pushWith(robot, KeyCode.CONTROL, KeyCode.B);
    window.waitFor(() -> robot.lookup("#picker-list").tryQuery().isPresent() && isIdle());
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#picker-list").tryQuery()).isEmpty();
    pushWith(robot, KeyCode.CONTROL, KeyCode.B);
    window.waitFor(() -> robot.lookup("#picker-list").tryQuery().isPresent() && isIdle());
    robot.push(KeyCode.BACK_SPACE);
    window.waitFor(() -> text(robot, "#picker-place").equals(folder.toString()) && isIdle());
    robot.push(KeyCode.ENTER);
    window.waitFor(() -> text(robot, "#picker-place").equals(sub) && isIdle());
    ListView<?> list = robot.lookup("#picker-list").queryListView();
    assertThat(list.getItems()).hasSize(2);
    robot.clickOn("#picker-all");
    waitUntilShown("a.jpg");
    assertThat(text(robot, "#film-counter")).isEqualTo("1 of 2");
  }

  @Test
  void whatWasOpenedIsInTheMenuAndWhatIsGoneIsGrey(FxRobot robot) throws TimeoutException {
    waitUntilShown("tabby-cat.jpg");
    String gone = folder.resolve("gone.jpg").toString();
    robot.interact(
        () ->
            window
                .composition()
                .services()
                .recent()
                .restore(List.of(SAMPLES.resolve("tulips.jpg").toString(), gone), ""));
    RecentMenu recent =
        new RecentMenu(window.composition().context(), window.composition().services());
    robot.interact(recent::refresh);
    window.waitFor(this::isIdle);
    assertThat(recent.menu().getItems().get(0).isDisable()).isFalse();
    assertThat(recent.menu().getItems().get(1).isDisable()).isTrue();
    robot.interact(() -> recent.menu().getItems().get(3).fire());
    assertThat(window.composition().services().recent().paths()).doesNotContain(gone);
    window.waitFor(this::isIdle);
    robot.interact(() -> recent.menu().getItems().get(0).fire());
    waitUntilShown("tulips.jpg");
  }
}
