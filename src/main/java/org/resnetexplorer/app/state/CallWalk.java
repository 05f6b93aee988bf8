package org.resnetexplorer.app.state;

import org.resnetexplorer.network.Target;

/** Goes from call to call in forward order. On the FX thread only. */
public final class CallWalk {
  private final AppState appState;

  public CallWalk(AppState appState) {
    this.appState = appState;
  }

  /** Selects the call some places on; at the ends of the network nothing changes. */
  public void go(int step) {
    OpenModel model = appState.modelProperty().get();
    Target from = appState.selection().current().target();
    if (model != null) {
      from.beside(model.network(), step)
          .ifPresent(call -> appState.selection().select(Target.of(call)));
    }
  }
}
