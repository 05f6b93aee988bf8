package org.resnetexplorer.app.residual;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Parameters;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.network.Call;

/** The batch norm that the selection is about, one channel of it. Works only while looked at. */
final class NormViewModel {
  private final PaneTools tools;
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
  private final ReadOnlyObjectWrapper<@Nullable NormChannel> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
  private Background.Pending pending = new Background.Pending();

  NormViewModel(PaneTools tools) {
    this.tools = tools;
    active.subscribe(this::update);
    tools.workbench().runProperty().subscribe(this::update);
    tools.workbench().modelProperty().subscribe(this::update);
    tools.selection().currentProperty().subscribe(this::update);
  }

  /** Whether somebody looks at the pane. */
  BooleanProperty activeProperty() {
    return active;
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
    OpenModel model = tools.workbench().modelProperty().get();
    Call norm =
        model == null
            ? null
            : NormCall.of(model.network(), tools.selection().current().target()).orElse(null);
    Run run = tools.workbench().runProperty().get();
    Parameters parameters = tools.workbench().parametersProperty().get();
    if (norm == null) {
      show(null, tools.messages().text("residual.norm.elsewhere"));
    } else if (run == null || parameters == null || run.model() != parameters.model()) {
      show(null, tools.messages().text("residual.norm.no-run"));
    } else {
      reason.set("");
      if (active.get()) {
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
    int chosen = tools.selection().current().channel();
    pending =
        tools
            .background()
            .compute(
                () -> {
                  NormCall call =
                      known == null
                          ? NormCall.read(run, norm, parameters, tools.activations())
                          : known;
                  boolean has = chosen >= 0 && chosen < call.channels();
                  return NormChannel.of(call, has ? chosen : call.after().mostVariedChannel());
                },
                shown::set);
  }

  /** Shows another channel; what is selected stays. */
  void selectChannel(int channel) {
    NormChannel now = shown.get();
    if (now != null && channel >= 0 && channel < now.call().channels()) {
      Selected selected = tools.selection().current();
      tools.selection().select(new Selected(selected.target(), channel, selected.cell()));
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
