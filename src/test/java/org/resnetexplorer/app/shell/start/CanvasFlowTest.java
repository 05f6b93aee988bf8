package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Moving about on the diagram with mouse and keyboard, and hearing what is on it. No engine. */
class CanvasFlowTest extends SharedWindowFlow {
  @Start
  void start(Stage stage) {
    share(stage, opening -> TestWindow.withoutEngine(opening, "bundled"));
  }

  private String selected() {
    return window.selected();
  }

  private void select(FxRobot robot, Target target) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> appState().pictureProperty().get() != null);
    robot.interact(() -> appState().selection().select(target));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aSavedViewOpensWithoutAnEngineTooButForTheRunThatWasKept(FxRobot robot) throws Exception {
    select(robot, new Target.OfCall("conv1"));
    robot.interact(
        () ->
            window
                .composition()
                .views()
                .open(
                    new ViewSource.OfLine(
                        "select=layer3.0.add;zoom=block;breakpoint=conv1;lesion=conv1*0;"
                            + "kept-picture=samples/tulips.jpg;picture=samples/kitten.jpg")));
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> window.composition().views().isIdle());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.selected()).isEqualTo("layer3.0.add");
    assertThat(appState().pictureProperty().get().source().name()).isEqualTo("kitten.jpg");
    assertThat(appState().pictureProperty().get().changes().lesions()).hasSize(1);
    assertThat(appState().problemProperty().get().why())
        .isEqualTo("There was no such run to keep for comparison.");
  }

  private void showBlock(FxRobot robot) throws Exception {
    select(robot, new Target.OfCall("layer2.0.add"));
    robot.interact(() -> canvas(robot).requestFocus());
  }

  private static Node canvas(FxRobot robot) {
    return robot.lookup("#diagram-canvas").query();
  }

  private static Node spot(FxRobot robot, String words) {
    return spots(robot)
        .filter(spot -> words(spot).startsWith(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No box " + words));
  }

  private static Stream<Node> spots(FxRobot robot) {
    Node canvas = canvas(robot);
    int count = (Integer) canvas.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT);
    List<Node> spots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spots.add((Node) canvas.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, i));
    }
    return spots.stream();
  }

  private static String words(Node node) {
    return (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }

  private static Point2D middle(Bounds bounds) {
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /** The second click as an event: on a busy machine a robot's comes too late for a double. */
  private static void doubleClick(FxRobot robot, Point2D screen) {
    Node canvas = canvas(robot);
    robot.clickOn(screen);
    Point2D at = canvas.localToScene(canvas.screenToLocal(screen));
    robot.interact(() -> Event.fireEvent(canvas, secondClick(at, screen)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static MouseEvent secondClick(Point2D at, Point2D screen) {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        at.getX(),
        at.getY(),
        screen.getX(),
        screen.getY(),
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  /** As GTK tells of a notch away from oneself; the headless platform has no wheel like that. */
  private static void turnWheel(FxRobot robot, Point2D screen, int notches) {
    Node canvas = canvas(robot);
    Point2D at = canvas.localToScene(canvas.screenToLocal(screen));
    for (int i = 0; i < notches; i++) {
      robot.interact(() -> Event.fireEvent(canvas, notch(at, screen)));
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static ScrollEvent notch(Point2D at, Point2D screen) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        at.getX(),
        at.getY(),
        screen.getX(),
        screen.getY(),
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        40,
        0,
        40,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.LINES,
        3,
        0,
        null);
  }

  private static String percent(FxRobot robot) {
    return robot.lookup("#zoom-percent").queryAs(Label.class).getText();
  }

  @Test
  void theWheelZoomsAtThePointerAndFShowsTheWholeAgain(FxRobot robot) throws Exception {
    showBlock(robot);
    Bounds before = onScreen(spot(robot, "conv1 of layer2.0"));
    turnWheel(robot, middle(before), 3);
    Bounds after = onScreen(spot(robot, "conv1 of layer2.0"));
    assertThat(after.getWidth()).isGreaterThan(1.3 * before.getWidth());
    assertThat(after.getCenterX()).isCloseTo(before.getCenterX(), within(1.5));
    assertThat(after.getCenterY()).isCloseTo(before.getCenterY(), within(1.5));
    robot.push(KeyCode.F);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onScreen(spot(robot, "conv1 of layer2.0"))).isEqualTo(before);
    assertThat(percent(robot)).isEqualTo("100 %");
  }

  @Test
  void aDragPansAndItsReleaseSelectsNothing(FxRobot robot) throws Exception {
    showBlock(robot);
    Bounds before = onScreen(spot(robot, "bn1 of layer2.0"));
    robot.drag(middle(before), MouseButton.PRIMARY).moveBy(60, 0).moveBy(20, 30).drop();
    WaitForAsyncUtils.waitForFxEvents();
    Bounds after = onScreen(spot(robot, "bn1 of layer2.0"));
    assertThat(after.getMinX() - before.getMinX()).isCloseTo(80, within(1.5));
    assertThat(after.getMinY() - before.getMinY()).isCloseTo(30, within(1.5));
    assertThat(selected()).isEqualTo("layer2.0.add");
    robot.clickOn(middle(after));
    assertThat(selected()).isEqualTo("layer2.0.bn1");
  }

  @Test
  void aDoubleClickGoesInAndAnEmptyClickOut(FxRobot robot) throws Exception {
    select(robot, new Target.OfModule("layer3"));
    doubleClick(robot, middle(onScreen(spot(robot, "layer3.0"))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(spot(robot, "conv1 of layer3.0")).isNotNull();
    Bounds canvas = onScreen(canvas(robot));
    robot.clickOn(canvas.getMinX() + 4, canvas.getMaxY() - 4);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(selected()).isEqualTo("layer3.0");
    assertThat(spot(robot, "layer3.0")).isNotNull();
  }

  @Test
  void keysWalkTheBoxesFromTheFirstToTheLast(FxRobot robot) throws Exception {
    showBlock(robot);
    robot.push(KeyCode.HOME);
    assertThat(selected()).isEqualTo("layer2.0.conv1");
    robot.push(KeyCode.RIGHT);
    assertThat(selected()).isEqualTo("layer2.0.bn1");
    robot.push(KeyCode.UP);
    assertThat(selected()).startsWith("layer2.0.downsample");
    robot.push(KeyCode.END);
    assertThat(selected()).isEqualTo("layer2.0.relu#2");
    robot.push(KeyCode.ESCAPE);
    assertThat(selected()).isEqualTo("layer2.0");
    robot.push(KeyCode.ENTER);
    assertThat(spot(robot, "conv1 of layer2.0")).isNotNull();
  }

  @Test
  void aCallSelectedElsewhereIsBroughtIntoView(FxRobot robot) throws Exception {
    showBlock(robot);
    turnWheel(robot, middle(onScreen(spot(robot, "conv1 of layer2.0"))), 10);
    assertThat(showsTheLastCall(robot)).isFalse();
    select(robot, new Target.OfCall("layer2.0.relu#2"));
    assertThat(showsTheLastCall(robot)).isTrue();
  }

  private static boolean showsTheLastCall(FxRobot robot) {
    return onScreen(canvas(robot)).contains(middle(onScreen(spot(robot, "relu#2 of layer2.0"))));
  }

  @Test
  void theCanvasKeepsItsSizeWhateverIsSelected(FxRobot robot) throws Exception {
    showBlock(robot);
    Bounds before = onScreen(canvas(robot));
    for (String call : List.of("layer2.0.relu#2", "layer2.0.conv1", "conv1", "fc")) {
      select(robot, new Target.OfCall(call));
      assertThat(onScreen(canvas(robot))).as(call).isEqualTo(before);
    }
    select(robot, new Target.OfModule(""));
    assertThat(onScreen(canvas(robot))).isEqualTo(before);
  }

  @Test
  void theControlAndShortcutsZoomBetweenTheLimits(FxRobot robot) throws Exception {
    showBlock(robot);
    pushWith(robot, KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(percent(robot)).isEqualTo("125 %");
    robot.clickOn("#zoom-out");
    assertThat(percent(robot)).isEqualTo("100 %");
    pushWith(robot, KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(percent(robot)).isEqualTo("80 %");
    pushWith(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(percent(robot)).isEqualTo("100 %");
  }

  @Test
  void withMotionTheInsideIsThereInTheEndAndAnyKeyEndsTheMovement(FxRobot robot) throws Exception {
    select(robot, new Target.OfModule("layer3"));
    robot.interact(() -> window.composition().context().appearance().animatedProperty().set(true));
    doubleClick(robot, middle(onScreen(spot(robot, "layer3.0"))));
    robot.push(KeyCode.END);
    assertThat(selected()).isEqualTo("layer3.0.relu#2");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(spot(robot, "relu#2 of layer3.0")).isNotNull();
  }

  @Test
  void everyBoxOfEveryViewHasARoleAPlaceAndItsOwnWords(FxRobot robot) throws Exception {
    select(robot, new Target.OfModule(""));
    Network network = appState().modelProperty().get().network();
    List<Target> views = new ArrayList<>();
    views.add(new Target.OfModule(""));
    network.blocks().forEach(block -> views.add(new Target.OfModule(block.path())));
    views.add(new Target.OfModule("layer4"));
    views.add(new Target.OfCall("conv1"));
    views.add(new Target.OfCall("fc"));
    for (Target view : views) {
      select(robot, view);
      Set<String> heard = new HashSet<>();
      for (Node spot : spots(robot).toList()) {
        assertThat(spot.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
        assertThat(words(spot)).isNotBlank();
        assertThat(heard.add(words(spot))).as(words(spot)).isTrue();
        assertThat(spot.getLayoutBounds().getWidth()).isPositive();
      }
      assertThat(heard).isNotEmpty();
    }
  }

  @Test
  void theSelectionIsSpokenAndAScreenReaderCanSelectAndOpen(FxRobot robot) throws Exception {
    showBlock(robot);
    assertThat(words(canvas(robot))).isEqualTo("add of layer2.0, sum, output 128 by 28 by 28");
    Node spot = spot(robot, "conv2 of layer2.0");
    robot.interact(() -> spot.executeAccessibleAction(AccessibleAction.REQUEST_FOCUS));
    assertThat(selected()).isEqualTo("layer2.0.conv2");
    assertThat(canvas(robot).queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
        .isSameAs(spot);
    assertThat(spot.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
    select(robot, new Target.OfModule("layer2"));
    Node block = spot(robot, "layer2.1");
    robot.interact(() -> block.executeAccessibleAction(AccessibleAction.FIRE));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(spot(robot, "conv1 of layer2.1")).isNotNull();
    assertThat(robot.lookup(".breadcrumb .last").queryAs(Labeled.class).getText()).isEqualTo("1");
  }
}
