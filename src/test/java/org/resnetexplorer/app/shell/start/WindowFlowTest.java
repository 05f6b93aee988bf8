package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.intake.DragContent;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does, on the real window with the real engine. */
class WindowFlowTest extends SharedWindowFlow {
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private Run run() {
    return window.run();
  }

  private String selected() {
    return window.selected();
  }

  @Test
  void aDroppedPictureIsClassified(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.interact(
        () -> {
          Clipboard board = Clipboard.getSystemClipboard();
          board.setContent(
              Map.of(DataFormat.FILES, List.of(SAMPLES.resolve("tulips.jpg").toFile())));
          assertThat(window.view().main().waysIn().drop(DragContent.of(board))).isTrue();
        });
    window.waitFor(() -> run().picture().picture().name().equals("tulips.jpg"));
    assertThat(run().top().get(0).label()).isEqualTo("tulip");
    assertThat(robot.lookup("tulip").tryQuery()).isPresent();
  }

  @Test
  void aPastedPathOpensItsPicture(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.interact(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(
                    Map.of(DataFormat.PLAIN_TEXT, SAMPLES.resolve("kitten.jpg").toString())));
    pushWith(robot, KeyCode.CONTROL, KeyCode.V);
    window.waitFor(() -> run().picture().picture().name().equals("kitten.jpg"));
    assertThat(run().top().get(0).label()).isEqualTo("cat");
  }

  private static DataFormat kind(String type) {
    DataFormat known = DataFormat.lookupMimeType(type);
    return known == null ? new DataFormat(type) : known;
  }

  @Test
  void whatAFileManagerHasCopiedIsPasted(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    String copied = "copy\n" + SAMPLES.resolve("tulips.jpg").toAbsolutePath().toUri();
    robot.interact(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(kind("x-special/gnome-copied-files"), copied)));
    pushWith(robot, KeyCode.CONTROL, KeyCode.V);
    window.waitFor(() -> run().picture().picture().name().equals("tulips.jpg"));
  }

  @Test
  void aKeyOfThePortalIsSaidAndChangesNothing(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    Run before = run();
    robot.interact(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(kind("application/vnd.portal.filetransfer"), "a1b2c3")));
    pushWith(robot, KeyCode.CONTROL, KeyCode.V);
    window.waitFor(() -> appState().problemProperty().get() != null);
    assertThat(text(robot, "#problem-title")).isEqualTo("The files were not handed over");
    assertThat(run()).isSameAs(before);
  }

  @Test
  void droppingNothingUsefulIsSaidAndChangesNothing(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    Run before = run();
    robot.interact(
        () -> {
          Clipboard board = Clipboard.getSystemClipboard();
          board.setContent(Map.of(DataFormat.PLAIN_TEXT, "just words"));
          window.view().main().waysIn().drop(DragContent.of(board));
        });
    window.waitFor(() -> appState().problemProperty().get() != null);
    assertThat(text(robot, "#problem-title")).isEqualTo("Nothing was opened");
    assertThat(run()).isSameAs(before);
  }

  @Test
  void selectingInTheTreeMovesDiagramMapsAndStatus(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.clickOn(treeCell(robot, "conv2"));
    window.waitFor(() -> selected().equals("layer2.0.conv2") && window.isIdle());
    assertThat(text(robot, "#maps-name")).isEqualTo("conv2");
    assertThat(text(robot, "#caption-title")).isEqualTo("layer2.0.conv2");
    assertThat(text(robot, "#status-call")).isEqualTo("call 22 of 69");
  }

  private static Node treeCell(FxRobot robot, String name) {
    return robot.lookup(".tree-cell").queryAll().stream()
        .filter(Node::isVisible)
        .filter(cell -> String.valueOf(cell.getAccessibleText()).startsWith(name + ","))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No row " + name));
  }

  @Test
  void selectingInTheDiagramMovesTheTree(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    clickBox(robot, new View.BlockView("layer2.0"), "layer2.0.add");
    window.waitFor(() -> selected().equals("layer2.0.add") && window.isIdle());
    TreeView<?> tree = robot.lookup(".tree-view").queryAs(TreeView.class);
    assertThat(tree.getSelectionModel().getSelectedItem().getValue().toString()).contains("add");
    assertThat(text(robot, "#maps-name")).isEqualTo("add");
  }

  /** Where a box is, the layout tells: the canvas itself is but pixels. */
  private void clickBox(FxRobot robot, View shown, String id) {
    Node canvas = robot.lookup("#diagram-canvas").query();
    double width = canvas.getLayoutBounds().getWidth();
    double height = canvas.getLayoutBounds().getHeight();
    double zoom = Diagrams.zoomToFit(width, height);
    OpenModel model = appState().modelProperty().get();
    Diagram diagram =
        new Diagrams(new DiagramText(Locale.ENGLISH), new BundledFonts())
            .of(model.network(), model.sizes(), shown, width / zoom, height / zoom);
    var box = diagram.nodeOf(id).orElseThrow().bounds();
    robot.clickOn(canvas.localToScreen(zoom * box.centerX(), zoom * box.centerY()));
  }

  @Test
  void escapeLeadsOutToTheStageAndTheNetAndEnterIn(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    clickBox(robot, new View.BlockView("layer2.0"), "layer2.0.add");
    robot.push(KeyCode.ESCAPE);
    assertThat(selected()).isEqualTo("layer2.0");
    robot.push(KeyCode.ESCAPE);
    assertThat(selected()).isEqualTo("layer2");
    robot.push(KeyCode.ESCAPE);
    assertThat(selected()).isEmpty();
    robot.interact(() -> appState().selection().select(new Target.OfModule("layer3")));
    robot.push(KeyCode.RIGHT);
    assertThat(selected()).startsWith("layer3.");
  }

  @Test
  void steppingByKeyboardVisitsTheCallsInForwardOrder(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.push(KeyCode.F11);
    assertThat(selected()).isEqualTo("layer2.0.conv2");
    robot.push(KeyCode.F10);
    assertThat(selected()).isEqualTo("layer2.0.bn2");
    pushWith(robot, KeyCode.SHIFT, KeyCode.F10);
    assertThat(selected()).isEqualTo("layer2.0.conv2");
    pushWith(robot, KeyCode.SHIFT, KeyCode.F11);
    assertThat(selected()).isEqualTo("layer2.1");
    robot.push(KeyCode.F11);
    assertThat(selected()).isEqualTo("layer2.1.conv1");
    assertThat(run().trace().isClosed()).isFalse();
  }

  @Test
  void choosingAnotherNetworkChangesEverythingAtOnce(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.clickOn("#modelChooser").clickOn("#model-resnet50");
    window.waitFor(
        () -> run() != null && run().model().name().equals("ResNet-50") && window.isIdle());
    assertThat(selected()).isEqualTo("layer2.0.relu#1");
    assertThat(text(robot, "#status-call")).isEqualTo("call 39 of 175");
    assertThat(treeCell(robot, "conv3")).isNotNull();
    assertThat(robot.lookup("25,557,032").tryQuery()).isPresent();
  }

  @Test
  void aBrokenPictureIsExplainedAndLeavesTheWindowAsItWas(FxRobot robot) throws Exception {
    window.waitForRun();
    Run before = run();
    double drawn = robot.lookup("#upper").queryAs(Region.class).getHeight();
    Path broken = Files.write(folder.resolve("holiday.jpg"), new byte[] {(byte) 0xFF, 1, 2});
    robot.interact(() -> window.composition().services().incoming().open(List.of(broken)));
    window.waitFor(() -> appState().problemProperty().get() != null);
    assertThat(text(robot, "#problem-title")).isEqualTo("holiday.jpg was not opened");
    assertThat(text(robot, "#problem-why")).contains("ResNet-18 and tabby-cat.jpg stay");
    assertThat(run()).isSameAs(before);
    assertThat(robot.lookup("#upper").queryAs(Region.class).getHeight()).isEqualTo(drawn);
    robot.clickOn("#problem-close");
    assertThat(robot.lookup("#problem-title").tryQuery()).isEmpty();
  }

  @Test
  void theDetailOfAProblemCanBeCopied(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    Problem defect = new Problem("It broke", "A sum.", "", "", "Overflow", Problem.Remedy.NONE);
    robot.interact(() -> appState().report(defect));
    robot.clickOn("#problem-detail").clickOn("#problem-copy");
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("It broke\nA sum.\nOverflow\n")
                .contains("DJL "));
  }

  @Test
  void anOverlayShowsItsLegendAndItsColumnInTheTree(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.clickOn("#overlay-menu").clickOn("#header-overlay-zeros");
    window.waitFor(window::isIdle);
    assertThat(text(robot, "#overlay-legend")).isEqualTo("Share of zeros of a call");
    assertThat(text(robot, "#overlay-here")).startsWith("layer2.0.relu#1: ").endsWith(" %");
    assertThat(robot.lookup("zeros, %").tryQuery()).isPresent();
    robot.clickOn("#overlay-channel");
    assertThat(robot.lookup("#channel-title").query().isVisible()).isTrue();
    assertThat(window.composition().context().overlays().chosenProperty().get())
        .isEqualTo(Metric.ZEROS);
  }

  @Test
  void theThemeChangesWithoutARestart(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.clickOn("#theme");
    assertThat(window.composition().context().appearance().themeProperty().get())
        .isEqualTo(Theme.DARK);
    assertThat(window.view().scene().getStylesheets().get(0)).endsWith("dark.css");
  }

  @Test
  void searchingJumpsToTheMatch(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    pushWith(robot, KeyCode.CONTROL, KeyCode.F);
    robot.write("avgpool").push(KeyCode.ENTER);
    assertThat(selected()).isEqualTo("avgpool");
  }

  /** Their distances from the ends of their cells, which is that of the heading too. */
  private static List<Double> endsOfNumbersWithoutBars(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
        .filter(cell -> cell.getTableColumn().getText().equals("Parameters"))
        .flatMap(cell -> cell.lookupAll(".share-number > .text").stream())
        .map(
            number -> {
              Node cell = number.getParent().getParent().getParent();
              double end =
                  cell.sceneToLocal(number.localToScene(number.getLayoutBounds())).getMaxX();
              return (double) Math.round(cell.getLayoutBounds().getWidth() - end);
            })
        .toList();
  }

  @Test
  void theTableIsSortedByAnyColumnOverAllCalls(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, "table"));
    robot.clickOn("#table-all");
    TableView<?> table = robot.lookup("#module-table").queryTableView();
    assertThat(table.getItems()).hasSize(69);
    assertThat(endsOfNumbersWithoutBars(robot))
        .isNotEmpty()
        .allMatch(end -> Math.abs(end - 12) <= 1);
    robot.interact(
        () -> {
          table.getSortOrder().clear();
          sortBy(table, "Multiply-adds");
        });
    assertThat(table.getItems().get(0).toString()).contains("name=conv1,");
    robot.interact(() -> sortBy(table, "Parameters"));
    assertThat(table.getItems().get(0).toString()).contains("name=layer4.0.conv2,");
    assertThat(table.getSelectionModel().getSelectedItem().toString())
        .contains("name=layer2.0.relu#1,");
    robot.clickOn("#table-all");
    robot.interact(() -> table.getSortOrder().clear());
  }

  @Test
  void theKeyboardSortsTheTableToo(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    robot.interact(() -> window.view().main().arrange(Zoom.BLOCK, "table"));
    TableView<?> table = robot.lookup("#module-table").queryTableView();
    List<String> unsorted = rows(table);
    robot.interact(table::requestFocus);

    choose(robot, "Parameters");
    List<String> greatestFirst = rows(table);
    assertThat(greatestFirst).isNotEqualTo(unsorted);
    choose(robot, "Ascending");
    assertThat(rows(table)).isNotEqualTo(greatestFirst);
    choose(robot, "Descending");
    assertThat(rows(table)).isEqualTo(greatestFirst);
    choose(robot, "Original order");
    assertThat(rows(table)).isEqualTo(unsorted);
    assertThat(table.isFocused()).isTrue();
  }

  private static List<String> rows(TableView<?> table) {
    return table.getItems().stream().map(Object::toString).toList();
  }

  /** From the menu that S brings. */
  private static void choose(FxRobot robot, String entry) {
    robot.type(KeyCode.S);
    List<String> entries =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> !(item instanceof SeparatorMenuItem) && !item.isDisable())
            .map(MenuItem::getText)
            .toList();
    assertThat(entries).contains(entry);
    robot.type(KeyCode.DOWN, entries.indexOf(entry) + 1);
    robot.type(KeyCode.ENTER);
  }

  private static <T> void sortBy(TableView<T> table, String heading) {
    table
        .getSortOrder()
        .setAll(
            List.of(
                table.getColumns().stream()
                    .filter(column -> column.getText().equals(heading))
                    .findFirst()
                    .orElseThrow()));
  }

  @Test
  void thatRandomWeightsMeanNothingStandsOverTheAnswersWhateverTheOutputsAre(FxRobot robot)
      throws TimeoutException {
    window.waitForRun();
    Label band = robot.lookup("#inference-untrained").queryAs(Label.class);
    assertThat(band.isVisible()).isFalse();
    for (String net : List.of("basic,1-1-1", "basic,1-1-1,classes=1", "basic,1-1-1,head=none")) {
      Run before = window.run();
      robot.interact(() -> appState().openModel("resnet:" + net + ":random"));
      window.waitFor(() -> window.run() != before && window.isIdle());
      assertThat(band.isVisible()).as(net).isTrue();
      assertThat(band.getText()).isEqualTo("Random weights: the answer means nothing.");
    }
  }

  @Test
  void aTickStandsAtTheOpenModelInTheList(FxRobot robot) throws TimeoutException {
    window.waitForRun();
    MenuButton chooser = robot.lookup("#modelChooser").queryAs(MenuButton.class);
    window.waitFor(() -> !chooser.getItems().isEmpty());
    assertThat(
            chooser.getItems().stream()
                .filter(item -> item.getGraphic() instanceof HBox line && isTicked(line))
                .map(MenuItem::getId))
        .containsExactly("model-bundled");
  }

  private static boolean isTicked(HBox line) {
    return line.getChildren().get(0) instanceof FontIcon tick && tick.isVisible();
  }
}
