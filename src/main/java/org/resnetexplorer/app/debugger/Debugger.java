package org.resnetexplorer.app.debugger;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.Frame;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;

/**
 * A debugger for {@code forward()}. The run is complete, so stepping, also backwards, only reads
 * it; nothing is computed again.
 *
 * <p>The pointer is a thing of its own beside the selection: each step moves the pointer and
 * selects the statement it then pauses before; selecting something else moves the selection alone,
 * and running to the cursor brings the pointer there. The first step starts from what is selected.
 * On the FX thread only.
 */
public final class Debugger {
  /** What one can choose to play at, in calls a second. */
  public static final List<Integer> SPEEDS = List.of(1, 2, 4, 8, 16);

  /** Above this many calls a second the pointer jumps. */
  private static final int FASTEST_GLIDE = 5;

  private final AppState appState;
  private final PlayClock clock;
  private final Breakpoints breakpoints = new Breakpoints();
  private final ReadOnlyObjectWrapper<Pointer> pointer =
      new ReadOnlyObjectWrapper<>(this, "pointer", new Pointer.Off());
  private final ReadOnlyObjectWrapper<List<Frame>> stack =
      new ReadOnlyObjectWrapper<>(this, "stack", List.of());
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final IntegerProperty speed = new SimpleIntegerProperty(this, "speed", 4);

  public Debugger(AppState appState, PlayClock clock) {
    this.appState = appState;
    this.clock = clock;
    // Before all who ask it, so that none finds it at a call that the new network does not have.
    Subscriptions.onInvalidation(appState.modelProperty(), this::modelChanged);
    Subscriptions.onInvalidation(speed, this::speedChanged);
  }

  /** Where it stands. When this changes, {@link #stackProperty} has changed already. */
  public ReadOnlyObjectProperty<Pointer> pointerProperty() {
    return pointer.getReadOnlyProperty();
  }

  public Pointer pointer() {
    return pointer.get();
  }

  /** The calls under way, innermost first; empty when off and after the end. */
  public ReadOnlyObjectProperty<List<Frame>> stackProperty() {
    return stack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Calls a second, of {@link #SPEEDS}. */
  public IntegerProperty speedProperty() {
    return speed;
  }

  /** Whether moves are so fast that they are better not shown as movements. */
  public boolean jumps() {
    return playing.get() && speed.get() > FASTEST_GLIDE;
  }

  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /** The call that would run next; empty when off and after the end. */
  public Optional<Call> nextCall() {
    return forward().flatMap(forward -> pointer.get().next().map(forward::firstCall));
  }

  /** Whether a call has run, as far as stepping goes; all have while nobody steps. */
  public boolean hasRun(Call call) {
    return nextCall().map(next -> call.index() < next.index()).orElse(true);
  }

  /** Whether a step leads anywhere now. */
  public ObservableValue<Boolean> can(Step step) {
    return Derived.of(
        () ->
            goal(step)
                .filter(goal -> step == Step.CONTINUE || !goal.equals(pointer.get()))
                .isPresent(),
        pointer,
        appState.modelProperty(),
        appState.selection().currentProperty());
  }

  /** Moves the pointer; forwards it stops before a breakpoint that is passed on the way. */
  public void step(Step step) {
    pause();
    goal(step)
        .ifPresent(
            goal -> {
              switch (step) {
                case OVER, OUT, CURSOR -> runTo(goal, false);
                case CONTINUE -> runTo(goal, !isUnderWay());
                case INTO, BACK, START, END -> move(goal);
              }
            });
  }

  /** Waits for what is not decided yet, but not for longer than the pointer stays. */
  private void runTo(Pointer goal, boolean anew) {
    Pointer from = pointer.get();
    breakpoints.whenDecided(
        () -> {
          if (pointer.get().equals(from)) {
            move(firstStop(anew ? 0 : ahead(), goal));
          }
        });
  }

  private Optional<Pointer> goal(Step step) {
    return forward()
        .flatMap(
            forward ->
                switch (step) {
                  case START -> Optional.of(start());
                  case END, CONTINUE -> Optional.of(new Pointer.Finished());
                  case CURSOR -> Optional.of(cursor(forward));
                  case INTO, OVER, OUT, BACK -> goal(forward, step);
                });
  }

  private Optional<Pointer> goal(ForwardSteps forward, Step step) {
    if (pointer.get() instanceof Pointer.Finished) {
      Target last = forward.statements("").get(forward.statements("").size() - 1);
      return step == Step.BACK ? Optional.of(new Pointer.Before(last)) : Optional.empty();
    }
    if (!pointer.get().isActive() && isNetSelected()) {
      return step == Step.BACK ? Optional.empty() : Optional.of(start());
    }
    Target from = pointer.get().next().orElseGet(() -> selected(forward));
    if (step == Step.BACK) {
      return forward.back(from).map(Pointer.Before::new);
    }
    Optional<Target> next =
        switch (step) {
          case INTO -> forward.into(from);
          case OUT -> forward.out(from);
          default -> forward.over(from);
        };
    return Optional.of(next.<Pointer>map(Pointer.Before::new).orElseGet(Pointer.Finished::new));
  }

  private boolean isNetSelected() {
    return appState.selection().current().target().id().isEmpty();
  }

  private Target selected(ForwardSteps forward) {
    return forward.statement(appState.selection().current().target());
  }

  private Pointer cursor(ForwardSteps forward) {
    return new Pointer.Before(selected(forward));
  }

  private static Pointer start(Network network) {
    return new Pointer.Before(Target.of(network.calls().get(0)));
  }

  private Pointer start() {
    return network().map(Debugger::start).orElseGet(Pointer.Off::new);
  }

  private Optional<Network> network() {
    return Optional.ofNullable(appState.modelProperty().get()).map(OpenModel::network);
  }

  private Optional<ForwardSteps> forward() {
    return network().map(ForwardSteps::new);
  }

  /** Whether it stands somewhere on its way. */
  private boolean isUnderWay() {
    return pointer.get().isActive() && !(pointer.get() instanceof Pointer.Finished);
  }

  private int ahead() {
    return firstAhead(network().map(net -> net.calls().size()).orElse(0));
  }

  /** Where running to a goal ends: there, or before the first breakpoint between. */
  private Pointer firstStop(int from, Pointer goal) {
    List<Call> calls = network().map(Network::calls).orElse(List.of());
    int to = indexOf(goal, calls.size());
    return calls.stream()
        .skip(from)
        .limit(Math.max(0, to - from))
        .filter(breakpoints::stopsBefore)
        .findFirst()
        .<Pointer>map(call -> new Pointer.Before(Target.of(call)))
        .orElse(goal);
  }

  /** Of the call about to run; off counts as the selected one, from where a first step starts. */
  private int indexOf(Pointer place, int end) {
    if (place instanceof Pointer.Finished) {
      return end;
    }
    return forward()
        .map(forward -> forward.firstCall(place.next().orElseGet(() -> selected(forward))).index())
        .orElse(end);
  }

  /** Of the calls that lie ahead: paused before a module one has not come to its first call yet. */
  private int firstAhead(int end) {
    int next = indexOf(pointer.get(), end);
    Optional<Target> from =
        pointer.get().isActive() ? pointer.get().next() : forward().map(this::selected);
    return from.filter(Target.OfModule.class::isInstance).isPresent() ? next : next + 1;
  }

  private void move(Pointer next) {
    Target shown =
        next.next()
            .or(() -> network().map(net -> Target.of(net.calls().get(net.calls().size() - 1))))
            .orElseThrow();
    place(next);
    appState.selection().select(shown);
  }

  private void place(Pointer next) {
    Optional<List<Frame>> frames =
        network().flatMap(network -> next.next().map(new ForwardSteps(network)::stack));
    stack.set(frames.orElse(List.of()));
    pointer.set(next);
  }

  /** From the pointer on, call by call, until a breakpoint or the end; from there anew. */
  public void play() {
    Optional<Network> network = network();
    if (network.isEmpty()) {
      return;
    }
    boolean startsAtEnd = !pointer.get().isActive() && ahead() >= network.get().calls().size();
    if (startsAtEnd || pointer.get() instanceof Pointer.Finished) {
      move(start());
    } else if (!pointer.get().isActive()) {
      forward().map(this::cursor).ifPresent(this::move);
    }
    playing.set(true);
    clock.start(speed.get(), this::beat);
  }

  public void pause() {
    clock.stop();
    playing.set(false);
  }

  /** Ends debugging; all of the run is shown again. */
  public void stop() {
    pause();
    place(new Pointer.Off());
  }

  private void speedChanged() {
    if (playing.get()) {
      clock.start(speed.get(), this::beat);
    }
  }

  private void beat() {
    if (!breakpoints.isDecided()) {
      return;
    }
    List<Call> calls = network().map(Network::calls).orElse(List.of());
    int next = firstAhead(calls.size());
    if (next >= calls.size()) {
      pause();
      move(new Pointer.Finished());
      return;
    }
    Call call = calls.get(next);
    move(new Pointer.Before(Target.of(call)));
    if (breakpoints.stopsBefore(call)) {
      pause();
    }
  }

  /** Another network has other statements; one that has this one too keeps the pointer. */
  private void modelChanged() {
    pause();
    OpenModel model = appState.modelProperty().get();
    boolean stays =
        model != null && pointer.get().next().map(at -> at.existsIn(model.network())).orElse(true);
    place(stays ? pointer.get() : new Pointer.Off());
  }
}
