package org.resnetexplorer.app.shell.status;

import javafx.scene.control.Label;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.debugger.Pointer;
import org.resnetexplorer.app.pane.PaneContext;

/** The keys of stepping, while one steps and where there is room for them. */
public final class SteppingStatus {
  private final Label label;
  private final PaneContext context;

  public SteppingStatus(Label label, PaneContext context) {
    this.label = label;
    this.context = context;
  }

  public void install() {
    label
        .visibleProperty()
        .bind(
            context
                .debugger()
                .pointerProperty()
                .map(Pointer::isActive)
                .flatMap(active -> context.appearance().widthProperty().map(w -> fits(active, w))));
    label.managedProperty().bind(label.visibleProperty());
  }

  private static boolean fits(boolean active, WidthClass width) {
    return active && width != WidthClass.NARROW;
  }
}
