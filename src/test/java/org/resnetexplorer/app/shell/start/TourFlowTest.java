package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.AppFolders;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The guided tour, and what comes back after a new start. Each test has settings of its own. */
@ExtendWith(ApplicationExtension.class)
class TourFlowTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private Stage stage;
  private Composition composition;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterEach
  void stop() {
    composition.close();
  }

  /** As the program starts, with settings of its own. */
  private void open(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          AppFolders usual = AppFolders.ofThisProcess();
          composition =
              new Composition(
                  new AppFolders(folder, usual.cache(), usual.log(), usual.data()),
                  Locale.ENGLISH,
                  Engine::start);
          Composition.View view = composition.view();
          composition.remember(view);
          stage.setWidth(1600);
          stage.setHeight(1000);
          stage.setScene(view.scene());
          stage.show();
          composition.startEngine();
          composition.begin("bundled", List.of());
          debugger().speedProperty().set(16);
        });
    waitFor(() -> appState().runProperty().get() != null && isIdle());
  }

  private void openAgain(FxRobot robot) throws TimeoutException {
    waitFor(this::isIdle);
    robot.interact(composition::close);
    open(robot);
  }

  private boolean isIdle() {
    return composition.context().background().isIdle();
  }

  private AppState appState() {
    return composition.context().appState();
  }

  private Debugger debugger() {
    return composition.context().debugger();
  }

  private void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void select(FxRobot robot, String call) {
    robot.interact(() -> appState().selection().select(new Target.OfCall(call)));
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  @Test
  void breakpointsComeBackWithTheirModel(FxRobot robot) throws TimeoutException {
    open(robot);
    select(robot, "layer2.0.add");
    robot.push(KeyCode.F9);
    openAgain(robot);
    assertThat(debugger().breakpoints().list())
        .containsExactly(new Breakpoint("layer2.0.add", true));
    robot.interact(() -> appState().openModel("resnet18:random"));
    waitFor(
        () -> appState().modelProperty().get().argument().equals("resnet18:random") && isIdle());
    assertThat(debugger().breakpoints().list()).isEmpty();
  }

  @Test
  void aNewcomerWalksTheTourLeavesAndGoesOnAfterANewStart(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.clickOn("Guided tour");
    assertThat(text(robot, "#tour-count")).isEqualTo("stop 1 of 21");
    robot.push(KeyCode.A);
    assertThat(text(robot, "#tour-feedback")).startsWith("Not this one.");
    robot.push(KeyCode.B);
    assertThat(text(robot, "#tour-feedback")).startsWith("Right.");
    robot.clickOn("#tour-next").push(KeyCode.SPACE);
    assertThat(text(robot, "#tour-count")).isEqualTo("stop 3 of 21");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#tour").query().isVisible()).isTrue();
    openAgain(robot);
    assertThat(robot.lookup("#tour").query().isVisible()).isTrue();
    robot.push(KeyCode.F1);
    assertThat(text(robot, "#tour-count")).isEqualTo("stop 3 of 21");
  }

  @Test
  void theTourIsWalkedToItsEndByClicks(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.push(KeyCode.F1);
    for (int stop = 1; stop <= 21; stop++) {
      waitFor(this::isIdle);
      assertThat(text(robot, "#tour-count")).isEqualTo("stop " + stop + " of 21");
      clickUntilTold(robot);
      robot.clickOn("#tour-next");
    }
    assertThat(text(robot, "#tour-title")).isEqualTo("The end of the way");
    assertThat(text(robot, "#tour-text")).contains("21 of 21 questions");
    assertThat(robot.lookup("#tour-next").queryAs(Button.class).getText()).isEqualTo("Start anew");
  }

  @Test
  void inTheSmallestWindowNoStopIsCutBeforeOrAfterItsAnswer(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.interact(
        () -> {
          stage.setWidth(1024);
          stage.setHeight(640);
        });
    robot.push(KeyCode.F1);
    for (int stop = 1; stop <= 21; stop++) {
      waitFor(this::isIdle);
      assertNothingIsCut(robot);
      robot.push(KeyCode.A);
      robot.push(KeyCode.B);
      waitFor(this::isIdle);
      assertNothingIsCut(robot);
      robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    }
    assertThat(text(robot, "#tour-title")).isEqualTo("The end of the way");
    assertNothingIsCut(robot);
  }

  /** On the window's own thread: a text measured from two threads at once is no text. */
  private static void assertNothingIsCut(FxRobot robot) {
    robot.interact(() -> assertNothingIsCutNow(robot));
  }

  private static void assertNothingIsCutNow(FxRobot robot) {
    Bounds strip = inScene(robot.lookup(".tour-strip").query());
    for (String id :
        List.of("#tour-text", "#tour-aside", "#tour-question", "#tour-answers", "#tour-feedback")) {
      Region part = robot.lookup(id).queryAs(Region.class);
      if (part.isVisible()) {
        String where = text(robot, "#tour-title") + " " + id;
        assertThat(part.getHeight()).as(where).isGreaterThan(part.prefHeight(part.getWidth()) - 1);
        assertThat(inScene(part).getMaxY()).as(where).isLessThan(strip.getMaxY());
      }
    }
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void theListLeadsToAnyStopAndToTheShortTour(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.push(KeyCode.F1);
    choose(robot, "tour-stop-10");
    assertThat(text(robot, "#tour-title")).isEqualTo("Batch norm");
    assertThat(robot.lookup("#tab-norm").queryAs(ToggleButton.class).isSelected()).isTrue();
    choose(robot, "tour-other");
    assertThat(text(robot, "#tour-count")).isEqualTo("stop 1 of 6");
    choose(robot, "tour-other");
    assertThat(text(robot, "#tour-count")).isEqualTo("stop 1 of 21");
  }

  /** The bundled network of Bottlenecks, with the same picture, and the way back. */
  @Test
  void aStopShowsABottleneckOfTheOtherNetworkAndLeadsBack(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.push(KeyCode.F1);
    choose(robot, "tour-stop-9");
    robot.clickOn("#tour-aside");
    waitFor(() -> isIdle() && shownModel().equals("bundled50"));
    assertThat(text(robot, "#tour-title")).isEqualTo("Two kinds of block");
    assertThat(appState().runProperty().get().top().get(0).label()).isEqualTo("cat");
    robot.clickOn("#tour-aside");
    waitFor(() -> isIdle() && shownModel().equals("bundled"));
  }

  private String shownModel() {
    Run run = appState().runProperty().get();
    return run == null ? "" : run.model().argument();
  }

  @Test
  void theHelpMenuLeadsToTheShortTourToo(FxRobot robot) throws TimeoutException {
    open(robot);
    MenuItem brief =
        robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> "Tour of five minutes".equals(item.getText()))
            .findFirst()
            .orElseThrow();
    robot.interact(brief::fire);
    assertThat(text(robot, "#tour-count")).isEqualTo("stop 1 of 6");
    robot.interact(() -> robot.lookup("#tour-next").queryButton().fire());
    robot.interact(() -> robot.lookup("#tour-leave").queryButton().fire());
    robot.interact(brief::fire);
    assertThat(text(robot, "#tour-count")).isEqualTo("stop 2 of 6");
  }

  private static void choose(FxRobot robot, String item) {
    MenuButton stops = robot.lookup("#tour-stops").queryAs(MenuButton.class);
    MenuItem chosen =
        stops.getItems().stream().filter(one -> item.equals(one.getId())).findFirst().orElseThrow();
    robot.interact(chosen::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void clickUntilTold(FxRobot robot) {
    for (int i = 1;
        !text(robot, "#tour-feedback").matches("(Right[.]|Not this one either).*");
        i++) {
      robot.clickOn("#tour-answer-" + i);
    }
  }
}
