package org.resnetexplorer.app.overlays;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.questions.Questions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.RunMeasurement;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.explain.learning.LossGradient;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.metric.MetricValues;
import org.resnetexplorer.explain.metric.RunFigures;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.numbers.Statistics;

/**
 * Which metric this window lays over tree, diagram and table, and its values for the open model and
 * the last run. On the FX thread only.
 */
public final class Overlays {
  private final AppState appState;
  private final Background background;
  private final Questions questions;
  private final ObjectProperty<@Nullable Metric> chosen =
      new SimpleObjectProperty<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable MetricValues> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ObjectProperty<@Nullable Node> pointed =
      new SimpleObjectProperty<>(this, "pointed");
  private final ObjectProperty<Set<String>> found =
      new SimpleObjectProperty<>(this, "found", Set.of());
  private final BooleanProperty blocksInView =
      new SimpleBooleanProperty(this, "blocksInView", true);
  private final ObjectProperty<BlockPlaces> blockPlaces =
      new SimpleObjectProperty<>(this, "blockPlaces", BlockPlaces.NONE);
  private @Nullable Run looked;
  private RunFigures figures = RunFigures.times(List.of());
  private @Nullable RunMeasurement measurement;
  private @Nullable Asked paid;
  private @Nullable Metric paidFor;
  private RunFigures answer = RunFigures.times(List.of());
  private Background.Pending pendingAnswer = new Background.Pending();
  private Cancellation cancellation = new Cancellation();

  public Overlays(AppState appState, Background background, Questions questions) {
    this.appState = appState;
    this.background = background;
    this.questions = questions;
    Subscriptions.onInvalidation(chosen, this::renew);
    Subscriptions.onInvalidation(appState.modelProperty(), this::renew);
    Subscriptions.onInvalidation(appState.runProperty(), this::renew);
    Subscriptions.onInvalidation(questions.askedProperty(), this::renew);
  }

  /** What a person chose; null for none. */
  public ObjectProperty<@Nullable Metric> chosenProperty() {
    return chosen;
  }

  /** Its values; null where none is chosen, or where its run is not there yet. */
  public ReadOnlyObjectProperty<@Nullable MetricValues> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The box of the diagram under the mouse; null for none. */
  public ObjectProperty<@Nullable Node> pointedProperty() {
    return pointed;
  }

  /** Names of the calls and paths of the modules that a search has found; marked in the diagram. */
  public ObjectProperty<Set<String>> foundProperty() {
    return found;
  }

  /** Whether the drawing shows blocks, or single calls: two scales. */
  public BooleanProperty blocksInViewProperty() {
    return blocksInView;
  }

  /** Where the blocks of the net stand in the diagram. */
  public ObjectProperty<BlockPlaces> blockPlacesProperty() {
    return blockPlaces;
  }

  /** Whether there is what the metric needs. */
  public boolean isPossible(Metric metric) {
    return metric.needsAnswer()
        ? asked(metric) != null
        : !metric.isOfRun() || appState.runProperty().get() != null;
  }

  private void renew() {
    if (measurement != null) {
      measurement.cancel();
    }
    pendingAnswer.cancel();
    cancellation.cancel();
    OpenModel model = appState.modelProperty().get();
    Metric metric = chosen.get();
    Run run = appState.runProperty().get();
    if (metric == null || model == null || metric.isOfRun() && run == null) {
      shown.set(null);
    } else if (run == null || !metric.isOfRun()) {
      shown.set(MetricValues.of(metric, model.network(), model.sizes(), null));
    } else if (metric.needsAnswer()) {
      showAnswer(metric, model, run);
    } else if (metric.needsValues() && looked != run) {
      forgetOther(model);
      look(run);
    } else {
      RunFigures told = metric.needsValues() ? figures : RunFigures.times(times(run));
      shown.set(MetricValues.of(metric, model.network(), model.sizes(), told));
    }
  }

  /** The colours of the run before stay until the new ones are there, but not those of a model. */
  private void forgetOther(OpenModel model) {
    MetricValues now = shown.get();
    boolean same = now != null && now.metric() == chosen.get() && now.isOf(model.network());
    if (!same) {
      shown.set(null);
    }
  }

  /** The question that the metric answers; null where it has no answer. */
  private @Nullable Asked asked(Metric metric) {
    Asked asked = questions.askedProperty().get();
    boolean answers =
        asked != null
            && (metric != Metric.GRADIENT
                || asked.truth().loss(asked.run().model().outputs()).isPresent())
            && (metric != Metric.LEDGER || Ledger.isOf(asked.run().model().network()));
    return answers ? asked : null;
  }

  private void showAnswer(Metric metric, OpenModel model, Run run) {
    Asked asked = asked(metric);
    if (asked == null) {
      shown.set(null);
    } else if (asked == paid && asked.run() == run && metric == paidFor) {
      shown.set(MetricValues.of(metric, model.network(), model.sizes(), answer));
    } else {
      forgetOther(model);
      // A question about the run before is asked anew in a moment.
      if (asked.run() == run) {
        answer(metric, asked);
      }
    }
  }

  private void answer(Metric metric, Asked asked) {
    Cancellation now = new Cancellation();
    cancellation = now;
    pendingAnswer =
        background.compute(
            () -> metric == Metric.GRADIENT ? gradients(asked, now) : payments(asked, now),
            answered -> {
              paid = asked;
              paidFor = metric;
              answer = answered;
              renew();
            });
  }

  private static RunFigures payments(Asked asked, Cancellation cancellation)
      throws EngineException {
    Ledger ledger = Ledger.of(asked.run().trace(), asked.question(), cancellation);
    return RunFigures.payments(ledger.byCall(asked.run().model().network()));
  }

  private static RunFigures gradients(Asked asked, Cancellation cancellation)
      throws EngineException {
    Loss loss = asked.truth().loss(asked.run().model().outputs()).orElseThrow();
    return RunFigures.gradients(LossGradient.of(asked.run().trace(), loss, cancellation).outputs());
  }

  private static List<Double> times(Run run) {
    return run.model().network().calls().stream().map(run.trace()::milliseconds).toList();
  }

  private void look(Run run) {
    measurement =
        RunMeasurement.start(
            background,
            run,
            run.model().network().calls(),
            complete -> {
              if (complete) {
                looked = run;
                figures = figures(run);
                renew();
              }
            });
  }

  private static RunFigures figures(Run run) {
    RunStatistics statistics = RunStatistics.of(run.trace());
    List<Statistics> outputs =
        run.model().network().calls().stream()
            .map(call -> statistics.measured(call).whole())
            .toList();
    return new RunFigures(times(run), outputs);
  }
}
