package org.resnetexplorer.app.featuremaps;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Activations;
import org.resnetexplorer.app.common.Activity;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.EngineStatus;
import org.resnetexplorer.app.common.MapsLook;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.app.common.Workbench;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.contribution.ChannelContributions;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.Signedness;

/**
 * The feature maps of the selected call, computed once for all panes that show them, and how they
 * are ordered and coloured. Old maps stay until the new ones are there. On the FX thread only.
 */
public final class CallMaps {
  private final PaneTools tools;
  private final RunMagnitudes magnitudes;
  private final ObjectProperty<MapOrder> order =
      new SimpleObjectProperty<>(this, "order", MapOrder.INDEX);
  private final ObjectProperty<ChannelFilter> filter =
      new SimpleObjectProperty<>(this, "filter", ChannelFilter.ALL);
  private final ObjectProperty<MapsLook> look;
  private final ReadOnlyObjectWrapper<@Nullable ShownMaps> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyObjectWrapper<Availability> availability =
      new ReadOnlyObjectWrapper<>(this, "availability", Availability.WAITING);
  private final ReadOnlyIntegerWrapper channel =
      new ReadOnlyIntegerWrapper(this, "channel", Selected.NO_CHANNEL);
  private final BooleanProperty enlarged = new SimpleBooleanProperty(this, "enlarged");
  private final Pins pins;
  private @Nullable Wanted wanted;
  private Background.@Nullable Pending pending;

  /**
   * What was asked for last.
   *
   * @param look with an automatic size of tiles, which is no matter of values
   */
  private record Wanted(Run run, Call call, MapOrder order, ChannelFilter filter, MapsLook look) {
    boolean isSame(Wanted other) {
      return run == other.run
          && call.equals(other.call)
          && order == other.order
          && filter == other.filter
          && look.equals(other.look);
    }

    /** The calls whose maps share a scale, if not this one alone. */
    List<Call> sharing() {
      Network network = run.model().network();
      List<Call> calls =
          switch (look.scope()) {
            case CHANNEL, CALL -> List.<Call>of();
            case BLOCK -> network.callsAround(call);
            case ALL -> network.calls();
          };
      return calls.stream()
          .filter(other -> ShownMaps.signedness(other) == ShownMaps.signedness(call))
          .toList();
    }

    ScaleRule rule(double sharedMagnitude) {
      Signedness signedness = ShownMaps.signedness(call);
      return new ScaleRule(
          signedness,
          signedness == Signedness.SIGNED ? signedness.map() : look.colours(),
          look.scope(),
          sharedMagnitude,
          look.gamma());
    }
  }

  public CallMaps(PaneTools tools) {
    this.tools = tools;
    this.magnitudes = new RunMagnitudes(tools.background());
    this.look = tools.appearance().mapsLookProperty();
    Workbench workbench = tools.workbench();
    workbench.runProperty().subscribe((before, now) -> refresh());
    workbench.activityProperty().subscribe((before, now) -> refresh());
    workbench.engineStatusProperty().subscribe((before, now) -> refresh());
    tools.selection().currentProperty().subscribe((before, now) -> refresh());
    order.subscribe((before, now) -> refresh());
    filter.subscribe((before, now) -> refresh());
    look.subscribe((before, now) -> refresh());
    refresh();
    pins = new Pins(tools, this);
  }

  /** What stays in view. */
  Pins pins() {
    return pins;
  }

  /** Whether one channel is shown large in place of all. */
  BooleanProperty enlargedProperty() {
    return enlarged;
  }

  ObjectProperty<MapOrder> orderProperty() {
    return order;
  }

  ObjectProperty<ChannelFilter> filterProperty() {
    return filter;
  }

  /** Colours, scale and size of tiles. */
  ObjectProperty<MapsLook> lookProperty() {
    return look;
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
      MapsLook colours = look.get().withTileSide(MapsLook.AUTOMATIC);
      want(new Wanted(run, call, order.get(), filter.get(), colours));
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
    List<Call> sharing = next.sharing();
    OptionalDouble known = magnitudes.find(next.run(), sharing);
    if (sharing.isEmpty() || known.isPresent()) {
      compute(next, known.orElse(0));
    } else {
      magnitudes.compute(
          next.run(),
          sharing,
          () -> {
            if (wanted == next) {
              compute(next, magnitudes.find(next.run(), sharing).orElseThrow());
            }
          });
    }
  }

  private void compute(Wanted next, double sharedMagnitude) {
    ShownMaps before = shown.get();
    ChannelFacts known =
        before != null && before.facts().isOf(next.run(), next.call()) ? before.facts() : null;
    Activations activations = tools.activations();
    pending =
        tools
            .background()
            .computeFirst(
                () ->
                    ShownMaps.of(
                        facts(next, known, activations),
                        next.order(),
                        next.filter(),
                        next.rule(sharedMagnitude)),
                this::show);
  }

  /** Off the FX thread. */
  private static ChannelFacts facts(
      Wanted next, @Nullable ChannelFacts known, Activations activations) throws EngineException {
    ChannelFacts facts =
        known != null
            ? known
            : ChannelFacts.of(next.run(), next.call(), activations.of(next.run(), next.call()));
    if (next.order() != MapOrder.CONTRIBUTION || facts.hasContributions()) {
      return facts;
    }
    return facts.withContributions(
        ChannelContributions.of(
            next.run().trace(),
            next.run().top().get(0).index(),
            next.call(),
            facts.activation().values(),
            facts.activation().channels()));
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
      channel.set(maps.has(selected) ? selected : maps.facts().mostTelling());
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
