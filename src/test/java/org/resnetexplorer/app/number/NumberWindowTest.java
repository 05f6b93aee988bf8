package org.resnetexplorer.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.controls.Fonts;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.pane.ManualClock;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and keyboard on one number. */
@ExtendWith(ApplicationExtension.class)
class NumberWindowTest {
  private static final Selected CORNER =
      new Selected(new Target.OfCall("layer2.0.conv1"), 5, new Cell(0, 27));

  /** As the middle of a window 1280 wide. */
  private static final double NARROW = 800;

  private final ManualClock clock = new ManualClock();
  private PaneFixture fixture;

  @Start
  void show(Stage stage) throws Exception {
    Fonts.load();
    fixture = PaneFixture.withCat();
    NumberViewModel viewModel = new NumberViewModel(fixture.context(), clock);
    SeenViewModel seen = new SeenViewModel(fixture.context(), viewModel);
    Node view = new NumberController(fixture.context(), viewModel, seen).content();
    StackPane pane = new StackPane(view);
    pane.setMinSize(1062, 303);
    pane.setMaxSize(1062, 303);
    Scene scene = new Scene(pane);
    for (String sheet : new String[] {"light.css", "base.css", "number/number.css"}) {
      String path = "/org/resnetexplorer/app/" + sheet;
      scene.getStylesheets().add(Objects.requireNonNull(getClass().getResource(path)).toString());
    }
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void select(FxRobot robot, Selected selected) {
    robot.interact(() -> fixture.context().selection().select(selected));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private Selected selected() {
    return fixture.context().selection().current();
  }

  /** A point of a node, from its upper left corner. */
  private static void moveTo(FxRobot robot, String id, double x, double y) {
    Node node = robot.lookup(id).query();
    var corner = node.localToScreen(x, y);
    robot.moveTo(corner.getX(), corner.getY());
  }

  @Test
  void aTermLeadsToWhereItComesFromAndTheTrailBack(FxRobot robot) {
    select(robot, CORNER);
    moveTo(robot, "#number-values", 12, 60);
    robot.clickOn();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(selected().target().id()).isEqualTo("layer1.1.relu#2");
    assertThat(selected().cell()).isEqualTo(new Cell(0, 53));
    // What the mouse was on stands in the trail too, and is taken out as the mouse leaves it.
    moveTo(robot, "#number-title", 2, 2);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(robot.lookup(".number-step").nth(0).<Node>query());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(selected()).isEqualTo(CORNER);
  }

  @Test
  void paddingIsSaidAndLeadsNowhere(FxRobot robot) {
    select(robot, CORNER);
    moveTo(robot, "#number-values", 12, 12);

    assertThat(text(robot, "#number-patch-sum")).startsWith("row −1, column 53: padding");
    robot.clickOn();
    assertThat(selected()).isEqualTo(CORNER);
  }

  @Test
  void theFirstConvolutionLeadsToThePicturesLevel(FxRobot robot) {
    select(robot, new Selected(new Target.OfCall("conv1"), 3, new Cell(20, 20)));
    moveTo(robot, "#number-values", 30, 30);
    robot.clickOn();

    assertThat(text(robot, "#number-pixel"))
        .matches("level \\d+ of 255: \\(\\d+ / 255 − 0.485\\) / 0.229 = −?[0-9.]+");
  }

  @Test
  void theWindowFollowsTheMouseOnTheInputAndOnTheOutput(FxRobot robot) {
    select(robot, CORNER);
    double half = robot.lookup("#number-maps").query().getBoundsInLocal().getHeight() / 2;
    moveTo(robot, "#number-maps", 7, 22);
    Cell onInput = fixture.context().selection().hoveredCellProperty().get();
    moveTo(robot, "#number-maps", 7, half + 22);
    Cell onOutput = fixture.context().selection().hoveredCellProperty().get();

    assertThat(onInput).isEqualTo(new Cell(0, 0));
    assertThat(onOutput).isEqualTo(new Cell(0, 0));
    assertThat(text(robot, "#number-title")).startsWith("layer2.0.conv1[5, 0, 0] = ");
  }

  @Test
  void aRowIsDrawnByAClickAndFollowedByTwo(FxRobot robot) {
    select(robot, CORNER);
    moveTo(robot, "#number-ranking", 30, RankingView.ROW * 2 + 8);
    robot.clickOn();
    assertThat(text(robot, "#number-patch-title")).contains("number 3 of 64");
    robot.doubleClickOn();

    assertThat(selected().target().id()).isEqualTo("layer1.1.relu#2");
  }

  @Test
  void theOthersAreShownByAClickOnTheirRow(FxRobot robot) {
    select(robot, CORNER);
    double before = robot.lookup("#number-ranking").query().getBoundsInLocal().getHeight();
    moveTo(robot, "#number-ranking", 30, before - RankingView.ROW * 1.5);
    robot.clickOn();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup("#number-ranking").query().getBoundsInLocal().getHeight())
        .isGreaterThan(before + 20 * RankingView.ROW);
  }

  @Test
  void arrowKeysMoveTheCell(FxRobot robot) {
    select(robot, CORNER);
    robot.interact(() -> robot.lookup("#number-maps").query().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.LEFT);

    assertThat(selected().cell()).isEqualTo(new Cell(1, 26));
  }

  @Test
  void theWindowMovesByItselfAndStaysWhereItIsStopped(FxRobot robot) {
    select(robot, CORNER);
    robot.clickOn("#number-play");
    robot.interact(() -> clock.beat(3));
    assertThat(text(robot, "#number-title")).startsWith("layer2.0.conv1[5, 1, 2] = ");
    robot.clickOn("#number-play");

    assertThat(selected().cell()).isEqualTo(new Cell(1, 2));
  }

  @Test
  void whatItCouldSeeAndDidSeeIsSaid(FxRobot robot) {
    select(robot, CORNER);
    robot.clickOn("#number-seen");

    assertThat(text(robot, "#seen-could")).startsWith("picture: it could see ");
    assertThat(text(robot, "#seen-did")).startsWith("It did see: half of what moves it lies in ");
  }

  /** Red or blue, as amounts and bars are and words never. */
  private static int firstColoured(Image drawn, int from, int to) {
    for (int x = 0; x < drawn.getWidth(); x++) {
      for (int y = from; y < to; y++) {
        Color colour = drawn.getPixelReader().getColor(x, y);
        if (Math.abs(colour.getRed() - colour.getBlue()) > 0.3) {
          return x;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  @Test
  void whereItIsNarrowWhatAllOthersAddStandsBehindTheirWords(FxRobot robot) {
    select(robot, CORNER);
    PaintedRegion ranking = robot.lookup(".ranking-view").queryAs(PaintedRegion.class);
    StackPane pane = (StackPane) ranking.getScene().getRoot();
    robot.interact(
        () -> {
          pane.setMinWidth(0);
          ranking.getScene().getWindow().setWidth(NARROW);
        });
    WaitForAsyncUtils.waitForFxEvents();
    AtomicReference<Image> drawn = new AtomicReference<>();
    robot.interact(() -> drawn.set(ranking.drawn(1, Color.WHITE)));
    assertThat(ranking.getWidth()).isLessThan(280);
    int rows = (int) (ranking.getHeight() / RankingView.ROW);
    int top = (int) ((rows - 2) * RankingView.ROW);
    double words = PaintedRegion.widthOf("56 others", PaintedRegion.CAPTION);
    assertThat(firstColoured(drawn.get(), top + 6, top + 16)).isGreaterThan((int) words);
  }
}
