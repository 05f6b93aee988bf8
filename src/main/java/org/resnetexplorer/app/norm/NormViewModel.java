package org.resnetexplorer.app.norm;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Call;

/** The batch norm that the selection is about, one channel of it. Works only while looked at. */
final class NormViewModel {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<@Nullable NormChannel> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
  private Background.Pending pending = new Background.Pending();

  NormViewModel(PaneContext context) {
    this.context = context;
    Subscriptions.onInvalidation(context.seen(), this::update);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::update);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::update);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::update);
    update();
  }

  /** Null until it has been computed, and where the selection is about no batch norm. */
  ReadOnlyObjectProperty<@Nullable NormChannel> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Why there is nothing to show; empty if there is, or soon will be. */
  ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  private void update() {
    pending.cancel();
    OpenModel model = context.appState().modelProperty().get();
    Call norm =
        model == null
            ? null
            : NormCall.of(model.network(), context.selection().current().target()).orElse(null);
    Run run = context.appState().runProperty().get();
    Parameters parameters = context.appState().parametersProperty().get();
    if (model != null && model.network().spec().family().norm().isOfGroups()) {
      show(null, context.messages().text("norm.group"));
    } else if (norm == null) {
      show(null, context.messages().text("norm.elsewhere"));
    } else if (run == null || parameters == null) {
      show(null, context.messages().text("norm.no-run"));
    } else {
      reason.set("");
      if (context.seen().get()) {
        compute(run, norm, parameters);
      }
    }
  }

  private void show(@Nullable NormChannel next, String why) {
    shown.set(next);
    reason.set(why);
  }

  private void compute(Run run, Call norm, Parameters parameters) {
    NormChannel now = shown.get();
    NormCall known = now != null && now.call().isOf(run, norm) ? now.call() : null;
    Call selected = context.selection().callProperty().get();
    int chosen = context.selection().current().channel();
    pending =
        context
            .background()
            .compute(
                () -> {
                  NormCall call =
                      known == null
                          ? NormCall.read(run, norm, parameters, context.activations())
                          : known;
                  return NormChannel.of(call, context.activations().channel(run, selected, chosen));
                },
                shown::set);
  }

  /** Shows another channel; what is selected stays. */
  void selectChannel(int channel) {
    NormChannel now = shown.get();
    if (now != null && channel >= 0 && channel < now.call().channels()) {
      Selected selected = context.selection().current();
      context.selection().select(new Selected(selected.target(), channel, selected.cell()));
    }
  }

  /** So many channels on, or the last one there. */
  void step(int places) {
    NormChannel now = shown.get();
    if (now != null) {
      selectChannel(Math.max(0, Math.min(now.call().channels() - 1, now.channel() + places)));
    }
  }
}
