package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.settings.LastView;
import org.resnetexplorer.app.shell.frame.Workspace;
import org.resnetexplorer.app.tour.TourPane;
import org.resnetexplorer.diagram.Zoom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The height below that a low window gives to a pane that is read, and what it takes for it. */
class PaneSizesFlowTest extends SharedWindowFlow {
  private static final int LOWER = 2;
  private static final double READ = 250;
  private static final double GLANCED_AT = 140;
  private static final double BESIDE_TOUR = 124;

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    share(shown, TestWindow::open);
  }

  @BeforeEach
  void makeLow(FxRobot robot) throws TimeoutException {
    resize(robot, 1024, 640);
  }

  private void resize(FxRobot robot, double width, double height) throws TimeoutException {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    window.waitFor(() -> stage.getScene().getHeight() == height);
  }

  private static void show(FxRobot robot, String pane) throws TimeoutException {
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, pane));
    window.waitFor(window::isIdle);
  }

  private static double lower(FxRobot robot) {
    Workspace workspace = robot.lookup(".workspace").queryAs(Workspace.class);
    return workspace.panes().get(LOWER).getLayoutBounds().getHeight();
  }

  private static boolean isCaptionShown(FxRobot robot) {
    return robot.lookup("#captionStrip").query().isVisible();
  }

  @Test
  void aPaneThatIsReadTakesHeightAndTheCaptionAboveItGoes(FxRobot robot) throws TimeoutException {
    assertThat(lower(robot)).isEqualTo(GLANCED_AT);
    assertThat(isCaptionShown(robot)).isTrue();

    show(robot, "learning");
    assertThat(lower(robot)).isEqualTo(READ);
    assertThat(isCaptionShown(robot)).isFalse();

    show(robot, "ledger");
    assertThat(lower(robot)).isEqualTo(READ);
  }

  @Test
  void aLowWindowThatIsHigherThanTheLeastGivesMoreOfItBelow(FxRobot robot) throws TimeoutException {
    resize(robot, 1024, 720);
    assertThat(lower(robot)).isGreaterThan(GLANCED_AT + 40);
  }

  private static List<String> path(FxRobot robot) {
    return robot.lookup(".breadcrumb .button").queryAllAs(Button.class).stream()
        .filter(Node::isVisible)
        .map(Button::getText)
        .toList();
  }

  @Test
  void thePathGivesWayToTheToolsBesideItFromItsBeginning(FxRobot robot) throws TimeoutException {
    Region header = robot.lookup("#upperHeader").queryAs(Region.class);
    Node tools = robot.lookup("#upperTools").query();
    assertThat(tools.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(header.getWidth());
    assertThat(path(robot)).endsWith("relu#1").doesNotContain("ResNet");

    resize(robot, 1600, 1000);
    assertThat(path(robot)).containsExactly("ResNet", "layer2", "0", "relu#1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1024, 1200, 1440, 1600})
  void whatUndoesAChangeStandsBesideTheToolsWhereverAHandPutsTheDividers(
      double width, FxRobot robot) throws TimeoutException {
    resize(robot, width, 1000);
    robot.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.J);
    robot.release(KeyCode.J, KeyCode.SHIFT, KeyCode.ALT);
    window.waitFor(window::isIdle);
    assertUndoIsSeen(robot);

    Workspace workspace = robot.lookup(".workspace").queryAs(Workspace.class);
    robot.interact(() -> workspace.restore(new LastView.Dividers(600, 296, 300)));
    assertUndoIsSeen(robot);
    robot.interact(() -> workspace.restore(new LastView.Dividers(240, 800, 300)));
    assertUndoIsSeen(robot);
  }

  private void assertUndoIsSeen(FxRobot robot) {
    Node undo = robot.lookup("#chip-undo").query();
    Node tools = robot.lookup("#upperTools").query();
    Node header = robot.lookup("#upperHeader").query();
    robot.interact(stage.getScene().getRoot()::layout);
    Bounds place = undo.localToScene(undo.getLayoutBounds());
    Bounds beside = tools.localToScene(tools.getLayoutBounds());
    Bounds all = header.localToScene(header.getLayoutBounds());
    assertThat(place.getMaxX()).isLessThanOrEqualTo(beside.getMinX());
    assertThat(beside.getMaxX()).isLessThanOrEqualTo(all.getMaxX() + 0.5);
  }

  @Test
  void anotherTabGivesTheHeightBack(FxRobot robot) throws TimeoutException {
    show(robot, "learning");
    show(robot, "table");
    assertThat(lower(robot)).isEqualTo(GLANCED_AT);
    assertThat(isCaptionShown(robot)).isTrue();
  }

  @Test
  void theTourReadsAboveAndTakesTheHeightItself(FxRobot robot) throws TimeoutException {
    show(robot, "learning");
    TourPane tour = window.view().main().tour();
    robot.interact(tour::start);
    window.waitFor(() -> tour.activeProperty().get());
    assertThat(lower(robot)).isEqualTo(BESIDE_TOUR);

    show(robot, "learning");
    assertThat(lower(robot)).isEqualTo(BESIDE_TOUR);
    robot.interact(() -> robot.lookup("#tour-leave").queryButton().fire());
    window.waitFor(window::isIdle);
    assertThat(lower(robot)).isEqualTo(READ);
  }

  @Test
  void theTourTakesWhatItsStripMeasuresFromThePaneBelow(FxRobot robot) throws TimeoutException {
    resize(robot, 1280, 800);
    TourPane tour = window.view().main().tour();
    Workspace workspace = robot.lookup(".workspace").queryAs(Workspace.class);
    robot.interact(tour::start);
    for (int stop = 1; stop <= 3; stop++) {
      window.waitFor(window::isIdle);
      robot.interact(stage.getScene().getRoot()::layout);
      assertThat(workspace.getHeight() - lower(robot)).isGreaterThanOrEqualTo(374);
      robot.interact(tour::next);
    }
    robot.interact(() -> robot.lookup("#tour-leave").queryButton().fire());
    window.waitFor(window::isIdle);
  }

  @Test
  void aHigherWindowGivesBothMoreUnlessTheirDividerWasMoved(FxRobot robot) throws TimeoutException {
    resize(robot, 1280, 800);
    double before = lower(robot);
    resize(robot, 1280, 1000);
    assertThat(lower(robot)).isGreaterThan(before + 50);

    Workspace workspace = robot.lookup(".workspace").queryAs(Workspace.class);
    Node grip = workspace.lookupAll(".workspace > .grip-lower").iterator().next();
    robot.drag(grip).dropBy(0, 30);
    double moved = lower(robot);
    resize(robot, 1280, 900);
    assertThat(lower(robot)).isEqualTo(moved);
    resize(robot, 1600, 1000);
    assertThat(lower(robot)).isNotEqualTo(moved);
  }

  @Test
  void fromTheMenuOfTabsLeftLeadsToTheTabsBesideIt(FxRobot robot) throws TimeoutException {
    show(robot, "learning");
    focus(robot, "#more-tabs");
    robot.type(KeyCode.LEFT);
    assertThat(stage.getScene().getFocusOwner().getStyleClass()).contains("tab-toggle");
  }

  @Test
  void arrowsMoveADividerThatHasTheKeyboard(FxRobot robot) throws TimeoutException {
    resize(robot, 1600, 1000);
    double before = lower(robot);
    focus(robot, ".grip-lower");

    robot.type(KeyCode.UP);
    window.waitFor(() -> lower(robot) > before + 10);

    robot.type(KeyCode.DOWN);
    window.waitFor(() -> Math.abs(lower(robot) - before) <= 1);
  }

  @Test
  void inAWindowWithHeightForBothNothingIsTaken(FxRobot robot) throws TimeoutException {
    show(robot, "learning");
    resize(robot, 1600, 1000);
    double high = lower(robot);
    assertThat(high).isGreaterThan(READ);
    assertThat(isCaptionShown(robot)).isTrue();

    show(robot, "table");
    assertThat(lower(robot)).isEqualTo(high);

    show(robot, "learning");
    resize(robot, 1600, 700);
    assertThat(lower(robot)).isEqualTo(READ);
    assertThat(isCaptionShown(robot)).isFalse();
  }

  /** The parts of the panel of picture and answer from above to below, as far as they are there. */
  private static List<Bounds> partsOfTheInference(FxRobot robot) {
    VBox content = (VBox) robot.lookup(".inference-content").query();
    robot.interact(
        () -> {
          content.applyCss();
          content.layout();
        });
    return content.getChildren().stream()
        .filter(Node::isManaged)
        .map(Node::getBoundsInParent)
        .toList();
  }

  @Test
  void aPaneWithoutRoomForAllOfItScrollsAndNothingIsPrintedOverAnother(FxRobot robot)
      throws TimeoutException {
    TourPane tour = window.view().main().tour();
    robot.interact(tour::start);
    robot.interact(() -> robot.lookup("#changes-button").queryAs(ToggleButton.class).fire());
    Workspace workspace = robot.lookup(".workspace").queryAs(Workspace.class);
    Node grip = workspace.lookupAll(".workspace > .grip-lower").iterator().next();
    robot.drag(grip).dropTo(grip.localToScreen(0, 0).getX(), 0);
    window.waitFor(window::isIdle);
    window.waitFor(() -> lower(robot) > 200);

    List<Bounds> parts = partsOfTheInference(robot);
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).getMinY()).isGreaterThanOrEqualTo(parts.get(i - 1).getMaxY());
    }
    assertThat(robot.lookup(".picture-view").queryAs(Region.class).getHeight())
        .isGreaterThanOrEqualTo(96);
    ScrollPane scroll = robot.lookup("#inference-scroll").queryAs(ScrollPane.class);
    assertThat(parts.get(parts.size() - 1).getMaxY()).isGreaterThan(scroll.getHeight());
    robot.interact(() -> scroll.setVvalue(1));
    Node sliders = robot.lookup("#changes").query();
    assertThat(sliders.localToScene(sliders.getLayoutBounds()).getMaxY())
        .isLessThanOrEqualTo(scroll.localToScene(scroll.getLayoutBounds()).getMaxY());
    robot.interact(() -> robot.lookup("#changes-button").queryAs(ToggleButton.class).fire());
    robot.interact(() -> robot.lookup("#tour-leave").queryButton().fire());
    resize(robot, 1600, 1000);
  }
}
