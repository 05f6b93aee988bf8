package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.controls.Tooltips;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window without a mouse, and for those who hear it. */
class KeyboardFlowTest extends SharedWindowFlow {
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    share(
        shown,
        opening -> {
          TestWindow opened = TestWindow.withoutEngine(opening, "resnet18:random");
          new WindowTitle(opening, opened.composition().context()).install();
          return opened;
        });
  }

  private String focused() {
    return stage.getScene().getFocusOwner().getId();
  }

  @Test
  void f6LeadsFromPaneToPaneAndBackAndAFrameShowsWhere(FxRobot robot) {
    Node frame = robot.lookup("#pane-frame").query();
    assertThat(frame.isVisible()).isFalse();
    focus(robot, "#modules");
    robot.push(KeyCode.F6);
    assertThat(focused()).isEqualTo("diagram-canvas");
    assertThat(frame.isVisible()).isTrue();
    assertThat(frame.getLayoutX())
        .isEqualTo(robot.lookup("#diagram-canvas").query().localToScene(0, 0).getX());
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(focused()).isEqualTo("modules");
    robot.clickOn("#modules");
    assertThat(frame.isVisible()).isFalse();
  }

  @Test
  void theWalkThroughThePanesEndsWhereItBegan(FxRobot robot) {
    focus(robot, "#modules");
    List<Node> stops = new ArrayList<>();
    do {
      robot.push(KeyCode.F6);
      stops.add(stage.getScene().getFocusOwner());
    } while (!"modules".equals(focused()) && stops.size() < 9);
    assertThat(focused()).isEqualTo("modules");
    assertThat(stops).doesNotHaveDuplicates().hasSizeGreaterThan(3);
  }

  @Test
  void pageKeysGoThroughTheCallsInForwardOrder(FxRobot robot) {
    focus(robot, "#diagram-canvas");
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(window.selected()).isEqualTo("layer2.0.conv2");
    robot.push(KeyCode.PAGE_UP);
    assertThat(window.selected()).isEqualTo("layer2.0.relu#1");
  }

  @Test
  void theTitleNamesPictureAndModel() {
    assertThat(stage.getTitle()).isEqualTo("tabby-cat.jpg on ResNet-18 - ResNet Explorer");
  }

  @Test
  void helpListsWhatEveryShortcutDoes(FxRobot robot) {
    robot.push(KeyCode.SHIFT, KeyCode.F1);
    Parent list = robot.lookup("#shortcuts").queryParent();
    assertThat(all(list).filter(Label.class::isInstance).map(node -> ((Label) node).getText()))
        .contains(
            "F8",
            "F10",
            "Step over",
            "Shift F6",
            "Previous pane",
            "Ctrl Shift C",
            "Choose what to copy",
            "Pin the channel, or take the pin off");
  }

  @Test
  void everyButtonWithoutWordsHasATextForThoseWhoHearAndATooltip() {
    List<String> mute =
        all(stage.getScene().getRoot())
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(Node::isVisible)
            .filter(button -> button.getText() == null || button.getText().isEmpty())
            .filter(
                button ->
                    button.getAccessibleText() == null
                        || button.getAccessibleText().isEmpty()
                        || Tooltips.getText(button).isEmpty())
            .map(button -> button.getId() + " " + button.getStyleClass() + " " + button.getParent())
            .toList();
    assertThat(mute).isEmpty();
  }

  private static Stream<Node> all(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(KeyboardFlowTest::all)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  /**
   * Each item of the menus with its key, as {@code Run > Run to selection} and {@code Ctrl F10}.
   */
  private static Stream<String> ways(String menu, MenuItem item) {
    if (item instanceof Menu inside) {
      return inside.getItems().stream().flatMap(each -> ways(inside.getText(), each));
    }
    KeyCombination key = item.getAccelerator();
    String shown = key == null ? "" : key.getDisplayText().replace('+', ' ');
    return Stream.of(menu + " > " + item.getText(), shown);
  }

  @Test
  void theLessonsNameMenusAndKeysAsTheyAre(FxRobot robot) throws IOException {
    Set<String> ways =
        robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(menu -> ways("", menu))
            .collect(Collectors.toSet());
    ways.addAll(Set.of("keys", "Enter", "Esc"));
    String lessons = Files.readString(Path.of("docs", "teaching.md"));
    List<String> named =
        Pattern.compile("<kbd>(.+?)</kbd>|\\*([^*\n]+ > [^*\n]+)\\*")
            .matcher(lessons)
            .results()
            .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(10).isSubsetOf(ways);
  }
}
