package org.resnetexplorer.app.shell.status;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.ProgressDelay;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.Messages;

/** What runs, which model, which call of how many, and how much memory the run's trace takes. */
public final class StatusBar {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final double MEBIBYTE = 1 << 20;

  private final Label text;
  private final ProgressBar progress;
  private final Button stop;
  private final Label model;
  private final Label call;
  private final Label memory;
  private final PaneContext context;
  private final Messages messages;

  public StatusBar(
      Label text,
      ProgressBar progress,
      Button stop,
      Label model,
      Label call,
      Label memory,
      PaneContext context) {
    this.text = text;
    this.progress = progress;
    this.stop = stop;
    this.model = model;
    this.call = call;
    this.memory = memory;
    this.context = context;
    this.messages = context.messages();
  }

  public void install() {
    Subscriptions.onInvalidation(context.appState().activityProperty(), this::showActivity);
    Subscriptions.onInvalidation(context.appState().engineStatusProperty(), this::showActivity);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::showModel);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::showMemory);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::showModel);
    new ProgressDelay(context.appState().activityProperty(), progress.visibleProperty()).install();
    progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    showActivity();
    progress.managedProperty().bind(progress.visibleProperty());
    stop.setOnAction(event -> context.appState().stopPicture());
    stop.visibleProperty()
        .bind(
            Derived.of(
                () ->
                    progress.isVisible()
                        && context.appState().activityProperty().get()
                            instanceof Activity.Classifying,
                progress.visibleProperty(),
                context.appState().activityProperty()));
    stop.managedProperty().bind(stop.visibleProperty());
  }

  private void showActivity() {
    Activity activity = context.appState().activityProperty().get();
    EngineStatus engine = context.appState().engineStatusProperty().get();
    text.pseudoClassStateChanged(FAILED, EngineStatus.trouble(engine) != null);
    if (activity instanceof Activity.OpeningModel opening) {
      text.setText(messages.text("app.status.opening", opening.name()));
    } else if (activity instanceof Activity.Classifying classifying) {
      text.setText(messages.text("app.status.classifying", classifying.name()));
    } else {
      text.setText(messages.text("app.status." + word(engine)));
    }
  }

  private static String word(EngineStatus engine) {
    if (engine instanceof EngineStatus.Starting) {
      return "starting";
    } else if (engine instanceof EngineStatus.Unavailable) {
      return "unavailable";
    }
    return engine instanceof EngineStatus.OutOfMemory ? "memory" : "ready";
  }

  private void showModel() {
    OpenModel open = context.appState().modelProperty().get();
    Target selected = context.selection().current().target();
    if (open == null) {
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
    Run run = context.appState().runProperty().get();
    if (run == null) {
      memory.setText("");
      return;
    }
    memory.setText(messages.text("app.status.trace", Math.round(run.trace().bytes() / MEBIBYTE)));
  }
}
