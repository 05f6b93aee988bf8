package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.controls.Fonts;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SaveDialogs;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.table.TablePane;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and keyboard on the three panes, with real maps. */
@ExtendWith(ApplicationExtension.class)
class FeatureMapsWindowTest {
  private static @Nullable PaneFixture fixture;
  private static @Nullable CallMaps maps;
  private static @Nullable Scene scene;

  /** All tests share one window. */
  @Start
  void show(Stage stage) {
    if (scene == null) {
      fixture = PaneFixture.withCat();
      scene = scene();
    }
    stage.setScene(scene);
    stage.show();
    reset();
  }

  private static final OtherPanes STAGE = new OtherPanes();

  /** Remembers which pane was asked for. */
  private static final class OtherPanes implements PaneStage {
    private String shown = "";

    @Override
    public void show(Zoom zoom, String pane) {
      shown = pane;
    }

    @Override
    public void show(String pane) {
      shown = pane;
    }
  }

  private static Scene scene() {
    Fonts.load();
    maps = new CallMaps(fixture.context());
    Exports exports = new Exports(fixture.appState(), Runnable::run, Runnable::run);
    MapsExport export =
        new MapsExport(
            fixture.context(), maps, exports, new SaveDialogs(fixture.context().messages()));
    FeatureMapsController mapsController =
        new FeatureMapsController(fixture.context(), maps, export);
    Messages messages = fixture.context().messages();
    Node grid = PaneView.load("FeatureMaps.fxml", mapsController, messages).content();
    ChannelController channelController =
        new ChannelController(fixture.context(), maps, export, STAGE);
    Node channel = PaneView.load("Channel.fxml", channelController, messages).content();
    PaneServices services =
        new PaneServices(null, null, null, exports, null, Path.of("taught"), null, null);
    PaneView table = new TablePane().attach(fixture.context(), services).view().get();
    StackPane sized = sized(grid, 860, 300);
    HBox middle = new HBox(sized, sized(channel, 296, 340));
    Scene made =
        new Scene(
            new VBox(
                mapsController.header(),
                middle,
                table.header(),
                sized(table.content(), 1156, 300)));
    for (String sheet : new String[] {"light.css", "base.css", "featuremaps/featuremaps.css"}) {
      String path = "/org/resnetexplorer/app/" + sheet;
      made.getStylesheets()
          .add(Objects.requireNonNull(FeatureMapsWindowTest.class.getResource(path)).toString());
    }
    return made;
  }

  private static void reset() {
    maps.enlargedProperty().set(false);
    maps.pins().pinsProperty().get().forEach(maps.pins()::toggle);
    maps.pins().cellProperty().set(null);
    maps.orderProperty().set(MapOrder.INDEX);
    maps.lookProperty().set(MapsLook.FIRST);
    fixture.context().selection().hoveredCellProperty().set(null);
    fixture.context().selection().select(Selected.of(new Target.OfCall("layer2.0.relu#1")));
  }

  private static StackPane sized(Node content, double width, double height) {
    StackPane pane = new StackPane(content);
    pane.setMinSize(width, height);
    pane.setMaxSize(width, height);
    return pane;
  }

  @AfterAll
  static void close() {
    fixture.close();
    fixture = null;
    maps = null;
    scene = null;
  }

  private static Point2D on(FxRobot robot, String selector, double x, double y) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(selector).query().localToScreen(x, y);
  }

  private static String text(FxRobot robot, String selector) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(selector).queryAs(Label.class).getText();
  }

  private int channel() {
    return fixture.context().selection().current().channel();
  }

  @Test
  void clickingATileThenArrowsSelectChannels(FxRobot robot) {
    robot.clickOn(on(robot, ".maps-canvas", 40, 30));
    int clicked = channel();
    assertThat(clicked).isNotNegative();
    robot.type(KeyCode.RIGHT);
    assertThat(channel()).isEqualTo(clicked + 1);
    assertThat(text(robot, "#channel-title")).isEqualTo("Channel " + (clicked + 1));
  }

  @Test
  void pageDownOnTheMapsGoesToTheNextCall(FxRobot robot) {
    robot.clickOn(on(robot, ".maps-canvas", 40, 30));
    robot.type(KeyCode.PAGE_DOWN);
    assertThat(fixture.selected()).isEqualTo("layer2.0.conv2");
    assertThat(text(robot, "#maps-name")).isEqualTo("conv2");
  }

  @Test
  void theOrderIsChosenInTheHeader(FxRobot robot) {
    robot.clickOn("#maps-order").clickOn("By mean, greatest first");
    assertThat(maps.orderProperty().get()).isEqualTo(MapOrder.MEAN);
    robot.clickOn("#maps-order").clickOn("By index");
    assertThat(maps.orderProperty().get()).isEqualTo(MapOrder.INDEX);
  }

  @Test
  void typedDigitsJumpAndAreEchoed(FxRobot robot) {
    robot.clickOn(on(robot, ".maps-canvas", 40, 30));
    robot.write("77");
    assertThat(channel()).isEqualTo(77);
    assertThat(text(robot, "#maps-jump")).isEqualTo("channel 77");
  }

  @Test
  void theLargeChannelHasItsNeighboursItsExtremesAndDigitsThatJump(FxRobot robot) {
    robot.clickOn(on(robot, ".maps-canvas", 40, 30));
    int clicked = channel();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#large-next");
    assertThat(channel()).isEqualTo(clicked + 1);
    robot.clickOn("#large-previous");
    assertThat(channel()).isEqualTo(clicked);
    robot.clickOn("#large-max");
    assertThat(text(robot, "#large-value"))
        .endsWith(" = " + robot.lookup("#large-max").queryButton().getText());
    robot.interact(() -> robot.lookup(".cell-canvas").query().requestFocus());
    robot.write("77");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#large-title")).startsWith("Channel 77 of ");
  }

  @Test
  void aClassStandsAmongAllWithItsRankAndLeadsToItsReasons(FxRobot robot) {
    robot.interact(() -> fixture.select("fc"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#channel-canvas").tryQuery().filter(Node::isVisible)).isEmpty();
    assertThat(text(robot, "#channel-single-rank")).isEqualTo("cat, rank 1 of 16");
    assertThat(maps.shownProperty().get().channels()[0]).isZero();
    robot.clickOn("#channel-origin");
    assertThat(STAGE.shown).isEqualTo("why");
  }

  @Test
  void aPooledChannelLeadsToTheMapItIsTheMeanOf(FxRobot robot) {
    robot.interact(() -> fixture.select("flatten"));
    WaitForAsyncUtils.waitForFxEvents();
    int channel = maps.channelProperty().get();
    assertThat(text(robot, "#channel-single-rank")).endsWith("of 512 by mean");
    robot.clickOn("#channel-origin");
    assertThat(fixture.selected()).isEqualTo("layer4.1.relu#2");
    assertThat(channel()).isEqualTo(channel);
  }

  @Test
  void keyPPinsAChannelThatStaysInViewAndBringsOneBack(FxRobot robot) {
    robot.clickOn(on(robot, ".maps-canvas", 40, 30));
    int pinned = channel();
    robot.type(KeyCode.P);
    robot.type(KeyCode.PAGE_DOWN);
    robot.type(KeyCode.END);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#pin-strip .pin");
    assertThat(fixture.selected()).isEqualTo("layer2.0.relu#1");
    assertThat(channel()).isEqualTo(pinned);
    robot.type(KeyCode.DELETE);
    assertThat(maps.pins().pinsProperty().get()).isEmpty();
  }

  @Test
  void enterShowsAChannelLargeAndEscapeGoesBack(FxRobot robot) {
    robot.clickOn(on(robot, ".maps-canvas", 40, 30));
    int clicked = channel();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#large-title")).isEqualTo("Channel " + clicked + " of relu#1");
    double side = robot.lookup(".cell-canvas").query().getLayoutBounds().getWidth();
    double cell = (side - CellCanvas.LEFT - CellCanvas.EDGE) / 28;
    double x = CellCanvas.LEFT + 7.5 * cell;
    robot.moveTo(on(robot, ".cell-canvas", x, CellCanvas.TOP + 14.5 * cell));
    assertThat(text(robot, "#large-value")).startsWith("(14, 7) = ");
    assertThat(fixture.context().selection().hoveredCellProperty().get())
        .isEqualTo(new Cell(14, 7));
    robot.clickOn("#large-over").type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#large-view").query().isVisible()).isFalse();
    robot.type(KeyCode.RIGHT);
    assertThat(channel()).isEqualTo(clicked + 1);
  }

  @Test
  void aPinnedCellMarksItsFieldOnAnEarlierCall(FxRobot robot) {
    robot.clickOn(on(robot, ".maps-canvas", 40, 30));
    robot.type(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.C, KeyCode.PAGE_UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(maps.pins().field(maps.shownProperty().get()))
        .contains(new PinnedCell.Field(14, 14, 14, 14));
  }

  @Test
  void withAScaleForEachChannelASentenceWarnsOfComparing(FxRobot robot) {
    robot.clickOn("#maps-scale").clickOn("A scale for each channel");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#maps-hint").query().isVisible()).isTrue();
  }

  @Test
  void clickingTheLargeMapChoosesACellWhichArrowsMove(FxRobot robot) {
    robot.clickOn(on(robot, ".channel-canvas", 4 + 6 * 7 + 3, 4 + 6 * 14 + 3));
    assertThat(fixture.context().selection().current().cell()).isEqualTo(new Cell(14, 7));
    assertThat(text(robot, "#channel-cell")).isEqualTo("(14, 7)");
    robot.type(KeyCode.DOWN);
    assertThat(fixture.context().selection().current().cell()).isEqualTo(new Cell(15, 7));
  }

  @Test
  void tableRowsSelectAndEnterGoesIn(FxRobot robot) {
    robot.interact(() -> fixture.select(""));
    robot.clickOn("layer3");
    assertThat(fixture.selected()).isEqualTo("layer3");
    assertThat(text(robot, "#table-title")).isEqualTo("11 children of ResNet");
    robot.type(KeyCode.ENTER);
    assertThat(text(robot, "#table-title")).isEqualTo("2 children of layer3");
    robot.type(KeyCode.ESCAPE);
    assertThat(fixture.selected()).isEqualTo("layer3");
  }

  @Test
  void aDoubleClickOnARowGoesIn(FxRobot robot) {
    robot.interact(() -> fixture.select(""));
    robot.doubleClickOn("layer1");
    assertThat(text(robot, "#table-title")).isEqualTo("2 children of layer1");
    assertThat(fixture.selected()).isEqualTo("layer1.0");
  }

  @Test
  void eachCanvasSaysInWordsWhatItShows(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".maps-canvas").query().getAccessibleText())
        .startsWith("Feature maps of layer2.0.relu#1: ");
    assertThat(robot.lookup(".channel-canvas").query().getAccessibleText())
        .contains("layer2.0.relu#1: 28 by 28, mean ");
  }
}
