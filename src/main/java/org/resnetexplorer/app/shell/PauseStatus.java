package org.resnetexplorer.app.shell;

import java.util.Optional;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.breakpoints.ConditionWords;
import org.resnetexplorer.app.common.BreakpointWatch;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Pointer;

/** Where the debugger has paused and, at a breakpoint with a condition, why. */
final class PauseStatus {
  private final Label label;
  private final PaneTools tools;
  private final BreakpointWatch watch;
  private final ConditionWords words;

  PauseStatus(Label label, PaneTools tools, BreakpointWatch watch) {
    this.label = label;
    this.tools = tools;
    this.watch = watch;
    this.words = new ConditionWords(tools.messages());
  }

  void install() {
    label.setGraphic(new FontIcon("fth-pause"));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    tools.debugger().pointerProperty().subscribe(this::show);
    tools.debugger().playingProperty().subscribe(this::show);
    watch.revisionProperty().subscribe(this::show);
  }

  private void show() {
    label.setText(text());
  }

  private String text() {
    Pointer pointer = tools.debugger().pointer();
    if (tools.debugger().playingProperty().get() || !pointer.isActive()) {
      return "";
    }
    if (pointer instanceof Pointer.Finished) {
      return tools.messages().text("app.status.finished");
    }
    Optional<String> reason =
        tools.debugger().nextCall().flatMap(watch::reasonAt).map(words::reason);
    String statement = pointer.next().orElseThrow().id();
    return reason
        .map(why -> tools.messages().text("app.status.stopped", why))
        .orElseGet(() -> tools.messages().text("app.status.paused", statement));
  }
}
