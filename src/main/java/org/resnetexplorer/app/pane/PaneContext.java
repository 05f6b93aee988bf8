package org.resnetexplorer.app.pane;

import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.debugger.TimelineClock;
import org.resnetexplorer.app.overlays.Overlays;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Selection;
import org.resnetexplorer.text.Messages;

/** What every pane is built from. */
public record PaneContext(
    AppState appState,
    Debugger debugger,
    Activations activations,
    Background background,
    Appearance appearance,
    Overlays overlays) {

  /** With a debugger that plays by the toolkit's clock. */
  public PaneContext(
      AppState appState, Activations activations, Background background, Appearance appearance) {
    this(
        appState, new Debugger(appState, new TimelineClock()), activations, background, appearance);
  }

  /** With no overlay chosen yet. */
  public PaneContext(
      AppState appState,
      Debugger debugger,
      Activations activations,
      Background background,
      Appearance appearance) {
    this(
        appState,
        debugger,
        activations,
        background,
        appearance,
        new Overlays(appState, background));
  }

  public Selection selection() {
    return appState.selection();
  }

  public Messages messages() {
    return appState.messages();
  }
}
