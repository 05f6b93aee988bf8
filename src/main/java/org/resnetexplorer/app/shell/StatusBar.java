package org.resnetexplorer.app.shell;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.resnetexplorer.app.common.Activity;
import org.resnetexplorer.app.common.EngineStatus;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.ProgressDelay;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.network.Call;

/** What runs, which model, which call of how many, and how much memory the run's trace takes. */
final class StatusBar {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final double MEBIBYTE = 1 << 20;

  private final Label text;
  private final ProgressBar progress;
  private final Button stop;
  private final Label model;
  private final Label call;
  private final Label memory;
  private final PaneTools tools;
  private final Messages messages;

  StatusBar(
      Label text,
      ProgressBar progress,
      Button stop,
      Label model,
      Label call,
      Label memory,
      PaneTools tools) {
    this.text = text;
    this.progress = progress;
    this.stop = stop;
    this.model = model;
    this.call = call;
    this.memory = memory;
    this.tools = tools;
    this.messages = tools.messages();
  }

  void install() {
    tools.workbench().activityProperty().subscribe(this::showActivity);
    tools.workbench().engineStatusProperty().subscribe(this::showActivity);
    tools.workbench().modelProperty().subscribe(this::showModel);
    tools.workbench().runProperty().subscribe(this::showMemory);
    tools.selection().currentProperty().subscribe(this::showModel);
    new ProgressDelay(tools.workbench().activityProperty(), progress.visibleProperty()).install();
    progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    showActivity();
    progress.managedProperty().bind(progress.visibleProperty());
    stop.setOnAction(event -> tools.workbench().stopPicture());
    stop.visibleProperty()
        .bind(
            progress
                .visibleProperty()
                .and(
                    Bindings.createBooleanBinding(
                        () ->
                            tools.workbench().activityProperty().get()
                                instanceof Activity.Classifying,
                        tools.workbench().activityProperty())));
    stop.managedProperty().bind(stop.visibleProperty());
  }

  private void showActivity() {
    Activity activity = tools.workbench().activityProperty().get();
    EngineStatus engine = tools.workbench().engineStatusProperty().get();
    text.pseudoClassStateChanged(FAILED, engine instanceof EngineStatus.Unavailable);
    if (activity instanceof Activity.OpeningModel opening) {
      text.setText(messages.text("app.status.opening", opening.name()));
    } else if (activity instanceof Activity.Classifying classifying) {
      text.setText(messages.text("app.status.classifying", classifying.name()));
    } else if (engine instanceof EngineStatus.Starting) {
      text.setText(messages.text("app.status.starting"));
    } else if (engine instanceof EngineStatus.Unavailable) {
      text.setText(messages.text("app.status.unavailable"));
    } else {
      text.setText(messages.text("app.status.ready"));
    }
  }

  private void showModel() {
    OpenModel open = tools.workbench().modelProperty().get();
    Target selected = tools.selection().current().target();
    if (open == null || !selected.existsIn(open.network())) {
      return;
    }
    int calls = open.network().calls().size();
    model.setText(open.name());
    if (selected instanceof Target.OfCall) {
      Call at = selected.output(open.network());
      call.setText(messages.text("app.status.call", at.index() + 1, calls));
    } else {
      int inside = open.network().callsWithin(selected.id()).size();
      call.setText(messages.text("app.status.calls", inside, calls));
    }
  }

  private void showMemory() {
    Run run = tools.workbench().runProperty().get();
    if (run == null) {
      memory.setText("");
      return;
    }
    long bytes = run.model().network().calls().stream().mapToLong(run.model().sizes()::bytes).sum();
    memory.setText(messages.text("app.status.trace", Math.round(bytes / MEBIBYTE)));
  }
}
