package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.state.Activity;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every entry of the menus, tried once: something is seen to follow, or it says why it can't. */
class EveryActionFlowTest extends SharedWindowFlow {
  /** What asks in a window of the desktop, which there is none of here; and what ends the walk. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "open-picture",
          "open-data-set",
          "open-checkpoints",
          "open-weights",
          "open-labels",
          "open-session",
          "save-session",
          "save-model",
          "save-report",
          "export-maps",
          "export-channel",
          "export-npy",
          "export-csv",
          "export-all-png",
          "export-all-npy",
          "export-all-csv",
          "quit");

  /** Large enough for one figure of a text to make a difference. */
  private static final double SCALE = 0.5;

  /** So often it is looked for what follows: most is there at once. */
  private static final int LOOKS = 20;

  private static final String NO_REASON = "This can't be done now.";

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    share(shown, TestWindow::open);
  }

  /** What a person can tell apart. */
  private record Seen(int pixels, int windows, boolean fullScreen, Node focused, boolean marked) {}

  @Test
  void everyEntryOfTheMenusDoesSomethingThatIsSeenOrSaysWhyNot(FxRobot robot) throws Exception {
    Map<String, MenuItem> left = new LinkedHashMap<>();
    robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
        .flatMap(EveryActionFlowTest::leaves)
        .forEach(item -> left.put(id(item), item));
    MenuItem larger = left.get("zoom-in");
    assertThat(left.keySet()).containsAll(ELSEWHERE).hasSizeGreaterThan(80);
    left.keySet().removeAll(ELSEWHERE);
    List<String> nothingSeen = new ArrayList<>();
    for (List<MenuItem> now = possible(left); !now.isEmpty(); now = possible(left)) {
      for (MenuItem item : now) {
        if (isPossible(item)) {
          left.remove(id(item));
          if (id(item).equals("zoom-fit")) {
            robot.interact(larger::fire);
          }
          if (!isSeenToDoSomething(robot, item)) {
            nothingSeen.add(id(item));
          }
        }
      }
    }
    assertThat(nothingSeen).isEmpty();
    left.values().removeIf(item -> !item.isDisable());
    assertThat(withoutReason(robot, left.values())).isEmpty();
  }

  private static List<MenuItem> possible(Map<String, MenuItem> left) {
    return left.values().stream().filter(EveryActionFlowTest::isPossible).toList();
  }

  /** Of several the one that is chosen can't be chosen. */
  private static boolean isPossible(MenuItem item) {
    return !item.isDisable() && !(item instanceof RadioMenuItem radio && radio.isSelected());
  }

  private static String id(MenuItem item) {
    return Objects.requireNonNullElse(item.getId(), item.getText()).replaceFirst("^menu-", "");
  }

  private boolean isSeenToDoSomething(FxRobot robot, MenuItem item) throws TimeoutException {
    Seen before = look(robot, item);
    // Beside the test, as a box that waits for an answer comes back only once it has one.
    Platform.runLater(item::fire);
    WaitForAsyncUtils.waitForFxEvents();
    boolean seen = false;
    for (int i = 0; i < LOOKS && !seen; i++) {
      seen = !look(robot, item).equals(before);
    }
    takeAway(robot);
    window.waitFor(() -> appState().activityProperty().get() instanceof Activity.Idle);
    return seen;
  }

  private Seen look(FxRobot robot, MenuItem item) {
    Seen[] seen = new Seen[1];
    robot.interact(
        () ->
            seen[0] =
                new Seen(
                    pixels(),
                    Window.getWindows().size(),
                    stage.isFullScreen(),
                    stage.getScene().getFocusOwner(),
                    item instanceof CheckMenuItem mark && mark.isSelected()));
    return seen[0];
  }

  private int pixels() {
    SnapshotParameters smaller = new SnapshotParameters();
    smaller.setTransform(Transform.scale(SCALE, SCALE));
    WritableImage image = stage.getScene().getRoot().snapshot(smaller, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    IntBuffer pixels = IntBuffer.allocate(width * height);
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, width);
    return pixels.rewind().hashCode();
  }

  /** What lies over the window, and what was said and would be said again with the same words. */
  private void takeAway(FxRobot robot) {
    robot.interact(
        () -> {
          List.copyOf(Window.getWindows()).stream()
              .filter(each -> each != stage)
              .forEach(Window::hide);
          stage.setFullScreen(false);
          window.composition().context().debugger().pause();
          robot.lookup("#status-copied").query().setVisible(false);
        });
    if (robot.lookup("#palette").query().isVisible()) {
      robot.push(KeyCode.ESCAPE);
    }
  }

  private static List<String> withoutReason(FxRobot robot, Iterable<MenuItem> disabled) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    robot.release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
    List<String> without = new ArrayList<>();
    for (MenuItem item : disabled) {
      robot.interact(
          () -> {
            robot.lookup("#palette-query").queryAs(TextField.class).setText(item.getText());
            ListView<?> list = robot.lookup("#palette-list").queryListView();
            list.getScene().getRoot().applyCss();
            list.layout();
            list.lookupAll(".list-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == 0)
                .map(Node::getAccessibleText)
                .filter(row -> !row.startsWith(item.getText()) || row.contains(NO_REASON))
                .forEach(without::add);
          });
    }
    robot.push(KeyCode.ESCAPE);
    return without;
  }

  private static Stream<MenuItem> leaves(MenuItem item) {
    if (item instanceof Menu menu) {
      return menu.getItems().stream().flatMap(EveryActionFlowTest::leaves);
    }
    return Stream.of(item).filter(each -> each.getText() != null && !each.getText().isEmpty());
  }
}
