package org.resnetexplorer.app.debugger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.stops.Reason;
import org.resnetexplorer.explain.stops.StopCheck;
import org.resnetexplorer.network.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows, for the run that is shown, which breakpoints stop where and why. Conditions are looked up
 * in the background, some calls at a time so that other panes get their turn; meanwhile it is not
 * ready. On the FX thread only.
 */
public final class BreakpointWatch implements StopRule {
  private static final Logger LOG = LoggerFactory.getLogger(BreakpointWatch.class);

  /** Values read in one go: some ten milliseconds. */
  private static final long VALUES_AT_ONCE = 4_000_000;

  private final AppState appState;
  private final Breakpoints breakpoints;
  private final Background background;
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private final Map<Place, Reason> reasons = new HashMap<>();
  private Cancellation latest = new Cancellation();
  private boolean ready = true;
  private @Nullable Runnable waiting;

  /** A breakpoint at one of the calls it concerns. */
  private record Place(Breakpoint breakpoint, Call call) {}

  /** A reason found at a place. */
  private record Found(Place place, Reason reason) {}

  public BreakpointWatch(AppState appState, Breakpoints breakpoints, Background background) {
    this.appState = appState;
    this.breakpoints = breakpoints;
    this.background = background;
  }

  /** Takes over deciding, and keeps up with runs and the list. */
  public void install() {
    breakpoints.decideBy(this);
    Subscriptions.onInvalidation(appState.runProperty(), this::lookUp);
    breakpoints.list().addListener((ListChangeListener<Breakpoint>) change -> lookUp());
  }

  /** Grows whenever what {@link #reasonAt} answers may have changed. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Why a conditional breakpoint stops before this call; of several the first in the list. */
  public Optional<Reason> reasonAt(Call call) {
    return breakpoints.list().stream()
        .filter(Breakpoint::enabled)
        .map(breakpoint -> reasons.get(new Place(breakpoint, call)))
        .filter(reason -> reason != null)
        .findFirst();
  }

  @Override
  public boolean stopsBefore(Call call) {
    boolean always =
        breakpoints.list().stream().anyMatch(one -> !one.isConditional() && one.concerns(call));
    return always || reasonAt(call).isPresent();
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public void whenReady(Runnable then) {
    if (ready) {
      then.run();
    } else {
      waiting = then;
    }
  }

  private void lookUp() {
    latest.cancel();
    latest = new Cancellation();
    reasons.clear();
    Run run = appState.runProperty().get();
    List<Place> places = run == null ? List.of() : places(run);
    ready = places.isEmpty();
    revision.set(revision.get() + 1);
    if (run != null && !ready) {
      StopCheck check = new StopCheck(run.model().network(), run.trace()::values, latest);
      next(run, check, places, latest);
    } else {
      goOn();
    }
  }

  /** In forward order, so that a call is measured for all its breakpoints in one go. */
  private List<Place> places(Run run) {
    List<Place> places = new ArrayList<>();
    for (Call call : run.model().network().calls()) {
      breakpoints.list().stream()
          .filter(one -> one.isConditional() && one.concerns(call))
          .forEach(one -> places.add(new Place(one, call)));
    }
    return places;
  }

  private void next(Run run, StopCheck check, List<Place> places, Cancellation mine) {
    int count = 0;
    long values = 0;
    while (count < places.size() && values < VALUES_AT_ONCE) {
      values += run.model().sizes().output(places.get(count).call()).elements();
      count++;
    }
    List<Place> now = places.subList(0, count);
    List<Place> later = places.subList(count, places.size());
    background.compute(
        () -> find(check, now),
        found -> {
          if (!mine.isCancelled()) {
            found.forEach(one -> reasons.put(one.place(), one.reason()));
            revision.set(revision.get() + 1);
            if (later.isEmpty()) {
              ready = true;
              goOn();
            } else {
              next(run, check, later, mine);
            }
          }
        });
  }

  /** Where the engine fails nothing is found; playing must not wait for it for ever. */
  private static List<Found> find(StopCheck check, List<Place> places) {
    List<Found> found = new ArrayList<>();
    try {
      for (Place place : places) {
        check
            .check(place.call(), place.breakpoint().condition())
            .ifPresent(reason -> found.add(new Found(place, reason)));
      }
    } catch (EngineException e) {
      LOG.warn("A breakpoint's condition could not be looked up", e);
    }
    return found;
  }

  private void goOn() {
    Runnable then = waiting;
    waiting = null;
    if (then != null) {
      then.run();
    }
  }
}
