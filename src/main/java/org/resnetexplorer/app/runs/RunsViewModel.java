package org.resnetexplorer.app.runs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/**
 * What the comparison of two runs shows: the selected call in both, then every other call. Nothing
 * is computed while the pane is out of sight. On the FX thread only.
 */
final class RunsViewModel {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NO_RUN);
  private final ReadOnlyObjectWrapper<@Nullable RunsPair> pair =
      new ReadOnlyObjectWrapper<>(this, "pair");
  private final ReadOnlyObjectWrapper<@Nullable Distances> distances =
      new ReadOnlyObjectWrapper<>(this, "distances");
  private final ReadOnlyIntegerWrapper channel =
      new ReadOnlyIntegerWrapper(this, "channel", Selected.NO_CHANNEL);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.ONE);
  private final ObjectProperty<@Nullable Cell> hovered =
      new SimpleObjectProperty<>(this, "hovered");
  private @Nullable Wanted wanted;
  private Background.Pending pendingPair = new Background.Pending();
  private Background.Pending pendingDistances = new Background.Pending();

  /** What the pane is able to show. */
  enum State {
    /** Nothing has run yet. */
    NO_RUN,
    /** There is a run, and it may be kept. */
    NOTHING_KEPT,
    /** A run is kept, the next one is on its way. */
    WAITING,
    SHOWN
  }

  /** How many channels are shown. */
  enum Mode {
    ONE,
    ALL
  }

  private record Wanted(PinnedRun kept, Run now, Call call) {
    boolean isSame(Wanted other) {
      return kept == other.kept && now == other.now && call.equals(other.call);
    }
  }

  RunsViewModel(PaneContext context) {
    this.context = context;
    AppState appState = context.appState();
    Subscriptions.onChange(appState.runProperty(), (before, now) -> refresh());
    Subscriptions.onChange(appState.activityProperty(), (before, now) -> refresh());
    Subscriptions.onChange(appState.pinnedRuns().keptProperty(), (before, now) -> refresh());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> refresh());
    Subscriptions.onChange(context.seen(), (before, now) -> refresh());
    refresh();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The selected call in both runs; null while there is nothing to compare. */
  ReadOnlyObjectProperty<@Nullable RunsPair> pairProperty() {
    return pair.getReadOnlyProperty();
  }

  /** Of every call, as far as they are measured; null while there is nothing to compare. */
  ReadOnlyObjectProperty<@Nullable Distances> distancesProperty() {
    return distances.getReadOnlyProperty();
  }

  /** The channel that every pane shows; where means are compared, there is one. */
  ReadOnlyIntegerProperty channelProperty() {
    return channel.getReadOnlyProperty();
  }

  ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** The cell under the mouse, on any of the three maps; null for none. */
  ObjectProperty<@Nullable Cell> hoveredProperty() {
    return hovered;
  }

  void keep() {
    context.appState().pinnedRuns().keep();
  }

  void release() {
    context.appState().pinnedRuns().release();
  }

  private void refresh() {
    PinnedRun kept = context.appState().pinnedRuns().keptProperty().get();
    Run now = context.appState().runProperty().get();
    if (kept == null) {
      clear();
      state.set(now == null ? State.NO_RUN : State.NOTHING_KEPT);
    } else if (now == null) {
      clear();
      state.set(State.WAITING);
    } else if (context.seen().get()) {
      Call call = context.selection().callProperty().get();
      if (call != null) {
        want(new Wanted(kept, now, call));
      }
    } else {
      // Nobody sees it; asked for again, it goes on from what has been measured.
      cancel();
      wanted = null;
    }
    updateChannel();
  }

  private void clear() {
    cancel();
    wanted = null;
    pair.set(null);
    distances.set(null);
  }

  private void cancel() {
    pendingPair.cancel();
    pendingDistances.cancel();
  }

  private boolean hasFailed() {
    return pendingPair.hasFailed() || pendingDistances.hasFailed();
  }

  private void want(Wanted next) {
    if (wanted != null && wanted.isSame(next) && !hasFailed()) {
      return;
    }
    cancel();
    wanted = next;
    if (pair.get() == null) {
      state.set(State.WAITING);
    }
    Activations activations = context.activations();
    pendingPair =
        context
            .background()
            .compute(
                () -> RunsPair.of(next.kept(), next.now(), next.call(), activations), this::show);
  }

  private void show(RunsPair next) {
    hovered.set(null);
    pair.set(next);
    state.set(State.SHOWN);
    updateChannel();
    Distances known = distances.get();
    if (known == null || !known.isOf(next.kept(), next.now())) {
      pendingDistances =
          context
              .background()
              .compute(() -> Distances.begin(next.kept(), next.now()).next(), this::show);
    } else {
      measureOn(known);
    }
  }

  private void show(Distances next) {
    distances.set(next);
    measureOn(next);
  }

  private void measureOn(Distances known) {
    if (!known.isComplete()) {
      pendingDistances = context.background().compute(known::next, this::show);
    }
  }

  private void updateChannel() {
    RunsPair shown = pair.get();
    int selected = context.selection().current().channel();
    if (shown == null || shown.difference() == null) {
      channel.set(Selected.NO_CHANNEL);
    } else if (shown.difference().isByChannel()) {
      channel.set(shown.has(selected) ? selected : shown.telling());
    } else {
      channel.set(shown.difference().order()[0]);
    }
  }

  /** Selects a channel, if there are channels to compare. */
  void select(int newChannel) {
    RunsPair shown = pair.get();
    if (shown != null && shown.difference() != null && shown.difference().isByChannel()) {
      context.selection().select(context.selection().current().withChannel(newChannel));
    }
  }

  /** Selects a cell of the channel shown, in every pane, if it is a cell of B. */
  void select(Cell cell) {
    RunsPair shown = pair.get();
    if (shown != null && shown.difference() != null && shown.difference().isByChannel()) {
      Selected here = context.selection().current();
      Selected inChannel = here.channel() == channel.get() ? here : here.withChannel(channel.get());
      context.selection().select(inChannel.withCell(cell));
    }
  }

  /** Selects a call in every pane. */
  void select(Call call) {
    context.selection().select(Target.of(call));
  }

  /** Selects the channel that differs next less, or more if negative. */
  void step(int places) {
    RunsPair shown = pair.get();
    if (shown == null || shown.difference() == null) {
      return;
    }
    int next = rank(shown, channel.get()) - 1 + places;
    if (next >= 0 && next < shown.channels()) {
      select(shown.difference().order()[next]);
    }
  }

  /** Of a channel among all by falling difference, from 1. */
  int rank(RunsPair shown, int ofChannel) {
    int[] order = shown.difference() == null ? new int[0] : shown.difference().order();
    for (int place = 0; place < order.length; place++) {
      if (order[place] == ofChannel) {
        return place + 1;
      }
    }
    return 0;
  }
}
