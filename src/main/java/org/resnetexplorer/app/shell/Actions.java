package org.resnetexplorer.app.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.debugger.Pointer;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.CallWalk;
import org.resnetexplorer.app.state.LiveChanges;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.PinnedRuns;
import org.resnetexplorer.app.state.Selection;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.weights.catalogue.BundledModel;

/** All actions of the window. Menus, tool bar and shortcuts are built from this list. */
final class Actions {
  private final PaneContext context;
  private final Pictures pictures;
  private final Map<String, Action> all;

  Actions(
      PaneContext context,
      Pictures pictures,
      PictureActions ofPictures,
      ExportActions ofExports,
      DiagramActions ofDiagram,
      ViewActions ofViews,
      CopyActions ofCopies,
      CheckpointActions ofCheckpoints,
      Commands window) {
    this.context = context;
    this.pictures = pictures;
    CallWalk calls = new CallWalk(context.appState());
    Condition always = Condition.always();
    List<Action> list =
        List.of(
            action(
                "open-weights", "fth-folder", "Shortcut+Shift+O", always, pictures::chooseWeights),
            action("open-labels", "fth-list", null, hasModel(), pictures::chooseLabels),
            action("stride", "fth-shuffle", null, hasPlacedStride(), this::switchStride),
            action(
                "export-diagram", "fth-download", "Shortcut+E", hasModel(), window.exportDiagram()),
            action("save-model", "fth-save", null, hasModel(), window.saveModel()),
            action("save-report", "fth-file-text", null, hasModel(), window.saveReport()),
            action("architecture", "fth-tool", "Shortcut+K", always, window.architecture()),
            action("keep-run", "fth-map-pin", "Shortcut+D", hasRun(), window.keepRun()),
            action(
                "compare-bundled",
                "fth-columns",
                null,
                hasRunOfBundled(),
                () -> compareBundled(window.keepRun())),
            action("release-run", "fth-x", "Shortcut+Shift+D", hasKept(), window.releaseRun()),
            action("settings", "fth-settings", "Shortcut+Comma", always, window.settings()),
            action("quit", "fth-x", "Shortcut+Q", always, window.quit()),
            action("find", "fth-search", "Shortcut+F", always, window.find()),
            action("palette", "fth-command", "Shortcut+Shift+P", always, window.palette()),
            action("back", "fth-arrow-left", "Alt+Left", canGoBack(), selection()::goBack),
            action(
                "forward", "fth-arrow-right", "Alt+Right", canGoForward(), selection()::goForward),
            step("step-start", "fth-skip-back", "Shift+Home", Step.START),
            step("step-back", "fth-chevron-left", "Shift+F10", Step.BACK),
            step("step-over", "fth-chevron-right", "F10", Step.OVER),
            step("step-into", "fth-arrow-down", "F11", Step.INTO),
            step("step-out", "fth-arrow-up", "Shift+F11", Step.OUT),
            step("step-end", "fth-skip-forward", "Shift+End", Step.END),
            step("continue", "fth-fast-forward", "F8", Step.CONTINUE),
            step("step-cursor", "fth-log-in", "Shortcut+F10", Step.CURSOR),
            action("play", "fth-play", "F5", hasModel(), this::playOrPause),
            action("stop", "fth-square", "Shift+F5", isDebugging(), debugger()::stop),
            action("breakpoint", "fth-disc", "F9", hasModel(), this::toggleBreakpoint),
            action(
                "undo",
                "fth-corner-up-left",
                "Shortcut+Z",
                new Condition(changes().canUndoProperty(), "undo"),
                changes()::undo),
            action(
                "redo",
                "fth-corner-up-right",
                "Shortcut+Shift+Z",
                new Condition(changes().canRedoProperty(), "redo"),
                changes()::redo),
            action("reset-changes", "fth-rotate-ccw", null, isChanged(), changes()::resetAll),
            action(
                "breakpoint-new",
                "fth-plus-circle",
                "Shortcut+F9",
                hasModel(),
                window.newBreakpoint()),
            action("breakpoint-list", "fth-list", "Shift+F9", always, window.breakpoints()),
            action("tour", "fth-map", "F1", hasModel(), () -> window.tour().start()),
            action("tour-brief", "fth-clock", null, hasModel(), () -> window.tour().startBrief()),
            action(
                "tour-next",
                "fth-chevron-right",
                "Shortcut+Page Down",
                new Condition(window.tour().canGoOn(), "stop"),
                () -> window.tour().next()),
            action(
                "tour-back",
                "fth-chevron-left",
                "Shortcut+Page Up",
                new Condition(window.tour().canGoBack(), "stop"),
                () -> window.tour().back()),
            action("next-call", "fth-chevron-right", "Page Down", hasModel(), () -> calls.go(1)),
            action("previous-call", "fth-chevron-left", "Page Up", hasModel(), () -> calls.go(-1)),
            action("next-pane", "fth-layout", "F6", always, () -> window.pane().accept(1)),
            action(
                "previous-pane", "fth-layout", "Shift+F6", always, () -> window.pane().accept(-1)),
            action("full-screen", "fth-maximize", "Shortcut+Shift+F", always, window.fullScreen()),
            action("shortcuts", "fth-command", "Shift+F1", always, window.shortcuts()),
            action("theme", "fth-sun", "Shortcut+T", always, this::switchTheme),
            action("about", "fth-info", null, always, window.about()));
    this.all =
        Stream.of(
                list,
                ofPictures.list(),
                ofExports.list(),
                ofDiagram.list(),
                ofViews.list(),
                ofCopies.list(),
                ofCheckpoints.list(),
                new LesionActions(context.appState()).list())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Action::id, Function.identity()));
  }

  /** The key of why an action can't be done now; empty while it can, or if there is none. */
  String missingKey(String id) {
    Action action = all.get(id);
    return action == null ? "" : action.condition().missingKey();
  }

  List<String> ids() {
    return all.keySet().stream().sorted().toList();
  }

  Action get(String id) {
    Action action = all.get(id);
    if (action == null) {
      throw new IllegalArgumentException("No action " + id);
    }
    return action;
  }

  Pictures pictures() {
    return pictures;
  }

  private Selection selection() {
    return context.selection();
  }

  private Debugger debugger() {
    return context.debugger();
  }

  private LiveChanges changes() {
    return context.appState().changes();
  }

  private Condition isChanged() {
    return new Condition(changes().currentProperty().map(now -> !now.isNone()), "changed");
  }

  private PinnedRuns pinnedRuns() {
    return context.appState().pinnedRuns();
  }

  private Condition hasRun() {
    return new Condition(context.appState().runProperty().map(run -> true).orElse(false), "run");
  }

  private Condition hasRunOfBundled() {
    return new Condition(
        context
            .appState()
            .runProperty()
            .map(run -> BundledModel.find(run.model().argument()).isPresent())
            .orElse(false),
        "bundled");
  }

  /** Keeps the run of the one and runs the other on the same picture. */
  private void compareBundled(Runnable keepRun) {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      BundledModel.find(model.argument())
          .map(BundledModel::other)
          .ifPresent(
              other -> {
                keepRun.run();
                context.appState().openModel(other.id());
              });
    }
  }

  private Condition hasKept() {
    return new Condition(pinnedRuns().keptProperty().map(kept -> true).orElse(false), "kept");
  }

  private Condition hasModel() {
    return new Condition(
        context.appState().modelProperty().map(model -> true).orElse(false), "model");
  }

  private Condition isDebugging() {
    return new Condition(debugger().pointerProperty().map(Pointer::isActive), "stepping");
  }

  private Condition hasPlacedStride() {
    return new Condition(
        context
            .appState()
            .modelProperty()
            .map(model -> model.network().spec().block().placesStride())
            .orElse(false),
        "stride");
  }

  /** The file does not tell where the stride is; a person may know. */
  private void switchStride() {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      StridePlacement other = model.network().spec().stride().other();
      context.appState().openModel(model.request().withChoices(model.choices().withStride(other)));
    }
  }

  private Condition canGoBack() {
    return new Condition(selection().canGoBackProperty().asObject(), "back");
  }

  private Condition canGoForward() {
    return new Condition(selection().canGoForwardProperty().asObject(), "forward");
  }

  private static Action action(
      String id, String icon, @Nullable String keys, Condition condition, Runnable handler) {
    KeyCombination combination = keys == null ? null : KeyCombination.valueOf(keys);
    return new Action(id, icon, combination, condition, handler, null);
  }

  private Action step(String id, String icon, String keys, Step step) {
    return action(
        id, icon, keys, new Condition(debugger().can(step), "step"), () -> debugger().step(step));
  }

  private void playOrPause() {
    if (debugger().playingProperty().get()) {
      debugger().pause();
    } else {
      debugger().play();
    }
  }

  /** Before the selected call, or the first one inside what is selected. */
  private void toggleBreakpoint() {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      ForwardSteps forward = new ForwardSteps(model.network());
      Target statement = forward.statement(selection().current().target());
      debugger().breakpoints().toggle(forward.firstCall(statement).name());
    }
  }

  private void switchTheme() {
    Theme now = context.appearance().themeProperty().get();
    context.appearance().themeProperty().set(now.other());
  }
}
