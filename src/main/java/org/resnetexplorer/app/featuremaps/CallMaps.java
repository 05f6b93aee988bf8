package org.resnetexplorer.app.featuremaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.HeldScales;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.contribution.ChannelContributions;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;

/**
 * The feature maps of the selected call, computed once for all panes that show them, and how they
 * are ordered and coloured. Old maps stay until the new ones are there. On the FX thread only.
 */
final class CallMaps {
  private final PaneContext context;
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
  private final List<AlongsideMaps> alongside = new ArrayList<>();
  private final Pins pins;
  private @Nullable Wanted wanted;
  private Background.@Nullable Pending pending;

  /**
   * What was asked for last.
   *
   * @param look with an automatic size of tiles, which is no matter of values
   * @param held the end of a scale that stays for other networks too; null for none
   */
  private record Wanted(
      Run run,
      Call call,
      MapOrder order,
      ChannelFilter filter,
      MapsLook look,
      @Nullable Double held) {
    boolean isSame(Wanted other) {
      return run == other.run
          && call.equals(other.call)
          && order == other.order
          && filter == other.filter
          && look.equals(other.look)
          && Objects.equals(held, other.held);
    }

    /** The calls whose maps share a scale, if not this one alone. */
    List<Call> sharing() {
      Network network = run.model().network();
      List<Call> calls =
          switch (look.scope()) {
            case CHANNEL, CALL, SERIES -> List.<Call>of();
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
          look.scope() == ScaleScope.SERIES && held == null ? ScaleScope.CALL : look.scope(),
          held == null ? sharedMagnitude : held,
          look.gamma());
    }
  }

  /** Maps, and the handing over of what was made alongside them. */
  private record Computed(ShownMaps maps, List<Runnable> made) {}

  CallMaps(PaneContext context) {
    this.context = context;
    this.magnitudes = new RunMagnitudes(context.background());
    this.look = context.appearance().mapsLookProperty();
    AppState appState = context.appState();
    Subscriptions.onChange(appState.runProperty(), (before, now) -> refresh());
    Subscriptions.onChange(appState.activityProperty(), (before, now) -> refresh());
    Subscriptions.onChange(appState.engineStatusProperty(), (before, now) -> refresh());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> refresh());
    Subscriptions.onChange(order, (before, now) -> refresh());
    Subscriptions.onChange(filter, (before, now) -> refresh());
    Subscriptions.onChange(look, (before, now) -> refresh());
    Subscriptions.onChange(context.appearance().heldScalesProperty(), (before, now) -> refresh());
    refresh();
    pins = new Pins(context, this);
  }

  /** Lets something be made of all maps to come while they are computed. */
  void makeAlongside(AlongsideMaps next) {
    alongside.add(next);
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
    context.selection().select(context.selection().current().withChannel(newChannel));
  }

  /** Selects the cell of the channel shown that has the greatest value, or the least. */
  void selectExtreme(boolean greatest) {
    ShownMaps maps = shown.get();
    int now = channel.get();
    if (maps != null && maps.has(now)) {
      context
          .selection()
          .select(
              new Selected(
                  context.selection().current().target(), now, maps.extreme(now, greatest)));
    }
  }

  private void refresh() {
    Run run = context.appState().runProperty().get();
    Call call = context.selection().callProperty().get();
    if (run == null || call == null) {
      forget();
    } else {
      MapsLook colours = look.get().withTileSide(MapsLook.AUTOMATIC);
      want(new Wanted(run, call, order.get().on(run, call), filter.get(), colours, held(call)));
    }
    updateChannel();
    updateAvailability();
  }

  /** Whether there is anything to hold scales over. */
  ObservableValue<Boolean> canHold() {
    return context.appearance().heldScalesProperty().map(scales -> true).orElse(false);
  }

  /** The end of a call's scale that is held; null if there is none. */
  private @Nullable Double held(Call call) {
    HeldScales scales = heldScales();
    OptionalDouble end = scales == null ? OptionalDouble.empty() : scales.of(call.name());
    return end.isPresent() ? end.getAsDouble() : null;
  }

  /** The scales that are held; null while none are, or another scale is chosen. */
  @Nullable HeldScales heldScales() {
    boolean wanted = look.get().scope() == ScaleScope.SERIES;
    return wanted ? context.appearance().heldScalesProperty().get() : null;
  }

  private void forget() {
    cancel();
    wanted = null;
    shown.set(null);
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
    Activations activations = context.activations();
    List<AlongsideMaps.Making> makings =
        alongside.stream().map(AlongsideMaps::begin).filter(Objects::nonNull).toList();
    pending =
        context
            .background()
            .computeFirst(
                () -> {
                  ShownMaps maps =
                      ShownMaps.of(
                          facts(next, known, activations),
                          next.order(),
                          next.filter(),
                          next.rule(sharedMagnitude));
                  return new Computed(
                      maps, makings.stream().map(making -> making.of(maps)).toList());
                },
                this::show);
  }

  /** Off the FX thread. */
  private static ChannelFacts facts(
      Wanted next, @Nullable ChannelFacts known, Activations activations) throws EngineException {
    ChannelFacts facts =
        known != null ? known : ChannelFacts.of(next.run(), next.call(), activations);
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

  private void show(Computed computed) {
    computed.made().forEach(Runnable::run);
    shown.set(computed.maps());
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
    int selected = context.selection().current().channel();
    channel.set(maps == null ? Selected.NO_CHANNEL : maps.channel(selected));
  }

  private void updateAvailability() {
    AppState appState = context.appState();
    if (shown.get() != null) {
      availability.set(Availability.SHOWN);
    } else if (EngineStatus.trouble(appState.engineStatusProperty().get()) != null) {
      availability.set(Availability.NO_ENGINE);
    } else if (appState.pictureProperty().get() == null
        && appState.engineStatusProperty().get() instanceof EngineStatus.Ready
        && appState.activityProperty().get() instanceof Activity.Idle) {
      availability.set(Availability.NO_PICTURE);
    } else {
      availability.set(Availability.WAITING);
    }
  }
}
