package org.resnetexplorer.app.diagram;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.resnetexplorer.app.common.Breakpoint;
import org.resnetexplorer.app.common.Debugger;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.diagram.Progress;
import org.resnetexplorer.network.Call;

/** How far the debugger has come, as the drawing shows it. */
final class DebuggerProgress {
  private final PaneTools tools;
  private final ReadOnlyObjectWrapper<Progress> value =
      new ReadOnlyObjectWrapper<>(this, "value", Progress.NONE);

  DebuggerProgress(PaneTools tools) {
    this.tools = tools;
    tools.debugger().pointerProperty().subscribe(this::update);
    tools.workbench().modelProperty().subscribe(this::update);
    InvalidationListener changed = observed -> update();
    tools.debugger().breakpoints().list().addListener(changed);
  }

  ReadOnlyObjectProperty<Progress> valueProperty() {
    return value.getReadOnlyProperty();
  }

  private void update() {
    Debugger debugger = tools.debugger();
    OpenModel model = tools.workbench().modelProperty().get();
    if (model == null) {
      return;
    }
    Set<String> notRun =
        debugger
            .nextCall()
            .map(
                next ->
                    model.network().calls().stream()
                        .skip(next.index())
                        .map(Call::name)
                        .collect(Collectors.toSet()))
            .orElse(Set.of());
    Set<String> stops =
        debugger.breakpoints().list().stream()
            .filter(Breakpoint::enabled)
            .map(Breakpoint::call)
            .collect(Collectors.toSet());
    String next = debugger.pointer().next().map(Target::id).orElse("");
    value.set(new Progress(next, tools.messages().text("canvas.next"), notRun, stops));
  }
}
