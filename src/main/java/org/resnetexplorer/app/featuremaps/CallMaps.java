package org.resnetexplorer.app.featuremaps;

import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Activity;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.EngineStatus;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.app.common.Workbench;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;

/**
 * The feature maps of the selected call, computed once for all panes that show them, and how they
 * are ordered and coloured. Old maps stay until the new ones are there. On the FX thread only.
 */
public final class CallMaps {
  private final PaneTools tools;
  private final RunMagnitudes magnitudes;
  private final ObjectProperty<ChannelOrder> order =
      new SimpleObjectProperty<>(this, "order", ChannelOrder.INDEX);
  private final ObjectProperty<ScaleScope> scope =
      new SimpleObjectProperty<>(this, "scope", ScaleScope.CALL);
  private final ReadOnlyObjectWrapper<@Nullable ShownMaps> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyObjectWrapper<Availability> availability =
      new ReadOnlyObjectWrapper<>(this, "availability", Availability.WAITING);
  private final ReadOnlyIntegerWrapper channel =
      new ReadOnlyIntegerWrapper(this, "channel", Selected.NO_CHANNEL);
  private @Nullable Wanted wanted;
  private Background.@Nullable Pending pending;

  /** What was asked for last. */
  private record Wanted(Run run, Call call, ChannelOrder order, ScaleScope scope) {
    boolean isSame(Wanted other) {
      return run == other.run
          && call.equals(other.call)
          && order == other.order
          && scope == other.scope;
    }
  }

  public CallMaps(PaneTools tools) {
    this.tools = tools;
    this.magnitudes = new RunMagnitudes(tools.background());
    Workbench workbench = tools.workbench();
    workbench.runProperty().subscribe((before, now) -> refresh());
    workbench.activityProperty().subscribe((before, now) -> refresh());
    workbench.engineStatusProperty().subscribe((before, now) -> refresh());
    tools.selection().currentProperty().subscribe((before, now) -> refresh());
    order.subscribe((before, now) -> refresh());
    scope.subscribe((before, now) -> refresh());
    refresh();
  }

  ObjectProperty<ChannelOrder> orderProperty() {
    return order;
  }

  ObjectProperty<ScaleScope> scopeProperty() {
    return scope;
  }

  /** The maps to show; null before the first run. */
  ReadOnlyObjectProperty<@Nullable ShownMaps> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Availability> availabilityProperty() {
    return availability.getReadOnlyProperty();
  }

  /** The channel shown large: the selected one, else the most telling one; −1 before a run. */
  ReadOnlyIntegerProperty channelProperty() {
    return channel.getReadOnlyProperty();
  }

  /** Selects a channel of the shown call. */
  void select(int newChannel) {
    tools.selection().select(tools.selection().current().withChannel(newChannel));
  }

  private void refresh() {
    Run run = tools.workbench().runProperty().get();
    Target target = tools.selection().current().target();
    if (run == null) {
      forgetUnlessBusy();
    } else if (target.existsIn(run.model().network())) {
      Call call = target.output(run.model().network());
      want(new Wanted(run, call, order.get(), scope.get()));
    }
    updateChannel();
    updateAvailability();
  }

  /** While another model is being opened there is no run for a moment; that would flicker. */
  private void forgetUnlessBusy() {
    if (tools.workbench().activityProperty().get() instanceof Activity.Idle) {
      cancel();
      wanted = null;
      shown.set(null);
    }
  }

  private void want(Wanted next) {
    if (wanted != null && wanted.isSame(next)) {
      return;
    }
    cancel();
    wanted = next;
    Signedness signedness = ShownMaps.signedness(next.call());
    if (next.scope() != ScaleScope.ALL) {
      compute(next, 0);
      return;
    }
    OptionalDouble known = magnitudes.find(next.run(), signedness);
    if (known.isPresent()) {
      compute(next, known.getAsDouble());
    } else {
      magnitudes.compute(
          next.run(),
          signedness,
          () -> {
            if (wanted == next) {
              compute(next, magnitudes.find(next.run(), signedness).orElseThrow());
            }
          });
    }
  }

  private void compute(Wanted next, double runMagnitude) {
    Signedness signedness = ShownMaps.signedness(next.call());
    ScaleRule rule = new ScaleRule(signedness, signedness.map(), next.scope(), runMagnitude);
    pending =
        tools
            .background()
            .compute(
                () ->
                    ShownMaps.of(
                        next.run(),
                        next.call(),
                        tools.activations().of(next.run(), next.call()),
                        next.order(),
                        rule),
                this::show);
  }

  private void show(ShownMaps maps) {
    shown.set(maps);
    updateChannel();
    updateAvailability();
  }

  private void cancel() {
    if (pending != null) {
      pending.cancel();
    }
    magnitudes.cancel();
  }

  private void updateChannel() {
    ShownMaps maps = shown.get();
    int selected = tools.selection().current().channel();
    if (maps == null) {
      channel.set(Selected.NO_CHANNEL);
    } else {
      channel.set(maps.has(selected) ? selected : maps.mostTelling());
    }
  }

  private void updateAvailability() {
    Workbench workbench = tools.workbench();
    if (shown.get() != null) {
      availability.set(Availability.SHOWN);
    } else if (workbench.engineStatusProperty().get() instanceof EngineStatus.Unavailable) {
      availability.set(Availability.NO_ENGINE);
    } else if (workbench.pictureProperty().get() == null
        && workbench.engineStatusProperty().get() instanceof EngineStatus.Ready
        && workbench.activityProperty().get() instanceof Activity.Idle) {
      availability.set(Availability.NO_PICTURE);
    } else {
      availability.set(Availability.WAITING);
    }
  }
}
