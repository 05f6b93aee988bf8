package org.resnetexplorer.app.trust;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Progress;
import org.resnetexplorer.explain.trust.Cascade;
import org.resnetexplorer.explain.trust.Importance;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.exploration.AnswerScore;

/**
 * The tests of one map, one piece of work after the other, so that runs and other panes get their
 * turn between; only while it is looked at. On the FX thread only.
 */
final class TrustViewModel {
  private final PaneContext context;
  private final ObjectProperty<Method> method =
      new SimpleObjectProperty<>(this, "method", Method.GRADCAM);
  private final IntegerProperty step = new SimpleIntegerProperty(this, "step", 1);
  private final ReadOnlyObjectWrapper<@Nullable Tested> tested =
      new ReadOnlyObjectWrapper<>(this, "tested");
  private Background.Pending pending = new Background.Pending();
  private Cancellation cancellation = new Cancellation();
  private boolean working;

  TrustViewModel(PaneContext context) {
    this.context = context;
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::update);
    Subscriptions.onInvalidation(context.seen(), this::update);
    Subscriptions.onInvalidation(method, this::update);
    Subscriptions.onInvalidation(step, this::goOn);
    update();
  }

  /** Whose map is tested. */
  ObjectProperty<Method> methodProperty() {
    return method;
  }

  /** How far the network has forgotten, of the steps of the cascade. */
  IntegerProperty stepProperty() {
    return step;
  }

  /** Null where there is nothing to ask about. */
  ReadOnlyObjectProperty<@Nullable Tested> testedProperty() {
    return tested.getReadOnlyProperty();
  }

  private void update() {
    Asked asked = context.questions().askedProperty().get();
    Tested now = tested.get();
    if (asked == null) {
      stop();
      tested.set(null);
      return;
    }
    int side = asked.run().trace().input().height();
    Attributor by = method.get().standard(asked.run().model().network(), side);
    if (now == null || !now.isOf(asked, by)) {
      stop();
      Tested next = Tested.begin(asked, by);
      step.set(Math.min(step.get(), next.outcomes().size() - 1));
      tested.set(next);
    }
    if (!context.seen().get()) {
      stop();
    } else {
      goOn();
    }
  }

  private void stop() {
    pending.cancel();
    cancellation.cancel();
    cancellation = new Cancellation();
    working = false;
  }

  /** Asks for the next piece of work, unless one is under way. */
  private void goOn() {
    Tested now = tested.get();
    if (now == null || !context.seen().get() || working && !pending.hasFailed()) {
      return;
    }
    Attribution map = now.map();
    int next = now.nextStep(step.get());
    if (map == null) {
      Cancellation until = cancellation;
      compute(() -> whole(now, until), now::withMap);
    } else if (next == step.get()) {
      compute(remembered(now, map, next), now::withOutcome);
    } else if (!now.deletion().isComplete() || !now.insertion().isComplete()) {
      compute(curves(now, map), now::withCurves);
    } else if (next >= 0) {
      compute(remembered(now, map, next), now::withOutcome);
    }
  }

  private <T> void compute(Callable<T> work, Function<T, Tested> shown) {
    working = true;
    Consumer<T> show =
        result -> {
          working = false;
          tested.set(shown.apply(result));
          goOn();
        };
    Background.Pending asked = context.background().compute(work, show);
    if (working) {
      pending = asked;
    }
  }

  private static Attribution whole(Tested of, Cancellation until) throws EngineException {
    return of.by().attribute(of.asked().run().trace(), of.asked().question(), Progress.NONE, until);
  }

  private Callable<PixelCurves> curves(Tested of, Attribution map) {
    Cancellation until = cancellation;
    // Both tests side by side, so that neither waits for the other's last curve.
    boolean inserts =
        of.deletion().isComplete()
            || of.deletion().map() != null
                && (of.insertion().map() == null
                    || of.insertion().random().size() < of.deletion().random().size());
    PixelCurves soFar = inserts ? of.insertion() : of.deletion();
    Run run = of.asked().run();
    AnswerScore score = new AnswerScore(of.asked().question(), run.model().outputs());
    return () -> soFar.by().next(soFar, run.trace(), Importance.of(map), score, until);
  }

  private Callable<Tested.Remembered> remembered(Tested of, Attribution map, int index) {
    Cancellation until = cancellation;
    return () -> {
      Attribution[] made = {map};
      Cascade.Outcome outcome =
          of.cascade()
              .at(
                  index,
                  of.asked().run().trace(),
                  new Cascade.Maps(map.map(), map.unsigned()),
                  (trace, ends) -> {
                    made[0] = again(of, trace, ends);
                    return new Cascade.Maps(made[0].map(), made[0].unsigned());
                  },
                  until);
      return new Tested.Remembered(outcome, DrawnMap.of(of.asked(), made[0]));
    };
  }

  private static Attribution again(Tested of, Trace trace, Cancellation until)
      throws EngineException {
    return of.by().attribute(trace, of.asked().question(), Progress.NONE, until);
  }
}
