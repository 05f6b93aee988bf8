package org.resnetexplorer.app.ledger;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.ledger.Entry;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.ledger.PathLengths;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/**
 * The three accounts of the number asked about: cells first, then sources, then lengths of paths,
 * which take longest. Computes only while it is looked at. On the FX thread only.
 */
final class LedgerViewModel {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<@Nullable Paid> paid =
      new ReadOnlyObjectWrapper<>(this, "paid");
  private final ReadOnlyObjectWrapper<@Nullable Sources> sources =
      new ReadOnlyObjectWrapper<>(this, "sources");
  private final ReadOnlyObjectWrapper<@Nullable Paths> paths =
      new ReadOnlyObjectWrapper<>(this, "paths");
  private final ReadOnlyObjectWrapper<@Nullable CellMap> map =
      new ReadOnlyObjectWrapper<>(this, "map");
  private final ReadOnlyObjectWrapper<Set<Integer>> cells =
      new ReadOnlyObjectWrapper<>(this, "cells", Set.of());
  private final BooleanProperty ofBlock = new SimpleBooleanProperty(this, "ofBlock");
  private @Nullable Asked wanted;
  private @Nullable PathLengths lengths;
  private Background.Pending pending = new Background.Pending();
  private Cancellation cancellation = new Cancellation();

  LedgerViewModel(PaneContext context) {
    this.context = context;
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::update);
    Subscriptions.onInvalidation(context.seen(), this::update);
    Subscriptions.onInvalidation(context.selection().blockProperty(), this::chooseMap);
    Subscriptions.onInvalidation(ofBlock, this::chooseMap);
    update();
  }

  /** Null until it has been computed. */
  ReadOnlyObjectProperty<@Nullable Paid> paidProperty() {
    return paid.getReadOnlyProperty();
  }

  /** Null until it has been computed. */
  ReadOnlyObjectProperty<@Nullable Sources> sourcesProperty() {
    return sources.getReadOnlyProperty();
  }

  /** Null until it has been begun. */
  ReadOnlyObjectProperty<@Nullable Paths> pathsProperty() {
    return paths.getReadOnlyProperty();
  }

  /** What is laid over the photo; null until it has been computed. */
  ReadOnlyObjectProperty<@Nullable CellMap> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /** The cells chosen, by {@code row * columns + column}. */
  ReadOnlyObjectProperty<Set<Integer>> cellsProperty() {
    return cells.getReadOnlyProperty();
  }

  /** Whether the photo shows where the selected block pays, if one is selected. */
  BooleanProperty ofBlockProperty() {
    return ofBlock;
  }

  /** The block around the selection; null outside of blocks. */
  ReadOnlyObjectProperty<@Nullable Block> blockProperty() {
    return context.selection().blockProperty();
  }

  private void update() {
    Asked asked = context.questions().askedProperty().get();
    if (asked == null) {
      cancel();
      clear();
    } else if (!context.seen().get()) {
      cancel();
    } else if (asked != wanted || pending.hasFailed()) {
      cancel();
      begin(asked);
    }
  }

  private void cancel() {
    pending.cancel();
    cancellation.cancel();
    wanted = null;
  }

  private void clear() {
    paid.set(null);
    sources.set(null);
    paths.set(null);
    lengths = null;
    chooseMap();
  }

  private void begin(Asked asked) {
    wanted = asked;
    cancellation = new Cancellation();
    Cancellation now = cancellation;
    compute(
        () -> new Paid(asked, HeadShare.of(asked.run().trace(), asked.question(), now)),
        this::showPaid);
  }

  private <T> void compute(Callable<T> work, Consumer<T> show) {
    pending = context.background().compute(work, show);
  }

  private void showPaid(Paid next) {
    paid.set(next);
    chooseMap();
    Asked asked = next.asked();
    Cancellation now = cancellation;
    if (!Ledger.isOf(asked.run().model().network())) {
      sources.set(null);
      paths.set(null);
      return;
    }
    compute(
        () -> new Sources(asked, Ledger.of(asked.run().trace(), asked.question(), now)),
        ledger -> showSources(ledger, next));
  }

  private void showSources(Sources next, Paid head) {
    sources.set(next);
    chooseMap();
    if (!PathLengths.areOf(next.asked().run().model().network())) {
      paths.set(null);
      return;
    }
    PathLengths known = lengths;
    if (known != null && known.isOf(next.asked().run().trace())) {
      goOn(known, head);
    } else {
      lengths = null;
      compute(() -> PathLengths.begin(next.asked().run().trace()), begun -> goOn(begun, head));
    }
  }

  private void goOn(PathLengths known, Paid head) {
    lengths = known;
    int blocks = head.asked().run().model().network().blocks().size();
    paths.set(
        new Paths(
            head.asked(),
            known.done(),
            blocks,
            known.isComplete() ? known.spectrum(head.head()) : null));
    if (!known.isComplete()) {
      Cancellation now = cancellation;
      compute(() -> known.next(now), next -> goOn(next, head));
    }
  }

  private void chooseMap() {
    Paid last = paid.get();
    Sources all = sources.get();
    Block block = context.selection().blockProperty().get();
    CellMap before = map.get();
    if (last == null) {
      map.set(null);
    } else if (ofBlock.get() && block != null && all != null && all.asked() == last.asked()) {
      SignedMap earnings = all.ledger().earnings().get(block.path());
      map.set(
          earnings == null ? lastMap(last) : of(last, earnings, block, block.add().orElseThrow()));
    } else {
      map.set(lastMap(last));
    }
    if (map.get() == null || before == null || !map.get().grid().equals(before.grid())) {
      cells.set(Set.of());
    }
  }

  private static CellMap lastMap(Paid last) {
    Call call = HeadShare.lastOutput(last.asked().run().model().network());
    return of(last, last.head().prices(), null, call);
  }

  private static CellMap of(Paid last, SignedMap values, @Nullable Block block, Call call) {
    Run run = last.asked().run();
    RgbImage photo = run.picture().crop().pixels();
    CellGrid grid =
        CellGrid.of(
            values.rows(),
            values.columns(),
            run.model().sizes().receptiveField(call),
            photo.width(),
            photo.height());
    return new CellMap(last.asked(), values, block, grid);
  }

  void choose(Set<Integer> next) {
    cells.set(Set.copyOf(next));
  }

  /**
   * Selects what pays an entry, in every pane; of a branch, where it pays is shown on the photo.
   */
  void select(Entry entry) {
    Sources all = sources.get();
    if (all == null) {
      return;
    }
    Block block = all.asked().run().model().network().blockOf(entry.call().name()).orElse(null);
    if (block == null || entry.kind() != Entry.Kind.BRANCH) {
      context.selection().select(Target.of(entry.call()));
    } else {
      ofBlock.set(true);
      context.selection().select(new Target.OfModule(block.path()));
    }
  }
}
