package org.resnetexplorer.app.pane;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.debugger.TimelineClock;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.overlays.Overlays;
import org.resnetexplorer.app.questions.Questions;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.app.state.Selection;
import org.resnetexplorer.text.Messages;

/**
 * What every pane is built from.
 *
 * @param background computes for the pane
 * @param seen whether the pane can be seen
 * @param alone whether it has its place to itself, with no other pane beside it
 */
public record PaneContext(
    AppState appState,
    Debugger debugger,
    Activations activations,
    Background background,
    Appearance appearance,
    Overlays overlays,
    Questions questions,
    DataSets dataSets,
    ObservableBooleanValue seen,
    ObservableBooleanValue alone) {

  /** With a debugger that plays by the toolkit's clock. */
  public PaneContext(
      AppState appState,
      Activations activations,
      Background background,
      Appearance appearance,
      DataSets dataSets) {
    this(
        appState,
        new Debugger(appState, new TimelineClock()),
        activations,
        background,
        appearance,
        dataSets);
  }

  /** With no overlay chosen yet, and always seen. */
  public PaneContext(
      AppState appState,
      Debugger debugger,
      Activations activations,
      Background background,
      Appearance appearance,
      DataSets dataSets) {
    this(
        appState, debugger, activations, background, appearance, new Questions(appState), dataSets);
  }

  private PaneContext(
      AppState appState,
      Debugger debugger,
      Activations activations,
      Background background,
      Appearance appearance,
      Questions questions,
      DataSets dataSets) {
    this(
        appState,
        debugger,
        activations,
        background,
        appearance,
        new Overlays(appState, background, questions),
        questions,
        dataSets,
        new SimpleBooleanProperty(true),
        new SimpleBooleanProperty(true));
  }

  /** For a pane that is seen at times. */
  public PaneContext seenWhile(ObservableBooleanValue isSeen, ObservableBooleanValue isAlone) {
    return new PaneContext(
        appState,
        debugger,
        activations,
        background,
        appearance,
        overlays,
        questions,
        dataSets,
        isSeen,
        isAlone);
  }

  /** For work whose failures are told in a pane. */
  public PaneContext failingInto(Failures failures) {
    return new PaneContext(
        appState,
        debugger,
        activations,
        background.failingInto(failures),
        appearance,
        overlays,
        questions,
        dataSets,
        seen,
        alone);
  }

  public Selection selection() {
    return appState.selection();
  }

  public Messages messages() {
    return appState.messages();
  }
}
