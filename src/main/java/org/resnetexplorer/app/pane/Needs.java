package org.resnetexplorer.app.pane;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.engine.EngineStatus;

/** Says why a pane has nothing to show, from what it needs alone. */
final class Needs {
  private Needs() {}

  /**
   * @return one sentence; empty while nothing is missing
   */
  static ObservableValue<String> missing(Set<Need> needs, PaneContext context) {
    AppState state = context.appState();
    return Derived.of(
        () -> needs.isEmpty() ? "" : sentence(needs, context),
        state.modelProperty(),
        state.runProperty(),
        context.questions().askedProperty(),
        state.engineStatusProperty());
  }

  private static String sentence(Set<Need> needs, PaneContext context) {
    AppState state = context.appState();
    if (state.modelProperty().get() == null) {
      return text(context, "model");
    }
    if (state.engineStatusProperty().get() instanceof EngineStatus.Unavailable) {
      return text(context, "engine");
    }
    boolean full = state.engineStatusProperty().get() instanceof EngineStatus.OutOfMemory;
    boolean ran = needs.contains(Need.RUN) || needs.contains(Need.GRADIENTS);
    if (ran && state.runProperty().get() == null) {
      return text(context, full ? "memory" : "run");
    }
    boolean asks = needs.contains(Need.ANSWER);
    return asks && context.questions().askedProperty().get() == null ? text(context, "answer") : "";
  }

  private static String text(PaneContext context, String missing) {
    return context.messages().text("app.pane.needs." + missing);
  }
}
