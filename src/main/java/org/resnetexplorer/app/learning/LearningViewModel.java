package org.resnetexplorer.app.learning;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.questions.Truth;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.explain.learning.Variant;
import org.resnetexplorer.network.Target;

/**
 * The loss for the class taken for true, taken back through the open net, then through what it is
 * compared with, one after the other. Works only while it is looked at.
 */
final class LearningViewModel {
  /** Of the weights at a random start. */
  static final long SEED = 0;

  /** What the pane shows. */
  enum Face {
    /** Nothing has run. */
    EMPTY,
    /** The outputs are no answers that could be wrong. */
    NO_LOSS,
    /** Norms at the blocks' outputs, a curve for each network. */
    BLOCKS,
    /** Norms in all parameters of one network. */
    PARAMETERS
  }

  private final PaneContext context;
  private final ObjectProperty<Face> wanted =
      new SimpleObjectProperty<>(this, "wanted", Face.BLOCKS);
  private final ReadOnlyObjectWrapper<Face> face =
      new ReadOnlyObjectWrapper<>(this, "face", Face.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable Learning> learning =
      new ReadOnlyObjectWrapper<>(this, "learning");
  private final ReadOnlyObjectWrapper<@Nullable Variant> variant =
      new ReadOnlyObjectWrapper<>(this, "variant");
  private @Nullable OpenModel model;
  private @Nullable Truth chosen;
  private Background.Pending pending = new Background.Pending();
  private Cancellation cancellation = new Cancellation();

  LearningViewModel(PaneContext context) {
    this.context = context;
    Subscriptions.onInvalidation(context.seen(), this::update);
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::update);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::update);
    Subscriptions.onInvalidation(wanted, this::update);
    update();
  }

  /** Blocks or parameters, as chosen. */
  ObjectProperty<Face> wantedProperty() {
    return wanted;
  }

  ReadOnlyObjectProperty<Face> faceProperty() {
    return face.getReadOnlyProperty();
  }

  /** Null where there is nothing to learn from, and until somebody looks. */
  ReadOnlyObjectProperty<@Nullable Learning> learningProperty() {
    return learning.getReadOnlyProperty();
  }

  /** Whose parameters are shown; null where there is nothing to learn from. */
  ReadOnlyObjectProperty<@Nullable Variant> variantProperty() {
    return variant.getReadOnlyProperty();
  }

  void show(Variant other) {
    variant.set(other);
  }

  /** Takes something for true; null for the answer asked about. */
  void take(@Nullable Truth truth) {
    chosen = truth;
    update();
  }

  /** Whether the answer asked about is taken for true. */
  boolean followsQuestion() {
    return chosen == null;
  }

  void select(Target target) {
    context.selection().select(target);
  }

  private void update() {
    Run run = context.appState().runProperty().get();
    if (run != null && run.model() != model) {
      model = run.model();
      chosen = null;
      variant.set(Variant.open(run.model().network()));
    }
    Truth truth = truth(run);
    Loss loss =
        run == null || truth == null ? null : truth.loss(run.model().outputs()).orElse(null);
    face.set(run == null ? Face.EMPTY : loss == null ? Face.NO_LOSS : wanted.get());
    Learning now = learning.get();
    boolean same = now != null && run != null && loss != null && now.isOf(run, loss);
    if (!same) {
      cancel();
      learning.set(null);
    }
    if (run == null || truth == null || loss == null || !context.seen().get()) {
      cancel();
      return;
    }
    if (!same) {
      learning.set(new Learning(run, truth, loss, Map.of()));
    }
    if (!same || !pending.isUnderWay()) {
      goOn();
    }
  }

  private @Nullable Truth truth(@Nullable Run run) {
    Asked asked = context.questions().askedProperty().get();
    if (chosen != null || run == null) {
      return chosen;
    }
    return asked == null || asked.run() != run ? null : asked.truth();
  }

  private void cancel() {
    cancellation.cancel();
    pending.cancel();
  }

  /** Works out the next one, in a run and memory of its own. */
  private void goOn() {
    Learning now = learning.get();
    Variant next = now == null ? null : now.next().orElse(null);
    if (now == null || next == null) {
      return;
    }
    Cancellation own = new Cancellation();
    cancellation = own;
    pending =
        context
            .background()
            .compute(
                () -> next.gradient(now.run().trace(), now.loss(), SEED, own),
                gradient -> {
                  learning.set(now.with(next, gradient));
                  goOn();
                });
  }
}
