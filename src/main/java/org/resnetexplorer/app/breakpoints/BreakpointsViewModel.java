package org.resnetexplorer.app.breakpoints;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import org.resnetexplorer.app.common.Breakpoint;
import org.resnetexplorer.app.common.Breakpoints;
import org.resnetexplorer.app.common.Forward;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.network.Call;

/** The list of breakpoints, and making another one. */
final class BreakpointsViewModel {
  private final PaneTools tools;
  private final ConditionWords words;
  private final EditorViewModel editor;

  BreakpointsViewModel(PaneTools tools) {
    this.tools = tools;
    this.words = new ConditionWords(tools.messages());
    this.editor = new EditorViewModel(tools.messages());
  }

  private Breakpoints breakpoints() {
    return tools.debugger().breakpoints();
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
        : tools.messages().text("breakpoints.off");
  }

  /** All of it in one sentence, for tooltip and screen reader. */
  String sentence(Breakpoint row) {
    String key = row.enabled() ? "breakpoints.row" : "breakpoints.row.off";
    return tools.messages().text(key, words.place(row), words.condition(row.condition()));
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
    Target target = new Target.OfCall(row.call());
    OpenModel model = tools.workbench().modelProperty().get();
    if (model != null && target.existsIn(model.network())) {
      tools.selection().select(target);
    }
  }

  /** Begins a new one at the selected call; false before there is a model. */
  boolean beginEditing() {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model == null) {
      return false;
    }
    Target selected = tools.selection().current().target();
    Forward forward = new Forward(model.network());
    Call at = forward.firstCall(forward.statement(selected));
    editor.begin(model.network(), at.name());
    return true;
  }

  /** What the editor's first choice offers: every call, then each by name. */
  List<String> calls() {
    List<String> calls = new ArrayList<>(List.of(Breakpoint.ANY_CALL));
    OpenModel model = tools.workbench().modelProperty().get();
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
