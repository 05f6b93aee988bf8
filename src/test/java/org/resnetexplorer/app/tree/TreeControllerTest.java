package org.resnetexplorer.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.pane.PaneView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tree on a screen that nobody sees. */
@ExtendWith(ApplicationExtension.class)
class TreeControllerTest {
  private static final PaneFixture FIXTURE = PaneFixture.with("resnet50:random");
  private static @Nullable TreeController controller;
  private static @Nullable TreeView<ModuleRow> tree;
  private static @Nullable Scene scene;

  /** All tests share one tree, which is closed before each of them. */
  @Start
  void show(Stage stage) {
    if (scene == null) {
      scene = scene();
    }
    stage.setScene(scene);
    stage.show();
    reset();
  }

  @SuppressWarnings("unchecked")
  private static Scene scene() {
    controller = new TreeController(FIXTURE.context());
    BorderPane root = new BorderPane();
    root.setCenter(PaneView.load("Tree.fxml", controller, FIXTURE.context().messages()).content());
    root.setTop(controller.searchField());
    tree = (TreeView<ModuleRow>) root.lookup("#modules");
    return new Scene(root, 300, 400);
  }

  private static void reset() {
    if (!FIXTURE.appState().modelProperty().get().argument().equals("resnet50:random")) {
      FIXTURE.appState().openModel("resnet50:random");
    }
    FIXTURE.select("");
    tree.getRoot().getChildren().forEach(module -> module.setExpanded(false));
    tree.scrollTo(0);
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
    scene = null;
  }

  private void onFx(FxRobot robot, Runnable action) {
    robot.interact(action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String treeSelection() {
    return tree.getSelectionModel().getSelectedItem().getValue().target().id();
  }

  @Test
  void selectingElsewhereOpensTheWayAndShowsTheRow(FxRobot robot) {
    onFx(robot, () -> FIXTURE.select("layer4.2.conv3"));
    assertThat(treeSelection()).isEqualTo("layer4.2.conv3");
    assertThat(visibleNames(robot)).contains("conv3");
  }

  @Test
  void arrowKeysMoveTheSelection(FxRobot robot) {
    onFx(robot, () -> FIXTURE.select("layer1.0.conv1"));
    onFx(robot, tree::requestFocus);
    robot.type(KeyCode.DOWN);
    assertThat(FIXTURE.selected()).isEqualTo("layer1.0.bn1");
  }

  @Test
  void openingARowSelectsNothing(FxRobot robot) {
    onFx(robot, () -> FIXTURE.select("conv1"));
    onFx(robot, () -> tree.getRoot().getChildren().get(4).setExpanded(true));
    assertThat(FIXTURE.selected()).isEqualTo("conv1");
    assertThat(treeSelection()).isEqualTo("conv1");
  }

  @Test
  void rowInSightDoesNotMakeTheTreeJump(FxRobot robot) {
    onFx(robot, () -> FIXTURE.select("layer1.0.conv1"));
    String before = visibleNames(robot);
    onFx(robot, () -> FIXTURE.select("layer1.0.conv2"));
    assertThat(visibleNames(robot)).isEqualTo(before);
  }

  @Test
  void typingAndEnterFindTheNextMatchAndEscapeClears(FxRobot robot) {
    onFx(robot, controller::focusSearch);
    robot.write("add 28");
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    assertThat(FIXTURE.selected()).isEqualTo("layer2.1.add");
    assertThat(treeSelection()).isEqualTo("layer2.1.add");
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    assertThat(FIXTURE.selected()).isEqualTo("layer2.0.add");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#search").queryTextInputControl().getText()).isEmpty();
  }

  @Test
  void headerButtonChangesTheColumn(FxRobot robot) {
    Button button = robot.lookup(".column-button").queryButton();
    onFx(robot, button::fire);
    assertThat(button.getText()).isEqualTo("parameters");
    assertThat(visibleTexts(robot, ".row-value")).contains("25,557,032");
  }

  @Test
  void anotherModelKeepsTheWayToTheSelectionOpen(FxRobot robot) {
    onFx(robot, () -> FIXTURE.select("layer2.0.conv2"));
    onFx(robot, () -> FIXTURE.appState().openModel("resnet18:random"));
    assertThat(treeSelection()).isEqualTo("layer2.0.conv2");
    assertThat(visibleNames(robot)).contains("downsample");
  }

  private static String visibleNames(FxRobot robot) {
    return visibleTexts(robot, ".row-name");
  }

  private static String visibleTexts(FxRobot robot, String style) {
    return robot.lookup(style).queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .map(Label::getText)
        .collect(Collectors.joining(" "));
  }

  @Test
  void whatIsFoundStandsInAListAndIsMarkedInTreeAndDiagram(FxRobot robot) {
    TextField search = robot.lookup("#search").queryAs(TextField.class);
    robot.interact(() -> search.setText("3x3 stride=2"));
    WaitForAsyncUtils.waitForFxEvents();
    ListView<?> hits = robot.lookup("#search-hits").queryListView();
    assertThat(hits.getItems()).hasSize(4);
    assertThat(FIXTURE.context().overlays().foundProperty().get())
        .containsExactlyInAnyOrder("layer2.0.conv2", "layer3.0.conv2", "layer4.0.conv2", "maxpool");
    robot.clickOn("layer3.0.conv2");
    assertThat(FIXTURE.selected()).isEqualTo("layer3.0.conv2");
    robot.interact(() -> search.clear());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(hits.getParent().isVisible()).isFalse();
    assertThat(FIXTURE.context().overlays().foundProperty().get()).isEmpty();
  }

  private static Region center() {
    return (Region) ((BorderPane) scene.getRoot()).getCenter();
  }

  private List<String> smallWords(FxRobot robot, double width) {
    onFx(robot, () -> center().setMaxWidth(width));
    return tree.lookupAll(".caption").stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .filter(text -> text.endsWith("norm"))
        .toList();
  }

  @Test
  void bothLayersOfAProjectionAreNamedInANarrowTreeToo(FxRobot robot) {
    onFx(robot, () -> FIXTURE.select("layer1.0.downsample.1"));
    try {
      assertThat(smallWords(robot, 300)).containsExactly("batch norm");
      assertThat(smallWords(robot, 200)).containsExactly("norm");
    } finally {
      onFx(robot, () -> center().setMaxWidth(Region.USE_COMPUTED_SIZE));
    }
  }
}
