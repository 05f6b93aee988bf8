package org.resnetexplorer.app.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.exploration.folder.LearningStep;
import org.resnetexplorer.weights.open.LastLayer;

/**
 * Carries steps from the thread that learns to the one that shows: once for all that came while the
 * last ones were shown, so that a layer is made for the window only as often as it is looked at.
 */
final class Progress {
  private final AtomicReference<Said.@Nullable Features> open;
  private final Consumer<Runnable> fx;
  private final Consumer<Moment> show;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final List<LearningStep> steps = new ArrayList<>();

  /**
   * What is known at a step.
   *
   * @param steps all so far
   * @param says of the open picture; empty if none is open
   */
  record Moment(List<LearningStep> steps, List<Prediction> says) {
    Moment {
      steps = List.copyOf(steps);
      says = List.copyOf(says);
    }
  }

  /**
   * @param open the picture that is open, as it changes
   * @param fx runs tasks on the FX thread
   * @param show gets news there
   */
  Progress(
      AtomicReference<Said.@Nullable Features> open, Consumer<Runnable> fx, Consumer<Moment> show) {
    this.open = open;
    this.fx = fx;
    this.show = show;
  }

  /** On the thread that learns. */
  void at(LearningStep step, Supplier<LastLayer> layer, List<String> names) {
    steps.add(step);
    if (waiting.compareAndSet(false, true)) {
      Said.Features features = open.get();
      Moment moment =
          new Moment(steps, features == null ? List.of() : Said.by(layer.get(), names, features));
      fx.accept(
          () -> {
            waiting.set(false);
            show.accept(moment);
          });
    }
  }
}
