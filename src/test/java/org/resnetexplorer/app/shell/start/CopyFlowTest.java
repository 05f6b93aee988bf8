package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.export.copy.CopyForm;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.export.copy.CsvLines;
import org.resnetexplorer.export.copy.PythonArray;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a person copies out of the window, and what then lies on the clipboard. */
class CopyFlowTest extends SharedWindowFlow {
  private static final String EPOCHS = "epochs";
  private static final Path CHECKPOINTS = Path.of("src/test/resources/weights/epochs");

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private List<PaneHost> hosts(FxRobot robot) {
    List<PaneHost> all = new ArrayList<>();
    robot.interact(
        () ->
            robot.lookup(node -> node instanceof PaneHost).queryAll().stream()
                .map(PaneHost.class::cast)
                .filter(host -> host.shown().get())
                .forEach(all::add));
    return all;
  }

  private PaneHost host(FxRobot robot, String id) {
    return hosts(robot).stream()
        .filter(host -> host.declaration().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No pane seen: " + id));
  }

  private List<Copyable> copies(FxRobot robot, PaneHost host) {
    List<Copyable> all = new ArrayList<>();
    robot.interact(() -> all.addAll(host.copies()));
    return all;
  }

  private void look(FxRobot robot, String call) throws TimeoutException {
    robot.interact(
        () -> appState().selection().select(Selected.of(new Target.OfCall(call)).withChannel(3)));
    window.waitFor(window::isIdle);
  }

  private void show(FxRobot robot, String pane) throws TimeoutException {
    robot.interact(() -> window.view().main().show(pane));
    waitUntilDone();
  }

  private String clipboard(FxRobot robot) throws TimeoutException {
    window.waitFor(window::isIdle);
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  /** What every pane offers lands on the clipboard in every form, and reads back. */
  @Test
  void everyPaneOffersWhatItShowsInFormsThatReadBack(FxRobot robot) throws Exception {
    robot.interact(
        () -> window.composition().context().overlays().chosenProperty().set(Metric.ZEROS));
    robot.interact(() -> appState().pinnedRuns().keep());
    show(robot, "accuracy");
    robot.interact(() -> robot.lookup("#dataset-samples").queryAs(Button.class).fire());
    window.waitFor(() -> dataSets().openProperty().get() != null);
    waitUntilDone();
    look(robot, "layer1.0.bn1");
    askStopAndWalk(robot);
    Set<String> seen = new TreeSet<>();
    for (String pane : new Panes().names()) {
      if (!pane.equals(EPOCHS)) {
        robot.interact(() -> window.view().main().show(pane));
        checkThoseSeen(robot, seen);
      }
    }
    robot.interact(() -> fireInMenu(robot, "breakpoint-list"));
    checkThoseSeen(robot, seen);
    robot.interact(() -> fireInMenu(robot, "breakpoint-list"));
    checkThoseSeen(robot, seen);
    // Last of all, as it opens another model.
    robot.interact(() -> window.composition().checkpoints().open(List.of(CHECKPOINTS)));
    robot.interact(() -> window.view().main().show(EPOCHS));
    checkThoseSeen(robot, seen);
    robot.interact(window.composition().checkpoints()::release);
    assertThat(seen)
        .contains("tour", "evaluate", "breakpoints", "stack", "exemplars", "channel-exemplars")
        .hasSizeGreaterThan(25);
  }

  private void checkThoseSeen(FxRobot robot, Set<String> seen) {
    for (PaneHost host : hosts(robot)) {
      if (seen.add(host.declaration().id())) {
        waitForCopies(robot, host);
        List<Copyable> all = copies(robot, host);
        assertThat(all.get(all.size() - 1)).isInstanceOf(Copyable.Figure.class);
        all.forEach(CopyFlowTest::check);
      }
    }
  }

  private static void fireInMenu(FxRobot robot, String action) {
    robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> ("menu-" + action).equals(item.getId()))
        .forEach(MenuItem::fire);
  }

  private void waitForCopies(FxRobot robot, PaneHost host) {
    try {
      window.waitFor(() -> copies(robot, host).size() > 1);
    } catch (TimeoutException e) {
      throw new AssertionError("Nothing to copy in " + host.declaration().id(), e);
    }
  }

  /** So that the panes of the debugger and the tour have something to show. */
  private void askStopAndWalk(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          window.view().main().tour().start();
          Debugger debugger = window.composition().context().debugger();
          debugger.breakpoints().put(new Breakpoint("layer2.0.add", true));
          debugger.step(Step.CURSOR);
          window.view().main().show("code");
        });
    window.waitFor(window::isIdle);
    TextField line = robot.lookup("#evaluate-line").queryAs(TextField.class);
    robot.interact(
        () -> {
          line.setText("x.mean()");
          line.fireEvent(new ActionEvent());
        });
    window.waitFor(window::isIdle);
  }

  private static void check(Copyable what) {
    assertThat(what.name()).isNotBlank();
    if (what instanceof Copyable.Table table) {
      List<List<String>> lines = CsvLines.of(table.text(CopyForm.CSV));
      assertThat(lines).hasSize(1 + table.rows().size());
      for (int row = 0; row < table.rows().size(); row++) {
        assertThat(lines.get(row + 1))
            .containsExactlyElementsOf(
                table.rows().get(row).stream().map(cell -> cell.text()).toList());
      }
    } else if (what instanceof Copyable.Tensor tensor && !tensor.isForFile(CopyForm.NUMPY)) {
      PythonArray read = PythonArray.of(tensor.text(CopyForm.PYTORCH));
      assertThat(read.shape()).isEqualTo(tensor.shape());
      for (int i = 0; i < tensor.values().length; i++) {
        assertThat(read.values().get(i).floatValue()).isEqualTo(tensor.values()[i]);
      }
    } else if (what instanceof Copyable.Code code) {
      assertThat(code.text(CopyForm.TEXT)).isNotBlank();
    }
  }

  @Test
  void controlCCopiesTheAnswersWhenTheyHaveTheKeyboard(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#netButton").query().requestFocus());

    pushWith(robot, KeyCode.CONTROL, KeyCode.C);

    String[] lines = clipboard(robot).split("\n");
    assertThat(lines[0]).isEqualTo("Class\tLabel\tProbability");
    assertThat(lines).hasSize(6);
    String[] first = lines[1].split("\t");
    assertThat(Integer.parseInt(first[0])).isEqualTo(window.run().top().get(0).index());
    assertThat(Double.parseDouble(first[2])).isEqualTo(window.run().top().get(0).value());
    assertThat(text(robot, "#status-copied")).startsWith("Copied as text: Answers");
  }

  @Test
  void theMapThatIsLookedAtIsCopiedForNumPyWithTheNumbersOfTheRun(FxRobot robot) throws Exception {
    look(robot, "layer1.0.conv1");
    focus(robot, ".maps-canvas");

    robot.interact(() -> fire(robot, "copy-numpy"));

    PythonArray read = PythonArray.of(clipboard(robot));
    assertThat(read.shape()).containsExactly(56, 56);
    Call call = window.run().model().network().findCall("layer1.0.conv1").orElseThrow();
    float[] all = window.composition().context().activations().of(window.run(), call).values();
    for (int i = 0; i < 56 * 56; i++) {
      assertThat(read.values().get(i).floatValue()).isEqualTo(all[3 * 56 * 56 + i]);
    }
  }

  private static void fire(FxRobot robot, String action) {
    robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> "menu-copy-as-forms".equals(item.getId()))
        .flatMap(item -> ((Menu) item).getItems().stream())
        .filter(item -> ("menu-" + action).equals(item.getId()))
        .forEach(item -> item.fire());
  }

  @Test
  void aMapAsPngIsAPictureWithWholeSquaresForItsCells(FxRobot robot) throws Exception {
    look(robot, "layer4.0.conv2");
    focus(robot, ".maps-canvas");

    robot.interact(() -> fire(robot, "copy-png"));
    window.waitFor(window::isIdle);

    Image[] image = new Image[1];
    robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
    assertThat(image[0].getWidth()).isGreaterThan(360);
    assertThat(text(robot, "#status-copied"))
        .startsWith("Copied as PNG picture: layer4.0.conv2[3]");
  }

  @Test
  void theTreeAsSeenIsAPictureOfTwiceItsSize(FxRobot robot) throws Exception {
    PaneHost tree = host(robot, "tree");
    List<Copyable> all = copies(robot, tree);
    int[] size = new int[2];
    robot.interact(
        () ->
            all.get(all.size() - 1)
                .drawing()
                .draw(
                    pixels -> {
                      size[0] = pixels.width();
                      size[1] = pixels.height();
                    },
                    () -> {}));
    assertThat(size[0]).isEqualTo((int) Math.ceil(2 * tree.getWidth()));
    assertThat(size[1]).isEqualTo((int) Math.ceil(2 * tree.getHeight()));
  }

  @Test
  void aRightClickOffersEveryThingOfThePaneAndCopiesTheOneChosen(FxRobot robot) throws Exception {
    show(robot, "table");
    Node table = robot.lookup("#module-table").query();
    robot.interact(
        () ->
            Event.fireEvent(
                table,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 700, 800, false, null)));
    robot.interact(
        () ->
            copyMenu(robot).stream()
                .map(Menu.class::cast)
                .filter(menu -> menu.getText().matches("Copy .* as"))
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "copy-csv".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());

    List<List<String>> lines = CsvLines.of(clipboard(robot));
    assertThat(lines.get(0)).startsWith("Module", "Type", "Output", "Parameters");
    assertThat(lines).hasSizeGreaterThan(3);
  }

  @Test
  void aRightClickOnTheTabOfAPaneOutOfSightOffersNothingOfIt(FxRobot robot) throws Exception {
    show(robot, "table");
    show(robot, "residual");
    robot.interact(
        () ->
            Event.fireEvent(
                robot.lookup("#tab-table").query(),
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 700, 600, false, null)));
    assertThat(robot.listWindows()).noneMatch(ContextMenu.class::isInstance);
    assertThat(appState().problemProperty().get()).isNull();
  }

  private static List<MenuItem> copyMenu(FxRobot robot) {
    return robot.listWindows().stream()
        .filter(each -> each instanceof ContextMenu menu && "copy-menu".equals(menu.getId()))
        .findFirst()
        .map(
            each ->
                ((ContextMenu) each).getItems().stream().filter(Menu.class::isInstance).toList())
        .orElseThrow();
  }

  @Test
  void whatHasNoSuchFormSaysWhatToDo(FxRobot robot) throws Exception {
    robot.interact(() -> window.view().main().show("code"));
    window.waitFor(window::isIdle);
    focus(robot, "#code");

    robot.interact(() -> fire(robot, "copy-csv"));

    assertThat(text(robot, "#status-copied"))
        .startsWith("Nothing in Code can be copied as CSV. Ctrl+Shift+C");
  }

  @Test
  void theButtonsOfTheCodeSayThatTheyHaveCopied(FxRobot robot) throws Exception {
    robot.interact(() -> window.view().main().show("code"));
    window.waitFor(window::isIdle);
    Button whole =
        robot
            .lookup(node -> "Copy the whole program".equals(node.getAccessibleText()))
            .queryAs(Button.class);

    robot.interact(whole::fire);

    assertThat(clipboard(robot)).contains("class ResNet(nn.Module):");
    assertThat(whole.getAccessibleText()).isEqualTo("Copied");
  }
}
