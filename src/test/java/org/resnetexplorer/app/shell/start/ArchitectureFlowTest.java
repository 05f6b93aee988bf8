package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.OpenModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does with the constructor, on the real window; no engine is needed for it. */
class ArchitectureFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage shown) {
    share(shown, opening -> TestWindow.withoutEngine(opening, "bundled"));
  }

  private OpenModel model() {
    return window.composition().context().appState().modelProperty().get();
  }

  private void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            condition.getAsBoolean()
                && window.composition().context().background().isIdle()
                && window.composition().context().appState().activityProperty().get()
                    instanceof Activity.Idle);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void anotherDepthGivesTheTreeItsBlocks(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    type(robot, "#architecture-depth3", "5");
    waitFor(() -> text(robot, "#architecture-name").equals("ResNet-24"));
    assertThat(text(robot, "#architecture-facts")).contains("24 weight layers in 11 blocks");
    robot.clickOn("#architecture-open");
    waitFor(() -> model().name().equals("ResNet-24"));
    TreeView<?> tree = robot.lookup("#modules").queryAs(TreeView.class);
    TreeItem<?> third = tree.getRoot().getChildren().get(6);
    assertThat(third.getValue().toString()).contains("layer3");
    assertThat(third.getChildren()).hasSize(5);
  }

  @Test
  void numbersThatMakeNoNetworkAreRefusedInPlaceInPyTorchsWords(FxRobot robot)
      throws TimeoutException {
    waitFor(() -> model() != null);
    OpenModel before = model();
    robot.clickOn("#architecture");
    type(robot, "#architecture-groups", "32");
    waitFor(() -> !text(robot, "#architecture-quote").isEmpty());
    assertThat(text(robot, "#architecture-quote"))
        .isEqualTo("ValueError: BasicBlock only supports groups=1 and base_width=64");
    assertThat(robot.lookup("#architecture-open").query().isDisabled()).isTrue();
    assertThat(model()).isSameAs(before);
    type(robot, "#architecture-width", "4");
    robot.clickOn("#architecture-Bottleneck");
    waitFor(() -> text(robot, "#architecture-quote").isEmpty());
    assertThat(text(robot, "#architecture-argument"))
        .isEqualTo("--model resnet:bottleneck,2-2-2-2,groups=32,width=4,classes=16:random=0");
  }

  @Test
  void aPlainNetworkHasNoShortcuts(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    robot.clickOn("#architecture-shortcut-none");
    waitFor(() -> text(robot, "#architecture-name").equals("Plain-18"));
    robot.clickOn("#architecture-open");
    waitFor(() -> model().name().equals("Plain-18"));
    assertThat(model().argument())
        .isEqualTo("resnet:basic,2-2-2-2,classes=16,shortcut=none:random=0");
  }

  @Test
  void publishedNamesKeepTheirUnderscores(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    assertThat(robot.lookup("#architecture-presets").queryAs(MenuButton.class).getItems())
        .anySatisfy(item -> assertThat(item.getText()).startsWith("resnext50_32x4d"))
        .noneMatch(MenuItem::isMnemonicParsing);
  }

  @Test
  void aDeepStemAndShortcutsThatPoolMakeResNetD(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    robot.clickOn("#architecture-stem-deep").clickOn("#architecture-shortcut-pool");
    waitFor(() -> text(robot, "#architecture-name").equals("ResNet-18-D"));
    robot.clickOn("#architecture-open");
    waitFor(() -> model().name().equals("ResNet-18-D"));
    robot.clickOn("#architecture");
    assertThat(robot.lookup("#architecture-shortcut-pool").queryAs(RadioButton.class).isSelected())
        .isTrue();
  }

  @Test
  void withNormsFirstNoProjectionIsBareAndTheNetOpens(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    robot.clickOn("#architecture-shortcut-bare").clickOn("#architecture-order-yes");
    waitFor(() -> text(robot, "#architecture-name").equals("PreAct ResNet-18"));
    RadioButton bare = robot.lookup("#architecture-shortcut-bare").queryAs(RadioButton.class);
    assertThat(bare.isDisabled()).isTrue();
    assertThat(bare.isSelected()).isFalse();
    assertThat(text(robot, "#architecture-zero")).contains("the last convolution of each block");
    robot.clickOn("#architecture-open");
    waitFor(() -> model().name().equals("PreAct ResNet-18"));
    assertThat(model().argument()).isEqualTo("resnet:basic,2-2-2-2,classes=16,preact=yes:random=0");
  }

  @Test
  void twoNetworksStandSideBySideWithTheirDifferences(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#tab-compare");
    waitFor(() -> text(robot, "#compare-first").equals("ResNet-18"));
    robot.clickOn("#compare-second").clickOn("#compare-ResNet-34");
    waitFor(() -> text(robot, "#compare-summary").endsWith("of 125 calls differ"));
    TableView<?> parts = robot.lookup("#compare-table").queryAs(TableView.class);
    assertThat(parts.getItems()).hasSize(7);
    assertThat(parts.getItems().get(1).toString())
        .contains("≠ layer1", "2 BasicBlock ≠ 3 BasicBlock");
    robot.clickOn("#compare-calls").clickOn("#compare-by-place");
    waitFor(() -> robot.lookup("#compare-call-table").query().isVisible());
    TableView<?> calls = robot.lookup("#compare-call-table").queryAs(TableView.class);
    assertThat(calls.getItems()).hasSize(125);
  }

  @Test
  void onlyTheCallsThatDifferAreShownOnDemand(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#tab-compare");
    waitFor(() -> text(robot, "#compare-first").equals("ResNet-18"));
    robot.clickOn("#compare-second").clickOn("#compare-ResNet-34");
    waitFor(() -> text(robot, "#compare-summary").endsWith("of 125 calls differ"));
    robot.clickOn("#compare-calls");
    TableView<?> calls = robot.lookup("#compare-call-table").queryAs(TableView.class);
    robot.clickOn("#compare-differing");
    assertThat(calls.getItems()).hasSize(differing(robot)).hasSizeLessThan(125);
    assertThat(calls.getItems()).allMatch(row -> row.toString().startsWith("CompareRow[cells=[≠"));

    robot.clickOn("#compare-differing");
    assertThat(calls.getItems()).hasSize(125);
  }

  private static int differing(FxRobot robot) {
    return Integer.parseInt(text(robot, "#compare-summary").split(" ")[0]);
  }

  private static boolean isOpen(FxRobot robot) {
    return robot.lookup("#architecture-open").tryQuery().isPresent();
  }

  @Test
  void escapeClosesItFromAFieldToo(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    robot.clickOn("#architecture-groups").push(KeyCode.ESCAPE);
    assertThat(isOpen(robot)).isFalse();
  }

  @Test
  void itGoesOnceWhatWasAskedForIsOpened(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    type(robot, "#architecture-depth4", "3");
    waitFor(() -> text(robot, "#architecture-name").equals("ResNet-20"));
    robot.clickOn("#architecture-open");
    waitFor(() -> model().name().equals("ResNet-20"));
    assertThat(isOpen(robot)).isFalse();
  }

  @Test
  void theShortcutsOfTheLargeWindowWorkInIt(FxRobot robot) throws TimeoutException {
    waitFor(() -> model() != null);
    robot.clickOn("#architecture");
    robot.clickOn("#architecture-groups");
    pushWith(robot, KeyCode.CONTROL, KeyCode.T);
    assertThat(window.composition().context().appearance().themeProperty().get())
        .isEqualTo(Theme.DARK);
    pushWith(robot, KeyCode.CONTROL, KeyCode.K);
    assertThat(robot.lookup("#architecture-open").queryAll()).hasSize(1);
    robot.push(KeyCode.ESCAPE);
    assertThat(isOpen(robot)).isFalse();
  }
}
