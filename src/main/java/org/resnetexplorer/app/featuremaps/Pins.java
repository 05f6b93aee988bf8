package org.resnetexplorer.app.featuremaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.HeldScales;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;

/**
 * The channels that stay in view across calls and pictures, and the cell whose field is drawn on
 * earlier maps. What another network does not have is not shown, and comes back with its network.
 * On the FX thread only.
 */
final class Pins {
  static final int SIDE = 56;

  private final PaneContext context;
  private final CallMaps maps;
  private final ReadOnlyObjectWrapper<List<Pin>> pins =
      new ReadOnlyObjectWrapper<>(this, "pins", List.of());
  private final ReadOnlyObjectWrapper<List<PinnedTile>> tiles =
      new ReadOnlyObjectWrapper<>(this, "tiles", List.of());
  private final ObjectProperty<@Nullable PinnedCell> cell =
      new SimpleObjectProperty<>(this, "cell");
  private Background.@Nullable Pending pending;

  Pins(PaneContext context, CallMaps maps) {
    this.context = context;
    this.maps = maps;
    Subscriptions.onChange(maps.shownProperty(), (before, now) -> render());
    Subscriptions.onChange(pins, (before, now) -> render());
  }

  /** All that are pinned, the first pinned first. */
  ReadOnlyObjectProperty<List<Pin>> pinsProperty() {
    return pins.getReadOnlyProperty();
  }

  /** The maps of those that the network has. */
  ReadOnlyObjectProperty<List<PinnedTile>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  /** The cell whose field is drawn on earlier maps; null for none. */
  ObjectProperty<@Nullable PinnedCell> cellProperty() {
    return cell;
  }

  boolean isPinned(String call, int channel) {
    return pins.get().contains(new Pin(call, channel));
  }

  /** Pins a channel of the shown call, or unpins it. */
  void toggle(int channel) {
    ShownMaps shown = maps.shownProperty().get();
    if (shown != null && shown.has(channel)) {
      toggle(new Pin(shown.call().name(), channel));
    }
  }

  void toggle(Pin pin) {
    List<Pin> next = new ArrayList<>(pins.get());
    if (!next.remove(pin)) {
      next.add(pin);
    }
    pins.set(List.copyOf(next));
  }

  /** Selects a pinned channel, and so the call it is part of. */
  void select(Pin pin) {
    context.selection().select(new Selected(new Target.OfCall(pin.call()), pin.channel(), null));
  }

  /** The cells of the shown maps that reach the pinned cell of a later call. */
  Optional<PinnedCell.Field> field(ShownMaps shown) {
    PinnedCell pinned = cell.get();
    return pinned == null ? Optional.empty() : pinned.fieldIn(shown.run().model(), shown.call());
  }

  private void render() {
    if (pending != null) {
      pending.cancel();
    }
    ShownMaps shown = maps.shownProperty().get();
    if (shown == null || pins.get().isEmpty()) {
      tiles.set(List.of());
      return;
    }
    List<Pin> wanted = pins.get();
    Activations activations = context.activations();
    Others others = new Others(maps.lookProperty().get().colours(), maps.heldScales());
    pending =
        context.background().compute(() -> render(wanted, shown, others, activations), tiles::set);
  }

  /**
   * How calls are coloured that are not shown in the grid.
   *
   * @param held their scales; null where none are held
   */
  private record Others(ColorMap colours, @Nullable HeldScales held) {}

  private static List<PinnedTile> render(
      List<Pin> wanted, ShownMaps shown, Others others, Activations activations)
      throws EngineException {
    List<PinnedTile> rendered = new ArrayList<>();
    Run run = shown.run();
    for (Pin pin : wanted) {
      Call call = run.model().network().findCall(pin.call()).orElse(null);
      if (call != null && pin.channel() < run.model().sizes().output(call).channels()) {
        rendered.add(render(pin, call, shown, others, activations.of(run, call)));
      }
    }
    return List.copyOf(rendered);
  }

  private static PinnedTile render(
      Pin pin, Call call, ShownMaps shown, Others others, Activation activation) {
    if (call.equals(shown.call())) {
      boolean shared = shown.hasSharedScale();
      return PinnedTile.render(pin, call, activation, shown.scale(pin.channel()), shared, SIDE);
    }
    ScaleRule rule = ruleFor(call, shown, others);
    boolean own = rule.scope() == ScaleScope.CHANNEL;
    return PinnedTile.render(
        pin,
        call,
        activation,
        rule.scales(activation).get(own ? pin.channel() : 0),
        rule.scope() == ScaleScope.BLOCK || rule.scope() == ScaleScope.ALL,
        SIDE);
  }

  /** The scale of the grid where it spans the pinned call too, else one of that call alone. */
  private static ScaleRule ruleFor(Call call, ShownMaps shown, Others others) {
    ScaleRule rule = shown.rule();
    Signedness signedness = ShownMaps.signedness(call);
    Network network = shown.run().model().network();
    boolean spans =
        signedness == rule.signedness()
            && (rule.scope() == ScaleScope.ALL
                || rule.scope() == ScaleScope.BLOCK
                    && network.callsAround(shown.call()).contains(call));
    if (spans) {
      return rule;
    }
    OptionalDouble held =
        others.held() == null ? OptionalDouble.empty() : others.held().of(call.name());
    ScaleScope alone = rule.scope() == ScaleScope.CHANNEL ? ScaleScope.CHANNEL : ScaleScope.CALL;
    return new ScaleRule(
        signedness,
        signedness == Signedness.SIGNED ? signedness.map() : others.colours(),
        held.isPresent() ? ScaleScope.SERIES : alone,
        held.orElse(0),
        rule.gamma());
  }
}
