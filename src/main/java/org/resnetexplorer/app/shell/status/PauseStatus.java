package org.resnetexplorer.app.shell.status;

import java.util.Optional;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.breakpoints.ConditionWords;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.BreakpointWatch;
import org.resnetexplorer.app.debugger.Pointer;
import org.resnetexplorer.app.pane.PaneContext;

/** Where the debugger has paused and, at a breakpoint with a condition, why. */
public final class PauseStatus {
  private final Label label;
  private final PaneContext context;
  private final BreakpointWatch watch;
  private final ConditionWords words;

  public PauseStatus(Label label, PaneContext context, BreakpointWatch watch) {
    this.label = label;
    this.context = context;
    this.watch = watch;
    this.words = new ConditionWords(context.messages());
  }

  public void install() {
    label.setGraphic(new FontIcon("fth-pause"));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    Subscriptions.onInvalidation(context.debugger().pointerProperty(), this::show);
    Subscriptions.onInvalidation(context.debugger().playingProperty(), this::show);
    Subscriptions.onInvalidation(watch.revisionProperty(), this::show);
  }

  private void show() {
    label.setText(text());
  }

  private String text() {
    Pointer pointer = context.debugger().pointer();
    if (context.debugger().playingProperty().get() || !pointer.isActive()) {
      return "";
    }
    if (pointer instanceof Pointer.Finished) {
      return context.messages().text("app.status.finished");
    }
    Optional<String> reason =
        context.debugger().nextCall().flatMap(watch::reasonAt).map(words::reason);
    String statement = pointer.next().orElseThrow().id();
    return reason
        .map(why -> context.messages().text("app.status.stopped", why))
        .orElseGet(() -> context.messages().text("app.status.paused", statement));
  }
}
