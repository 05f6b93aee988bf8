package org.resnetexplorer.app.breakpoints;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.Pointer;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The breakpoints, in place of the channel while one steps. */
public final class BreakpointsPane implements Pane {
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private @Nullable BreakpointsController controller;

  @Override
  public Declaration declaration() {
    return Declaration.of("breakpoints", Place.LOWER_RIGHT, "breakpoints.title", "fth-disc")
        .styled(BreakpointsPane.class, "breakpoints.css")
        .worded("breakpoints", BreakpointsPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    BreakpointsController made = new BreakpointsController(context);
    controller = made;
    Subscriptions.now(
        context.debugger().pointerProperty().map(Pointer::isActive), active -> shown.set(active));
    return Attached.of(() -> PaneView.load("Breakpoints.fxml", made, context.messages()))
        .wantedWhile(shown);
  }

  /** Whether they are wanted in their place. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Unfolds the editor of conditions. */
  public void edit() {
    shown.set(true);
    controller().edit();
  }

  private BreakpointsController controller() {
    return Objects.requireNonNull(controller, "Not attached yet");
  }
}
