package org.resnetexplorer.app.weights;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;

/**
 * Which weights are shown: those of the selected call, at the selected channel and at one of its
 * inputs. They are read when they are looked at, no run is needed. On the FX thread only.
 */
final class WeightsViewModel {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<@Nullable ShownWeights> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
  private final ReadOnlyIntegerWrapper output = new ReadOnlyIntegerWrapper(this, "output");
  private final IntegerProperty input = new SimpleIntegerProperty(this, "input");
  private final IntegerProperty tensor = new SimpleIntegerProperty(this, "tensor");
  private @Nullable Wanted wanted;
  private Background.Pending pending = new Background.Pending();
  private Background.Pending pendingOutput = new Background.Pending();

  private record Wanted(Parameters parameters, Call call) {
    boolean isSame(@Nullable Wanted other) {
      return other != null && parameters == other.parameters && call.equals(other.call);
    }
  }

  WeightsViewModel(PaneContext context) {
    this.context = context;
    Subscriptions.onChange(context.appState().parametersProperty(), (before, now) -> refresh());
    Subscriptions.onChange(context.appState().modelProperty(), (before, now) -> refresh());
    Subscriptions.onChange(context.appState().runProperty(), (before, now) -> updateOutput());
    Subscriptions.onChange(context.appState().engineStatusProperty(), (before, now) -> refresh());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> refresh());
    Subscriptions.onChange(context.seen(), (before, now) -> refresh());
    refresh();
  }

  /** Null where there are none, and until they are read. */
  ReadOnlyObjectProperty<@Nullable ShownWeights> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Why there are no weights to look at, in words; empty if there are. */
  ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  /** The output looked at: the channel that every pane shows, or the first before a run. */
  ReadOnlyIntegerProperty outputProperty() {
    return output.getReadOnlyProperty();
  }

  /** Which of the output's inputs is looked at, from 0 within its group. */
  IntegerProperty inputProperty() {
    return input;
  }

  /** Which of the tensors the statistics are of. */
  IntegerProperty tensorProperty() {
    return tensor;
  }

  /** Selects an output channel everywhere. */
  void selectOutput(int channel) {
    ShownWeights weights = shown.get();
    if (weights != null && weights.outputs() > 0) {
      int inside = Math.max(0, Math.min(weights.outputs() - 1, channel));
      context.selection().select(Selected.of(Target.of(weights.call())).withChannel(inside));
    }
  }

  void selectInput(int channel) {
    ShownWeights weights = shown.get();
    if (weights != null) {
      input.set(Math.max(0, Math.min(weights.inputs() - 1, channel)));
    }
  }

  private void refresh() {
    OpenModel model = context.appState().modelProperty().get();
    Parameters parameters = context.appState().parametersProperty().get();
    Target target = context.selection().current().target();
    Call call = model == null ? null : call(target, model.network());
    reason.set(why(model, call, target));
    if (call == null || parameters == null) {
      forget();
    } else if (context.seen().get()) {
      want(new Wanted(parameters, call));
    }
    updateOutput();
  }

  /** The call meant; null if it, or what is selected, has no weights of its own. */
  private static @Nullable Call call(Target target, Network network) {
    List<Call> calls =
        target instanceof Target.OfCall ? List.of(target.output(network)) : inside(target, network);
    return calls.size() == 1 && ShownWeights.exist(calls.get(0)) ? calls.get(0) : null;
  }

  private static List<Call> inside(Target target, Network network) {
    return network.callsWithin(target.id());
  }

  private String why(@Nullable OpenModel model, @Nullable Call call, Target target) {
    if (model == null) {
      return context.messages().text("parameters.none.model");
    }
    if (call == null) {
      String name = target.id().isEmpty() ? model.name() : target.id();
      return context
          .messages()
          .text(
              target instanceof Target.OfCall ? "parameters.none.call" : "parameters.none.module",
              name);
    }
    return context.appState().engineStatusProperty().get() instanceof EngineStatus.Unavailable
        ? context.messages().text("parameters.none.engine")
        : "";
  }

  private void forget() {
    pending.cancel();
    wanted = null;
    shown.set(null);
  }

  private void want(Wanted next) {
    if (next.isSame(wanted) && !pending.hasFailed()) {
      return;
    }
    pending.cancel();
    wanted = next;
    pending =
        context
            .background()
            .compute(() -> ShownWeights.read(next.parameters(), next.call()), this::show);
  }

  private void show(ShownWeights next) {
    tensor.set(0);
    input.set(0);
    output.set(0);
    shown.set(next);
    updateOutput();
  }

  private void updateOutput() {
    pendingOutput.cancel();
    ShownWeights weights = shown.get();
    if (weights == null || !context.seen().get()) {
      return;
    }
    int chosen = context.selection().current().channel();
    Run run = context.appState().runProperty().get();
    if (chosen >= 0 && chosen < weights.outputs()) {
      output.set(chosen);
    } else if (run == null || !run.model().network().calls().contains(weights.call())) {
      output.set(0);
    } else {
      pendingOutput =
          context
              .background()
              .compute(
                  () -> context.activations().channel(run, weights.call(), Selected.NO_CHANNEL),
                  telling -> output.set(Math.min(telling, weights.outputs() - 1)));
    }
  }
}
