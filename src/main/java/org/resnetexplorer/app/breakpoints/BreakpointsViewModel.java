package org.resnetexplorer.app.breakpoints;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Breakpoints;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.Target;

/** The list of breakpoints, and making another one. */
final class BreakpointsViewModel {
  private final PaneContext context;
  private final ConditionWords words;
  private final EditorViewModel editor;

  BreakpointsViewModel(PaneContext context) {
    this.context = context;
    this.words = new ConditionWords(context.messages());
    this.editor = new EditorViewModel(context.messages());
  }

  private Breakpoints breakpoints() {
    return context.debugger().breakpoints();
  }

  ObservableList<Breakpoint> rows() {
    return breakpoints().list();
  }

  EditorViewModel editor() {
    return editor;
  }

  String place(Breakpoint row) {
    return words.place(row);
  }

  /** {@code off} where it is: what would stop there otherwise is in the tooltip. */
  String condition(Breakpoint row) {
    return row.enabled()
        ? words.condition(row.condition())
        : context.messages().text("breakpoints.off");
  }

  /** All of it in one sentence, for tooltip and screen reader. */
  String sentence(Breakpoint row) {
    String key = row.enabled() ? "breakpoints.row" : "breakpoints.row.off";
    return context.messages().text(key, words.place(row), words.condition(row.condition()));
  }

  void toggleEnabled(Breakpoint row) {
    int at = rows().indexOf(row);
    if (at >= 0) {
      rows().set(at, row.withEnabled(!row.enabled()));
    }
  }

  void remove(Breakpoint row) {
    breakpoints().remove(row);
  }

  /** Selects the call it stops before. */
  void show(Breakpoint row) {
    context.selection().select(new Target.OfCall(row.call()));
  }

  /** Begins a new one at the selected call; false before there is a model. */
  boolean beginEditing() {
    OpenModel model = context.appState().modelProperty().get();
    if (model == null) {
      return false;
    }
    Target selected = context.selection().current().target();
    ForwardSteps forward = new ForwardSteps(model.network());
    Call at = forward.firstCall(forward.statement(selected));
    editor.begin(model.network(), at.name());
    return true;
  }

  /** What the editor's first choice offers: every call, then each by name. */
  List<String> calls() {
    List<String> calls = new ArrayList<>(List.of(Breakpoint.ANY_CALL));
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      model.network().calls().forEach(call -> calls.add(call.name()));
    }
    return calls;
  }

  /** Puts what the editor holds into the list; false if it is not complete. */
  boolean add() {
    Breakpoint ready = editor.draftProperty().getValue().breakpoint();
    if (ready == null) {
      return false;
    }
    breakpoints().put(ready);
    return true;
  }
}
