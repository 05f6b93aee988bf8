package org.resnetexplorer.app.teach;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.exploration.Prediction;

/** What the new layer says of the open picture, and what the old model does. */
final class SaidViewModel {
  private final AppState appState;
  private final Background background;
  private final WhileSeen whileSeen;
  private final AtomicReference<Said.@Nullable Features> features = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<Answers> answers =
      new ReadOnlyObjectWrapper<>(this, "answers", Answers.NONE);
  private Background.Pending reading = new Background.Pending();
  private @Nullable Run asked;
  private @Nullable Outcome learned;
  private List<Prediction> says = List.of();

  /**
   * Answers to the open picture.
   *
   * @param picture its name; empty if none is open
   * @param says what the new layer says; empty while there is none
   * @param old what the old model is called; empty where its answer to this picture is not known
   * @param before what that says; empty if it has no classes
   */
  record Answers(String picture, List<Prediction> says, String old, List<Prediction> before) {
    static final Answers NONE = new Answers("", List.of(), "", List.of());

    Answers {
      says = List.copyOf(says);
      before = List.copyOf(before);
    }
  }

  SaidViewModel(PaneContext context) {
    this.appState = context.appState();
    this.background = context.background();
    this.whileSeen = new WhileSeen(context.seen(), this::read);
    Subscriptions.onInvalidation(appState.runProperty(), whileSeen.only(this::read));
    Subscriptions.onInvalidation(appState.pinnedRuns().keptProperty(), whileSeen.only(this::show));
    whileSeen.update(this::read);
  }

  ReadOnlyObjectProperty<Answers> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /** What a last layer reads of the open picture, as it changes; from any thread. */
  AtomicReference<Said.@Nullable Features> features() {
    return features;
  }

  /** What a layer that is being learned says. */
  void say(List<Prediction> next) {
    says = next;
    show();
  }

  /** The layer that was learned answers from now on. */
  void learned(Outcome outcome) {
    learned = outcome;
    ask();
  }

  void forget() {
    learned = null;
    say(List.of());
  }

  private void read() {
    Run run = appState.runProperty().get();
    reading.cancel();
    if (run == null) {
      answer(null, null);
      return;
    }
    reading = background.compute(() -> Said.Features.of(run), found -> answer(run, found));
  }

  private void answer(@Nullable Run run, Said.@Nullable Features found) {
    asked = run;
    features.set(found);
    ask();
  }

  private void ask() {
    Outcome layer = learned;
    Said.Features open = features.get();
    if (layer != null) {
      boolean fits =
          open != null && open.values().length % layer.taught().layer().weight()[0].length == 0;
      says = fits ? Said.by(layer.taught().layer(), layer.classes(), open) : List.of();
    }
    show();
  }

  private void show() {
    Run run = asked;
    if (run == null) {
      answers.set(Answers.NONE);
      return;
    }
    Run old = old(run);
    String name = run.picture().source().name();
    answers.set(
        old == null
            ? new Answers(name, says, "", List.of())
            : new Answers(name, says, old.model().name(), old.top()));
  }

  /** The run of the model that was learned from, on the open picture. */
  private @Nullable Run old(Run run) {
    Outcome layer = learned;
    if (layer == null || run.model() == layer.trunk()) {
      return run;
    }
    PinnedRun kept = appState.pinnedRuns().keptProperty().get();
    return kept != null
            && kept.run().model() == layer.trunk()
            && isSame(kept.run().picture(), run.picture())
        ? kept.run()
        : null;
  }

  private static boolean isSame(OpenPicture one, OpenPicture other) {
    return one.source().equals(other.source());
  }
}
