package org.resnetexplorer.app.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.Reason;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/** Where running and playing stop, with the bundled model on a photo. */
class BreakpointWatchTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final Debugger debugger = fixture.debugger();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final BreakpointWatch watch =
      new BreakpointWatch(
          fixture.appState(), debugger.breakpoints(), new Background(later::add, Runnable::run));

  @BeforeEach
  void run() throws Exception {
    watch.install();
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    fixture.select("");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void add(String call, StopCondition condition) {
    debugger.breakpoints().put(new Breakpoint(call, condition, true));
  }

  private void work() {
    while (!later.isEmpty()) {
      later.poll().run();
    }
  }

  private String next() {
    return debugger.pointer().next().map(Target::id).orElse("none");
  }

  private Call call(String name) {
    return fixture.appState().modelProperty().get().network().findCall(name).orElseThrow();
  }

  @Test
  void playingStopsBeforeTheCallWhoseOutputMeetsTheCondition() {
    add("layer1.0.conv1", new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 1e6));
    add("layer1.1.relu#1", new StopCondition.Passes(StopQuantity.ZERO_SHARE, BoundSide.GREATER, 0));
    work();
    debugger.play();
    fixture.clock().beat(40);
    assertThat(next()).isEqualTo("layer1.1.relu#1");
    assertThat(watch.reasonAt(call("layer1.1.relu#1")).map(Reason::call))
        .contains("layer1.1.relu#1");
  }

  @Test
  void playingHoldsItsBeatUntilConditionsAreLookedUp() {
    add("bn1", new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 0));
    debugger.play();
    fixture.clock().beat(10);
    assertThat(next()).isEqualTo("conv1");
    work();
    fixture.clock().beat(10);
    assertThat(next()).isEqualTo("bn1");
  }

  @Test
  void runningOutWaitsForTheConditionsAndThenStopsAtThem() {
    debugger.step(Step.START);
    add("layer2.0.add", new StopCondition.SmallChange(1e6));
    debugger.step(Step.OUT);
    assertThat(next()).isEqualTo("conv1");
    work();
    assertThat(next()).isEqualTo("layer2.0.add");
  }

  @Test
  void oneThatIsOffOrDoesNotHoldStopsNothing() {
    debugger
        .breakpoints()
        .put(
            new Breakpoint(
                "bn1", new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 0), false));
    add(Breakpoint.ANY_CALL, new StopCondition.NotFinite());
    work();
    debugger.play();
    fixture.clock().beat(100);
    assertThat(debugger.pointer()).isEqualTo(new Pointer.Finished());
  }

  @Test
  void oneForAnyBlockStopsAtTheFirstSumThatMeetsIt() {
    add(Breakpoint.ANY_CALL, new StopCondition.SmallChange(1e6));
    work();
    debugger.play();
    fixture.clock().beat(100);
    assertThat(next()).isEqualTo("layer1.0.add");
  }

  @Test
  void aNewPictureIsLookedUpAnew() {
    add("fc", new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 0));
    work();
    Reason before = watch.reasonAt(call("fc")).orElseThrow();
    fixture.open("tulips.jpg");
    assertThat(watch.isReady()).isFalse();
    work();
    assertThat(watch.reasonAt(call("fc")).orElseThrow().measured()).isNotEqualTo(before.measured());
  }
}
