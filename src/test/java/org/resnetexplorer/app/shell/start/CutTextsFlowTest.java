package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.TextSize;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Texts that have no room, in every pane, language and size, with the tour open and closed. One
 * window of each language gets ever smaller, as Monocle paints none that grows; what takes long is
 * seen while it is computed first.
 */
@ExtendWith(ApplicationExtension.class)
class CutTextsFlowTest {
  /** Rounded to pixels, neighbours may share one. */
  private static final double TOUCH = 2;

  /**
   * Of the second network, which is as deep as ResNet-50 and narrow, as explanations take their
   * time.
   */
  private static final Target IN_THE_DEEPEST_STAGE = new Target.OfCall("layer3.5.bn2");

  private static final Path ANOTHER = Path.of("samples", "samoyeds.jpg");
  private static final List<String> COMPUTE_FOR_LONG = List.of("attribution", "trust");
  private static final double COMPUTED_BELOW = 1200;

  private Stage stage;
  private TestWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void noTextIsCutOrPrintedOverAnotherInEnglish(FxRobot robot) throws Exception {
    open(Locale.ENGLISH, robot);
    robot.interact(() -> window.view().main().tour().start());
    assertThatNoneIsWrong(robot, 1600, 1000);
    leaveTour(robot);
    assertThatNoneIsWrongWithTheLargestTexts(robot, 1600, 1000);
    assertThatNoneIsWrong(robot, 1280, 800);
    assertThatNoneIsWrong(robot, 1024, 640);
    assertThatNoneIsWrongWithTheLargestTexts(robot, 1024, 640);
    keepARun(robot);
    assertThatNoneIsWrongOnALargeScreen(robot);
  }

  @Test
  void noTextIsCutOrPrintedOverAnotherInKorean(FxRobot robot) throws Exception {
    open(Locale.KOREAN, robot);
    openModel("resnet:bottleneck,3-4-6-3,width=16:random", robot);
    robot.interact(() -> appState().selection().select(IN_THE_DEEPEST_STAGE));
    robot.interact(() -> window.view().main().tour().start());
    assertThatNoneIsWrong(robot, 1280, 800);
    assertThatNoneIsWrong(robot, 1024, 640);
    leaveTour(robot);
    openModel("bundled", robot);
    assertThatNoneIsWrongWithTheLargestTexts(robot, 1024, 640);
    keepARun(robot);
    assertThatNoneIsWrongOnALargeScreen(robot);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void noneIsWhereTheFirstPictureWasRefused(String language, @TempDir Path folder, FxRobot robot)
      throws Exception {
    byte[] whole = Files.readAllBytes(ANOTHER);
    Path broken = Files.write(folder.resolve("broken.jpg"), Arrays.copyOf(whole, 3000));
    robot.interact(() -> window = TestWindow.open(stage, Locale.forLanguageTag(language), broken));
    window.waitFor(() -> appState().problemProperty().get() != null);
    Set<String> wrong = new TreeSet<>();
    for (double width : new double[] {1280, 1024}) {
      resize(robot, width, width * 5 / 8);
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> collect(stage.getScene().getRoot(), "first at " + width, wrong));
    }
    assertThat(wrong).isEmpty();
  }

  private static void leaveTour(FxRobot robot) {
    robot.interact(() -> robot.lookup("#tour-leave").queryButton().fire());
  }

  private void assertThatNoneIsWrong(FxRobot robot, double width, double height) throws Exception {
    resize(robot, width, height);
    assertThat(wrongIn(robot, stage.getScene().getRoot(), width < COMPUTED_BELOW))
        .as("%s x %s", width, height)
        .isEmpty();
  }

  private void assertThatNoneIsWrongWithTheLargestTexts(FxRobot robot, double width, double height)
      throws Exception {
    ObjectProperty<TextSize> size = window.composition().context().appearance().textSizeProperty();
    resize(robot, width, height);
    robot.interact(() -> size.set(TextSize.LARGEST));
    assertThat(wrongIn(robot, stage.getScene().getRoot(), false))
        .as("largest texts, %s x %s", width, height)
        .isEmpty();
    robot.interact(() -> size.set(TextSize.NORMAL));
  }

  private void resize(FxRobot robot, double width, double height) {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  /**
   * @param computed whether the panes that compute for long are waited for, or looked at meanwhile
   */
  private Set<String> wrongIn(FxRobot robot, Parent root, boolean computed) throws Exception {
    List<String> panes = new ArrayList<>(new Panes().names());
    panes.removeAll(COMPUTE_FOR_LONG);
    // Last, as those after them would have to wait.
    panes.addAll(COMPUTE_FOR_LONG);
    Set<String> wrong = new TreeSet<>();
    for (String pane : panes) {
      robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, pane));
      if (computed || !COMPUTE_FOR_LONG.contains(pane)) {
        window.waitFor(window::isIdle);
      } else {
        WaitForAsyncUtils.waitForFxEvents();
      }
      robot.interact(
          () -> {
            // At once, as what has just been computed may change what is laid out.
            layOut(root);
            collect(root, pane, wrong);
          });
    }
    // Nobody waits for what was only seen while it was computed.
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, "maps"));
    return wrong;
  }

  /** The screen of the tests is smaller; what can't be painted there can be laid out. */
  private void assertThatNoneIsWrongOnALargeScreen(FxRobot robot) throws Exception {
    Scene scene = window.view().scene();
    resize(robot, 1600, 1000);
    robot.interact(stage::hide);
    Method width = setter("setWidth");
    Method height = setter("setHeight");
    robot.interact(
        () -> {
          width.invoke(scene, 2560.0);
          return height.invoke(scene, 1440.0);
        });
    assertThat(scene.getRoot().getLayoutBounds().getWidth()).isEqualTo(2560);
    assertThat(wrongIn(robot, scene.getRoot(), false)).as("2560 x 1440").isEmpty();
  }

  private static Method setter(String name) throws NoSuchMethodException {
    Method setter = Scene.class.getDeclaredMethod(name, double.class);
    setter.setAccessible(true);
    return setter;
  }

  /** What yields to its neighbours chooses its words once it has its place. */
  private static void layOut(Parent root) {
    for (int round = 0; round < 6; round++) {
      root.applyCss();
      root.layout();
    }
  }

  private void keepARun(FxRobot robot) throws Exception {
    Run before = window.run();
    robot.interact(
        () -> {
          appState().pinnedRuns().keep();
          appState().openPicture(new PictureSource.OfFile(ANOTHER));
        });
    window.waitFor(() -> window.run() != before && window.run() != null);
    window.waitFor(window::isIdle);
  }

  private void open(Locale language, FxRobot robot) throws Exception {
    robot.interact(() -> window = TestWindow.open(stage, language));
    window.waitForRun();
  }

  private void openModel(String model, FxRobot robot) throws Exception {
    OpenModel before = appState().modelProperty().get();
    robot.interact(() -> appState().openModel(model));
    window.waitFor(() -> appState().modelProperty().get() != before);
    window.waitForRun();
  }

  private AppState appState() {
    return window.appState();
  }

  private static void collect(Node node, String pane, Set<String> wrong) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && isCut(labeled)) {
      wrong.add(pane + " cuts " + named(labeled));
    }
    if (node instanceof Labeled labeled && isHigherThanItsLine(labeled)) {
      wrong.add(pane + " cuts the feet of " + named(labeled));
    }
    if (node instanceof Parent parent) {
      if (parent instanceof HBox || parent instanceof VBox) {
        collectOverlaps(parent.getChildrenUnmodifiable(), pane, wrong);
      }
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, pane, wrong));
    }
  }

  /** What a label draws is not all that it says. */
  private static boolean isCut(Labeled labeled) {
    String whole = labeled.getText();
    boolean says = whole != null && !whole.isBlank() && labeled.getWidth() > 0;
    return says
        && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && labeled.getChildrenUnmodifiable().stream()
            .filter(part -> part.getStyleClass().contains("text"))
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .anyMatch(drawn -> !drawn.getText().equals(whole));
  }

  /** A label that gets less height than its text needs. */
  private static boolean isHigherThanItsLine(Labeled labeled) {
    return labeled.getText() != null
        && !labeled.getText().isBlank()
        && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && labeled.getWidth() > 0
        && labeled.getHeight() > 0
        && labeled.getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .filter(part -> part.getStyleClass().contains("text"))
            .anyMatch(text -> text.getLayoutBounds().getHeight() > labeled.getHeight() + TOUCH);
  }

  /** Parts of one line or column that are drawn over each other. */
  private static void collectOverlaps(List<Node> line, String pane, Set<String> wrong) {
    List<Node> parts = line.stream().filter(node -> node.isVisible() && node.isManaged()).toList();
    for (int i = 1; i < parts.size(); i++) {
      Bounds before = parts.get(i - 1).getLayoutBounds();
      Bounds first = parts.get(i - 1).localToParent(before);
      Bounds second = parts.get(i).localToParent(parts.get(i).getLayoutBounds());
      double across =
          Math.min(first.getMaxX(), second.getMaxX()) - Math.max(first.getMinX(), second.getMinX());
      double down =
          Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY());
      if (across > TOUCH && down > TOUCH) {
        wrong.add(pane + " prints over each other " + parts.get(i - 1) + ", " + parts.get(i));
      }
    }
  }

  private static String named(Labeled labeled) {
    return labeled.getText() + " " + labeled.getId() + " " + labeled.getStyleClass();
  }
}
