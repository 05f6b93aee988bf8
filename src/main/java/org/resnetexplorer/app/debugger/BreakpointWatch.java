package org.resnetexplorer.app.debugger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.RunMeasurement;
import org.resnetexplorer.explain.stops.Reason;
import org.resnetexplorer.explain.stops.StopCheck;
import org.resnetexplorer.network.Call;

/**
 * Knows, for the run that is shown, which breakpoints stop where and why. What conditions look at
 * is measured in the background; meanwhile it is not ready. On the FX thread only.
 */
public final class BreakpointWatch implements StopRule {
  private final AppState appState;
  private final Breakpoints breakpoints;
  private final Failures failures = new Failures();
  private final Background background;
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private final Map<Place, Reason> reasons = new HashMap<>();
  private @Nullable RunMeasurement measurement;
  private boolean ready = true;
  private @Nullable Runnable waiting;

  /** A breakpoint at one of the calls it concerns. */
  private record Place(Breakpoint breakpoint, Call call) {}

  public BreakpointWatch(AppState appState, Breakpoints breakpoints, Background background) {
    this.appState = appState;
    this.breakpoints = breakpoints;
    this.background = background.failingInto(failures);
  }

  /** Takes over deciding, and keeps up with runs and the list. */
  public void install() {
    breakpoints.decideBy(this);
    Subscriptions.now(
        failures.causeProperty(),
        cause -> {
          if (cause != null) {
            failed();
          }
        });
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
    if (measurement != null) {
      measurement.cancel();
    }
    reasons.clear();
    Run run = appState.runProperty().get();
    List<Place> places = run == null ? List.of() : places(run);
    ready = places.isEmpty();
    revision.set(revision.get() + 1);
    if (run != null && !ready) {
      measure(run, places);
    } else {
      goOn();
    }
  }

  /** In forward order, so that what stops first is found first. */
  private List<Place> places(Run run) {
    List<Place> places = new ArrayList<>();
    for (Call call : run.model().network().calls()) {
      breakpoints.list().stream()
          .filter(one -> one.isConditional() && one.concerns(call))
          .forEach(one -> places.add(new Place(one, call)));
    }
    return places;
  }

  private void measure(Run run, List<Place> places) {
    StopCheck check = new StopCheck(run.trace());
    Set<Call> calls = new LinkedHashSet<>();
    places.forEach(one -> calls.addAll(check.looksAt(one.call(), one.breakpoint().condition())));
    measurement =
        RunMeasurement.start(
            background,
            run,
            calls,
            complete -> {
              find(check, places);
              if (complete) {
                ready = true;
                goOn();
              }
            });
  }

  private void find(StopCheck check, List<Place> places) {
    for (Place place : places) {
      check
          .check(place.call(), place.breakpoint().condition())
          .ifPresent(reason -> reasons.put(place, reason));
    }
    revision.set(revision.get() + 1);
  }

  /** Where the engine fails nothing more is found; playing must not wait for it for ever. */
  private void failed() {
    ready = true;
    goOn();
  }

  private void goOn() {
    Runnable then = waiting;
    waiting = null;
    if (then != null) {
      then.run();
    }
  }
}
