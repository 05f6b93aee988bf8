package org.resnetexplorer.app.number;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.explain.field.EffectiveField;
import org.resnetexplorer.explain.field.SeenWindows;
import org.resnetexplorer.explain.field.Window;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/** What the proven cell could see of every call before it and of the picture, and what it did. */
final class SeenViewModel {
  private final PaneContext context;
  private final NumberViewModel number;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private final IntegerProperty source = new SimpleIntegerProperty(this, "source", Call.INPUT);
  private final ObservableList<Earlier> earlier = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Seen> seen =
      new ReadOnlyObjectWrapper<>(this, "seen");
  private Background.Pending pending = new Background.Pending();
  private Cancellation cancellation = new Cancellation();
  private @Nullable Place shownOf;
  private @Nullable Readers shownIn;

  /**
   * The rectangle in something earlier.
   *
   * @param call null for the network's input
   * @param shape of its output
   */
  record Earlier(@Nullable Call call, Shape shape, Window window) {
    int source() {
      return call == null ? Call.INPUT : call.index();
    }
  }

  /** What was seen of one of them in a run. */
  record Seen(Run run, Earlier of, EffectiveField field) {}

  SeenViewModel(PaneContext context, NumberViewModel number) {
    this.context = context;
    this.number = number;
    Subscriptions.onInvalidation(number.proofProperty(), this::update);
    Subscriptions.onInvalidation(wanted, this::update);
    Subscriptions.onInvalidation(source, this::update);
    Subscriptions.onInvalidation(context.seen(), this::update);
  }

  /** Whether anybody looks at it. */
  BooleanProperty wantedProperty() {
    return wanted;
  }

  /** Of which call, or {@link Call#INPUT}. */
  IntegerProperty sourceProperty() {
    return source;
  }

  /** The picture first, then from the nearest call back to the first. */
  ObservableList<Earlier> earlier() {
    return earlier;
  }

  /** Null until it has been computed. */
  ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  private void update() {
    Proof proof = number.proofProperty().get();
    if (proof == null) {
      shownOf = null;
      stop();
      earlier.clear();
      seen.set(null);
    } else if (wanted.get() && context.seen().get()) {
      show(proof);
    }
  }

  private void stop() {
    pending.cancel();
    cancellation.cancel();
  }

  private void show(Proof proof) {
    Place place = proof.own().place();
    boolean same = place.equals(shownOf) && proof.readers() == shownIn;
    if (!same) {
      shownOf = place;
      shownIn = proof.readers();
      List<Earlier> all = all(proof);
      if (!all.equals(earlier)) {
        earlier.setAll(all);
      }
    }
    Earlier of = wantedSource();
    Seen now = seen.get();
    if (!same || now == null || !now.of().equals(of)) {
      compute(proof, of);
    }
  }

  /** The picture where the call looked at before does not come before this one. */
  private Earlier wantedSource() {
    return earlier.stream()
        .filter(each -> each.source() == source.get())
        .findFirst()
        .orElse(earlier.get(0));
  }

  private static List<Earlier> all(Proof proof) {
    ShapesAndCosts sizes = proof.readers().run().model().sizes();
    Call call = proof.own().call();
    SeenWindows windows = SeenWindows.of(sizes, call, proof.cell().row(), proof.cell().column());
    List<Earlier> all = new ArrayList<>();
    all.add(new Earlier(null, sizes.input(), windows.inInput()));
    for (int i = call.index() - 1; i >= 0; i--) {
      Call before = sizes.network().calls().get(i);
      windows
          .in(before)
          .ifPresent(window -> all.add(new Earlier(before, sizes.output(before), window)));
    }
    return all;
  }

  private void compute(Proof proof, Earlier of) {
    stop();
    Cancellation own = new Cancellation();
    cancellation = own;
    Place place = proof.own().place();
    Run run = proof.readers().run();
    pending =
        context
            .background()
            .compute(
                () -> new Seen(run, of, EffectiveField.of(run.trace(), place, of.source(), own)),
                seen::set);
  }
}
