package org.resnetexplorer.app.diagram;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Progress;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/** How far the debugger has come, as the drawing shows it. */
final class DebuggerProgress {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<Progress> value =
      new ReadOnlyObjectWrapper<>(this, "value", Progress.NONE);

  DebuggerProgress(PaneContext context) {
    this.context = context;
    Subscriptions.onInvalidation(context.debugger().pointerProperty(), this::update);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::update);
    InvalidationListener changed = observed -> update();
    context.debugger().breakpoints().list().addListener(changed);
  }

  ReadOnlyObjectProperty<Progress> valueProperty() {
    return value.getReadOnlyProperty();
  }

  private void update() {
    Debugger debugger = context.debugger();
    OpenModel model = context.appState().modelProperty().get();
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
            .map(Breakpoint::call)
            .filter(debugger.breakpoints()::isMarked)
            .collect(Collectors.toSet());
    String next = debugger.pointer().next().map(Target::id).orElse("");
    value.set(new Progress(next, context.messages().text("canvas.next"), notRun, stops));
  }
}
