package org.resnetexplorer.app.number;

import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.PlayClock;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.Selection;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;

/**
 * The number that the selection is about, proven: the chosen cell, the one under the mouse, or the
 * strongest, or the one that the moving window is at. Works only while looked at.
 */
final class NumberViewModel {
  private final PaneContext context;
  private final MovingWindow window;
  private final Trail trail = new Trail();
  private final ReadOnlyObjectWrapper<@Nullable Proof> proof =
      new ReadOnlyObjectWrapper<>(this, "proof");
  private final ReadOnlyObjectWrapper<@Nullable Pixel> pixel =
      new ReadOnlyObjectWrapper<>(this, "pixel");
  private Background.Pending pending = new Background.Pending();
  private @Nullable Readers readers;

  NumberViewModel(PaneContext context, PlayClock clock) {
    this.context = context;
    this.window = new MovingWindow(selection(), proofProperty(), clock);
    Subscriptions.onInvalidation(context.seen(), this::seenChanged);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::update);
    Subscriptions.onInvalidation(context.appState().parametersProperty(), this::update);
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::update);
    Subscriptions.onInvalidation(selection().currentProperty(), this::selected);
    Subscriptions.onInvalidation(selection().hoveredCellProperty(), this::hovered);
    update();
  }

  private Selection selection() {
    return context.selection();
  }

  /** Null until it has been computed. */
  ReadOnlyObjectProperty<@Nullable Proof> proofProperty() {
    return proof.getReadOnlyProperty();
  }

  /** The number of the input that the trail has come to; null elsewhere. */
  ReadOnlyObjectProperty<@Nullable Pixel> pixelProperty() {
    return pixel.getReadOnlyProperty();
  }

  /** What moves over input and output. */
  MovingWindow window() {
    return window;
  }

  ObservableList<Selected> trail() {
    return trail.steps();
  }

  private void seenChanged() {
    if (!context.seen().get()) {
      window.pause();
    }
    update();
  }

  private void selected() {
    pixel.set(null);
    trail.at(selection().current());
    Proof now = proof.get();
    Call call = selection().callProperty().get();
    if (now != null && !now.own().call().equals(call)) {
      window.pause();
    }
    update();
  }

  private void hovered() {
    window.hovered();
    update();
  }

  private void update() {
    Run run = context.appState().runProperty().get();
    Parameters parameters = context.appState().parametersProperty().get();
    Call call = selection().callProperty().get();
    if (run == null || parameters == null || call == null) {
      pending.cancel();
      readers = null;
      proof.set(null);
      return;
    }
    if (!context.seen().get()) {
      return;
    }
    if (readers != null && readers.areOf(run, call)) {
      pending.cancel();
      show(readers, call);
      return;
    }
    pending.cancel();
    pending =
        context
            .background()
            .computeFirst(
                () -> Readers.read(context, run, parameters, call),
                read -> {
                  readers = read;
                  show(read, call);
                });
  }

  private void show(Readers read, Call call) {
    int index = read.indexOf(call);
    Shape shape = read.chain().get(index).shape();
    int channel = channel(read, call, shape);
    Selected looked = selection().lookedAt();
    Cell cell = looked.cell();
    CellWalk walk = CellWalk.over(shape);
    boolean chosen = cell != null && walk.has(cell);
    Cell shown = chosen ? cell : Proof.strongest(read.chain().get(index), channel);
    Proof next = Proof.of(read, call, channel, shown, !chosen && walk.leadsAnywhere());
    proof.set(next.withShare(keptShare(next)));
  }

  private int channel(Readers read, Call call, Shape shape) {
    int chosen = selection().current().channel();
    if (chosen >= 0 && chosen < shape.channels()) {
      return chosen;
    }
    Asked asked = context.questions().askedProperty().get();
    return asked != null && read.run().model().network().isClassifier(call)
        ? asked.question().index()
        : read.telling();
  }

  /** While the window moves, the same input channel stays drawn. */
  private int keptShare(Proof next) {
    Proof now = proof.get();
    boolean slides =
        now != null
            && now.readers() == next.readers()
            && now.channel() == next.channel()
            && !now.cell().equals(next.cell())
            && window.isAway();
    if (!slides || now.ranking().shares().isEmpty()) {
      return 0;
    }
    int input = now.ranking().shares().get(now.share()).channel();
    return Math.max(0, next.ranking().indexOf(input));
  }

  /** Draws another of the ranked terms. */
  void selectShare(int index) {
    Proof now = proof.get();
    if (now != null && index >= 0 && index < now.ranking().shares().size()) {
      proof.set(now.withShare(index));
    }
  }

  /** Goes to where the largest of a row's terms comes from. */
  void followShare(int index) {
    Proof now = proof.get();
    if (now != null && index < now.ranking().shares().size()) {
      now.ranking().shares().get(index).terms().stream()
          .max(Comparator.comparingDouble(term -> Math.abs(term.product())))
          .ifPresent(this::follow);
    }
  }

  /** Goes to where a term comes from; to nothing from padding. */
  void follow(Term term) {
    Proof now = proof.get();
    if (now == null || term.padded()) {
      return;
    }
    window.pause();
    Selected from = now.asSelected();
    Cell cell = new Cell(term.from().row(), term.from().column());
    if (term.from().isInput()) {
      trail.begin(from);
      selection().hoveredCellProperty().set(null);
      selection().select(from);
      pixel.set(Pixel.of(now.readers().run(), term.from()));
      return;
    }
    Call source = now.readers().run().model().network().calls().get(term.from().source());
    Selected to = new Selected(Target.of(source), term.from().channel(), cell);
    trail.go(from, to);
    selection().hoveredCellProperty().set(null);
    selection().select(to);
  }

  /** Back to a cell of the trail. */
  void goBackTo(Selected step) {
    window.pause();
    pixel.set(null);
    selection().hoveredCellProperty().set(null);
    selection().select(step);
  }

  /** Shows the same cell of another call of the chain. */
  void selectInChain(int index) {
    Proof now = proof.get();
    if (now != null) {
      Call call = now.cells().get(index).call();
      selection().select(new Selected(Target.of(call), now.channel(), now.cell()));
    }
  }
}
