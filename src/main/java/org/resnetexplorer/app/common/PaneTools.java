package org.resnetexplorer.app.common;

import org.resnetexplorer.cli.Messages;

/** What every pane is built from. */
public record PaneTools(
    Workbench workbench,
    Debugger debugger,
    Activations activations,
    Background background,
    Appearance appearance,
    Overlays overlays) {

  /** With a debugger that plays by the toolkit's clock. */
  public PaneTools(
      Workbench workbench, Activations activations, Background background, Appearance appearance) {
    this(
        workbench,
        new Debugger(workbench, new TimelineClock()),
        activations,
        background,
        appearance);
  }

  /** With no overlay chosen yet. */
  public PaneTools(
      Workbench workbench,
      Debugger debugger,
      Activations activations,
      Background background,
      Appearance appearance) {
    this(
        workbench,
        debugger,
        activations,
        background,
        appearance,
        new Overlays(workbench, background));
  }

  public Selection selection() {
    return workbench.selection();
  }

  public Messages messages() {
    return workbench.messages();
  }
}
