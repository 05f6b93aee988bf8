package org.resnetexplorer.app.shell.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;

/** Leads a window from view to view, with something in each, for tests that look at all of them. */
final class EveryView {
  private static final Selected IN_ALL =
      new Selected(new Target.OfCall("layer2.0.conv2"), 3, new Cell(4, 5));

  /** Those that run a network many times, which a small one lets them. */
  private static final List<String> REASONS =
      List.of("why", "number", "ledger", "attribution", "trust", "learning");

  private static final String QUICK = "resnet:bottleneck,1-1-1-1,width=8:random";

  private final TestWindow window;
  private final FxRobot robot;
  private final Path pictures;
  private final BiConsumer<String, Parent> look;

  /**
   * @param pictures an empty folder, which gets two classes of pictures to measure
   * @param look gets the name of a view and, once something is in it, the root of a window with it;
   *     on the FX thread
   */
  EveryView(TestWindow window, FxRobot robot, Path pictures, BiConsumer<String, Parent> look) {
    this.window = window;
    this.robot = robot;
    this.pictures = pictures;
    this.look = look;
  }

  void walk() throws IOException, TimeoutException {
    copy("cat", "tabby-cat.jpg", "kitten.jpg");
    copy("dog", "samoyeds.jpg", "exif-rotated.jpg");
    PaneContext context = window.composition().context();
    robot.interact(
        () -> {
          window.appState().pinnedRuns().keep();
          context.dataSets().open(pictures);
          context.debugger().breakpoints().toggle("layer2.0.conv1");
          context.selection().select(IN_ALL);
        });
    for (String pane : new Panes().names()) {
      if (!REASONS.contains(pane)) {
        show(pane);
      }
    }
    showOthersOfTheSame(context);
    showWindows();
    openQuickModel(context);
    for (String pane : REASONS) {
      show(pane);
    }
  }

  /** Panes show something else of a batch norm, a matrix, a filter and a sum. */
  private void showOthersOfTheSame(PaneContext context) throws TimeoutException {
    show("weights", context, "conv1");
    show("weights", context, "layer2.0.downsample.0");
    show("weights", context, "layer2.0.bn1");
    show("norm", context, "layer2.0.bn1");
    show("residual", context, "layer2.0.add");
    show("maps", context, "fc");
    robot.interact(
        () -> {
          context.selection().select(IN_ALL);
          context.debugger().step(Step.CURSOR);
        });
    show("code");
    robot.interact(() -> context.debugger().stop());
    press("#changes-button");
    look("picture");
    press("#channel-enlarge");
    look("large");
    robot.push(KeyCode.ESCAPE);
    push(KeyCode.SHIFT, KeyCode.F9);
    push(KeyCode.SHORTCUT, KeyCode.F9);
    look("breakpoints");
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> window.view().main().tour().start());
    look("tour");
    press("#tour-leave");
  }

  private void showWindows() throws TimeoutException {
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
    look("palette");
    robot.push(KeyCode.ESCAPE);
    push(KeyCode.SHIFT, KeyCode.F1);
    look("shortcuts");
    robot.push(KeyCode.ESCAPE);
    push(KeyCode.SHORTCUT, KeyCode.K);
    look("architecture");
    robot.push(KeyCode.ESCAPE);
    push(KeyCode.SHORTCUT, KeyCode.COMMA);
    look("settings");
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> window.appState().openModel("nothing.pth"));
    window.waitFor(() -> window.appState().problemProperty().get() != null);
    look("problem");
    robot.interact(() -> window.appState().closeProblem());
  }

  private void openQuickModel(PaneContext context) throws TimeoutException {
    OpenModel before = window.appState().modelProperty().get();
    robot.interact(() -> window.appState().openModel(QUICK));
    window.waitFor(() -> window.appState().modelProperty().get() != before);
    window.waitForRun();
    robot.interact(() -> context.selection().select(IN_ALL));
  }

  private void show(String pane, PaneContext context, String call) throws TimeoutException {
    robot.interact(() -> context.selection().select(new Target.OfCall(call)));
    show(pane);
  }

  private void show(String pane) throws TimeoutException {
    robot.interact(() -> window.view().main().show(Zoom.BLOCK, pane));
    look(pane);
  }

  private void press(String button) {
    robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
  }

  /** Released in the order in which people do. */
  private void push(KeyCode modifier, KeyCode key) {
    robot.press(modifier, key).release(key, modifier);
  }

  private void look(String view) throws TimeoutException {
    window.waitFor(() -> window.isIdle() && window.composition().context().dataSets().isIdle());
    robot.interact(
        () ->
            List.copyOf(Window.getWindows())
                .forEach(shown -> look.accept(view, shown.getScene().getRoot())));
  }

  private void copy(String name, String... samples) throws IOException {
    Path own = Files.createDirectories(pictures.resolve(name));
    for (String sample : samples) {
      Files.copy(Path.of("samples", sample), own.resolve(sample));
    }
  }
}
