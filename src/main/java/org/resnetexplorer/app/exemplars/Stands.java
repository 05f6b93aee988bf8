package org.resnetexplorer.app.exemplars;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.Exemplars;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Run;

/** How both searches stand, and their beginning. */
final class Stands {
  /**
   * How many times the run that is shown one picture takes, with decoding and looking through every
   * output; measured on two cores with ResNet-18.
   */
  private static final Map<Basis, Double> RUNS = Map.of(Basis.ACTIVE, 2.5, Basis.RELEVANT, 4.0);

  private static final double MILLISECONDS = 1000;

  private final PaneContext context;
  private final Exemplars exemplars;
  private final Map<Basis, ReadOnlyObjectWrapper<Stand>> stands = new EnumMap<>(Basis.class);

  /** Seconds that one picture took where it was looked for with the open model. */
  private final Map<Basis, Double> paces = new EnumMap<>(Basis.class);

  Stands(PaneContext context) {
    this.context = context;
    this.exemplars = context.dataSets().exemplars();
    for (Basis basis : Basis.values()) {
      stands.put(basis, new ReadOnlyObjectWrapper<>(this, "stand", new Stand.NoSet()));
    }
    Subscriptions.onChange(context.dataSets().openProperty(), (before, now) -> update());
    Subscriptions.onChange(
        context.appState().parametersProperty(),
        (before, now) -> {
          paces.clear();
          update();
        });
    Subscriptions.onChange(context.questions().askedProperty(), (before, now) -> update());
    Subscriptions.onChange(
        exemplars.active().stateProperty(), (before, now) -> follow(Basis.ACTIVE, now));
    Subscriptions.onChange(
        exemplars.relevant().stateProperty(), (before, now) -> follow(Basis.RELEVANT, now));
    update();
  }

  ReadOnlyObjectProperty<Stand> of(Basis basis) {
    return wrapper(basis).getReadOnlyProperty();
  }

  private ReadOnlyObjectWrapper<Stand> wrapper(Basis basis) {
    ReadOnlyObjectWrapper<Stand> stand = stands.get(basis);
    if (stand == null) {
      throw new IllegalStateException(basis.name());
    }
    return stand;
  }

  /** What was found of the open model; null while it was not. */
  @Nullable FoundExemplars found(Basis basis) {
    // Who hears of another model early must not see what was found of the one before.
    return of(basis).get() instanceof Stand.Found done
            && done.found().model() == context.appState().modelProperty().get()
        ? done.found()
        : null;
  }

  /**
   * The class asked about, where what was found is for another one; null where it is for that one.
   * Another picture alone must not take away what one looks at.
   */
  @Nullable Asked otherClass() {
    FoundExemplars found = found(Basis.RELEVANT);
    Asked asked = context.questions().askedProperty().get();
    boolean other =
        found != null
            && asked != null
            && found.relevantFor() != null
            && found.relevantFor() != asked.question().index();
    return other ? asked : null;
  }

  /** Begins, or goes on where it stopped; relevance is looked for of the class asked about now. */
  void find(Basis basis) {
    Asked asked = context.questions().askedProperty().get();
    if (basis == Basis.ACTIVE) {
      exemplars.findActive();
    } else if (asked != null) {
      exemplars.findRelevant(asked.question().index());
    }
  }

  private void follow(Basis basis, JobState<FoundExemplars> now) {
    if (now instanceof JobState.Running<FoundExemplars> running && running.progress() != null) {
      double pace = running.progress().secondsEach();
      if (!Double.isNaN(pace)) {
        paces.put(basis, pace);
      }
    }
    update();
  }

  private void update() {
    wrapper(Basis.ACTIVE).set(active());
    wrapper(Basis.RELEVANT).set(relevant());
  }

  /** The open one; null too while nothing can run over it. */
  private @Nullable DataSet set() {
    return context.appState().parametersProperty().get() == null
        ? null
        : context.dataSets().openProperty().get();
  }

  private Stand active() {
    DataSet set = set();
    return set == null
        ? new Stand.NoSet()
        : stand(exemplars.active().stateProperty().get(), set, "", Basis.ACTIVE);
  }

  private Stand relevant() {
    DataSet set = set();
    if (set == null) {
      return new Stand.NoSet();
    }
    Asked asked = context.questions().askedProperty().get();
    JobState<FoundExemplars> state = exemplars.relevant().stateProperty().get();
    if (asked == null && state instanceof JobState.None<FoundExemplars>) {
      return new Stand.NoClass();
    }
    return stand(state, set, asked == null ? "" : className(asked), Basis.RELEVANT);
  }

  /** The class itself, where one asks about it rather than another too. */
  String className(Asked asked) {
    return asked.run().model().nameOf(asked.question().index(), context.messages());
  }

  private Stand stand(JobState<FoundExemplars> state, DataSet set, String name, Basis basis) {
    if (state instanceof JobState.Running<FoundExemplars>) {
      return new Stand.Running();
    }
    if (state instanceof JobState.Stopped<FoundExemplars>) {
      return new Stand.Stopped();
    }
    if (state instanceof JobState.Failed<FoundExemplars> failed) {
      return new Stand.Failed(failed.why());
    }
    FoundExemplars result = state.result();
    if (result != null) {
      return new Stand.Found(result);
    }
    return new Stand.Missing(set.size(), name, Math.ceil(set.size() * secondsEach(basis)));
  }

  /** How long a picture takes: as it did, or else by the run that is shown; NaN without one. */
  private double secondsEach(Basis basis) {
    Double own = paces.get(basis);
    if (own != null) {
      return own;
    }
    for (Map.Entry<Basis, Double> other : paces.entrySet()) {
      return other.getValue() * runs(basis) / runs(other.getKey());
    }
    Run run = context.appState().runProperty().get();
    return run == null ? Double.NaN : runs(basis) * run.milliseconds() / MILLISECONDS;
  }

  private static double runs(Basis basis) {
    return Objects.requireNonNull(RUNS.get(basis));
  }
}
