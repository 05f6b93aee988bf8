package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.questions.Choice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The palette in the window: what is typed leads to everything there is. */
class PaletteFlowTest extends SharedWindowFlow {
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    share(shown, TestWindow::open);
  }

  private static void open(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    robot.release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
  }

  private static boolean isOpen(FxRobot robot) {
    return robot.lookup("#palette").query().isVisible();
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  /** What the rows in sight say to those who hear them, from the top, once something is typed. */
  private static List<String> rows(FxRobot robot, String typed) {
    List<String> rows = new ArrayList<>();
    robot.interact(
        () -> {
          robot.lookup("#palette-query").queryAs(TextField.class).setText(typed);
          ListView<?> list = robot.lookup("#palette-list").queryListView();
          list.getScene().getRoot().applyCss();
          list.layout();
          list.lookupAll(".list-cell").stream()
              .map(cell -> (ListCell<?>) cell)
              .filter(cell -> !cell.isEmpty())
              .sorted((one, other) -> one.getIndex() - other.getIndex())
              .forEach(cell -> rows.add(cell.getAccessibleText()));
        });
    return rows;
  }

  private static void choose(FxRobot robot, String typed) {
    open(robot);
    robot.write(typed);
    robot.push(KeyCode.ENTER);
  }

  @Test
  void aFewLettersLeadToALayerAndTheKeyboardIsWhereItWas(FxRobot robot) throws TimeoutException {
    focus(robot, "#modules");
    choose(robot, "l3.1c2");
    window.waitFor(() -> window.selected().equals("layer3.1.conv2"));
    assertThat(isOpen(robot)).isFalse();
    assertThat(focused().getId()).isEqualTo("modules");
  }

  @Test
  void anActionIsDone(FxRobot robot) throws TimeoutException {
    choose(robot, "light");
    window.waitFor(
        () -> window.composition().context().appearance().themeProperty().get() == Theme.DARK);
  }

  @Test
  void anItemWithAMarkIsSetAsByAClick(FxRobot robot) throws TimeoutException {
    assertThat(window.composition().context().appearance().animatedProperty().get()).isFalse();
    choose(robot, "reduce motion");
    window.waitFor(() -> window.composition().context().appearance().animatedProperty().get());
  }

  @Test
  void aClassIsAskedAboutWhereTheAnswersAre(FxRobot robot) throws TimeoutException {
    String name = window.run().model().nameOf(5, appState().messages());
    choose(robot, name);
    window.waitFor(
        () ->
            window
                .composition()
                .context()
                .questions()
                .choiceProperty()
                .get()
                .equals(new Choice.Output(5)));
    assertThat(robot.lookup("#tab-why").queryAs(ToggleButton.class).isSelected()).isTrue();
    waitUntilDone();
  }

  @Test
  void aPaneIsShownThatStandsBehindTabsOfAnother(FxRobot robot) throws TimeoutException {
    choose(robot, "ledger");
    window.waitFor(() -> robot.lookup("#tab-ledger").queryAs(ToggleButton.class).isSelected());
    assertThat(robot.lookup("#tab-why").queryAs(ToggleButton.class).isSelected()).isTrue();
    waitUntilDone();
  }

  @Test
  void aSampleIsOpenedByItsName(FxRobot robot) throws TimeoutException {
    choose(robot, "clownf");
    window.waitFor(
        () -> appState().pictureProperty().get().source().name().equals("clownfish.jpg"));
    waitUntilDone();
  }

  @Test
  void escapeGivesTheKeyboardBackAndChangesNothing(FxRobot robot) {
    focus(robot, "#diagram-canvas");
    open(robot);
    assertThat(focused().getId()).isEqualTo("palette-query");
    robot.write("layer4");
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.TAB).push(KeyCode.ESCAPE);
    assertThat(isOpen(robot)).isFalse();
    assertThat(focused().getId()).isEqualTo("diagram-canvas");
    assertThat(window.selected()).isEqualTo("layer2.0.relu#1");
  }

  @Test
  void theSameKeysAClickBesideItAndFocusElsewhereCloseIt(FxRobot robot) {
    open(robot);
    open(robot);
    assertThat(isOpen(robot)).isFalse();
    open(robot);
    robot.clickOn("#modules");
    assertThat(isOpen(robot)).isFalse();
    open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertThat(isOpen(robot)).isFalse();
    assertThat(focused().getId()).isEqualTo("search");
  }

  @Test
  void nothingBelowMovesAndItStandsInTheMiddle(FxRobot robot) {
    Pane root = (Pane) stage.getScene().getRoot();
    Node workspace = robot.lookup(".workspace").query();
    Bounds before = workspace.getBoundsInParent();
    open(robot);
    Node palette = robot.lookup("#palette").query();
    assertThat(workspace.getBoundsInParent()).isEqualTo(before);
    assertThat(palette.getLayoutX() * 2 + palette.getLayoutBounds().getWidth())
        .isBetween(root.getWidth() - 2, root.getWidth() + 2);
    double high = palette.getLayoutBounds().getHeight();
    rows(robot, "clownfish");
    assertThat(palette.getLayoutBounds().getHeight()).isLessThan(high);
    assertThat(workspace.getBoundsInParent()).isEqualTo(before);
  }

  @Test
  void whatCanNotBeDoneIsThereWithTheReason(FxRobot robot) {
    open(robot);
    assertThat(rows(robot, "undo"))
        .startsWith("Undo change, action, Edit: There is no change to undo., Ctrl Z");
    robot.push(KeyCode.ENTER);
    assertThat(isOpen(robot)).isTrue();
  }

  @Test
  void aReasonTooLongForItsRowIsReadBelowAndTheNameKeepsItsLine(FxRobot robot) {
    open(robot);
    rows(robot, "weights");
    ListCell<?> row =
        robot.lookup("#palette-list .list-cell").queryAll().stream()
            .map(cell -> (ListCell<?>) cell)
            .filter(cell -> String.valueOf(cell.getAccessibleText()).startsWith("Weights, pane"))
            .findFirst()
            .orElseThrow();
    Node name = row.lookup(".palette-mark").getParent();
    assertThat(name.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
    for (int i = 0; i < row.getIndex(); i++) {
      robot.push(KeyCode.DOWN);
    }
    Label missing = robot.lookup("#palette-missing").queryAs(Label.class);
    assertThat(missing.isVisible()).isTrue();
    assertThat(missing.getText()).contains("layer2.0.relu#1", "Convolutions");
    assertThat(missing.getHeight()).isGreaterThanOrEqualTo(missing.prefHeight(missing.getWidth()));
  }

  @Test
  void theSelectedRowIsToldToThoseWhoHearIt(FxRobot robot) {
    open(robot);
    List<String> rows = rows(robot, "conv1");
    robot.push(KeyCode.DOWN);
    assertThat(focused().getAccessibleHelp()).isEqualTo(rows.get(1));
    robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DOWN);
    assertThat(focused().getAccessibleHelp()).isEqualTo(rows.get(0));
  }

  @Test
  void whateverStandsInTheMenusIsInThePaletteWithItsKeys(FxRobot robot) {
    List<MenuItem> items =
        robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(PaletteFlowTest::leaves)
            .toList();
    assertThat(items).hasSizeGreaterThan(80);
    open(robot);
    for (MenuItem item : items) {
      String keys =
          item.getAccelerator() == null
              ? ""
              : ", " + item.getAccelerator().getDisplayText().replace('+', ' ');
      assertThat(rows(robot, item.getText()))
          .as(item.getText())
          .anyMatch(row -> row.startsWith(item.getText() + ", ") && row.endsWith(keys));
    }
  }

  private static Stream<MenuItem> leaves(MenuItem item) {
    if (item instanceof Menu menu) {
      return menu.getItems().stream().flatMap(PaletteFlowTest::leaves);
    }
    return Stream.of(item).filter(each -> each.getText() != null && !each.getText().isEmpty());
  }
}
