package org.resnetexplorer.app.residual;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.RunMeasurement;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/**
 * The sum of the block around the selection, or all blocks of the net beside each other. Works only
 * while it is looked at.
 */
final class ResidualViewModel {
  private static final int LARGE = 112;
  private static final int SMALL = 56;

  /** What the pane may show. */
  enum Face {
    /** One channel of one block's sum. */
    BLOCK,
    /** Charts over all blocks. */
    NET,
    /** The numbers of those charts. */
    TABLE
  }

  private final PaneContext context;
  private final ObjectProperty<Face> chosen =
      new SimpleObjectProperty<>(this, "chosen", Face.BLOCK);
  private final BooleanProperty byShare = new SimpleBooleanProperty(this, "byShare");
  private final ReadOnlyObjectWrapper<Face> face =
      new ReadOnlyObjectWrapper<>(this, "face", Face.NET);
  private final ReadOnlyBooleanWrapper adds = new ReadOnlyBooleanWrapper(this, "adds", true);
  private final ReadOnlyObjectWrapper<@Nullable Block> block =
      new ReadOnlyObjectWrapper<>(this, "block");
  private final ReadOnlyObjectWrapper<@Nullable Strip> strip =
      new ReadOnlyObjectWrapper<>(this, "strip");
  private final ReadOnlyObjectWrapper<List<BlockResponse>> responses =
      new ReadOnlyObjectWrapper<>(this, "responses", List.of());
  private Background.Pending pendingStrip = new Background.Pending();
  private @Nullable RunMeasurement measurement;
  private @Nullable Run answered;

  ResidualViewModel(PaneContext context) {
    this.context = context;
    Subscriptions.onInvalidation(context.seen(), this::update);
    Subscriptions.onInvalidation(chosen, this::update);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::update);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::update);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::update);
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::update);
    Subscriptions.onInvalidation(context.appearance().lowProperty(), this::update);
    update();
  }

  /** What was asked for; without a block around the selection the net takes a block's place. */
  ObjectProperty<Face> chosenProperty() {
    return chosen;
  }

  ReadOnlyObjectProperty<Face> faceProperty() {
    return face.getReadOnlyProperty();
  }

  /** Whether channels stand in the order of their shares. */
  BooleanProperty byShareProperty() {
    return byShare;
  }

  /** Whether the open net has sums at all; a plain one has none. */
  ReadOnlyBooleanProperty addsProperty() {
    return adds.getReadOnlyProperty();
  }

  /** The block around the selection; null outside of blocks that add. */
  ReadOnlyObjectProperty<@Nullable Block> blockProperty() {
    return block.getReadOnlyProperty();
  }

  /** Null until it has been computed, and outside of blocks. */
  ReadOnlyObjectProperty<@Nullable Strip> stripProperty() {
    return strip.getReadOnlyProperty();
  }

  /** One for each block, in forward order; empty until they have been computed. */
  ReadOnlyObjectProperty<List<BlockResponse>> responsesProperty() {
    return responses.getReadOnlyProperty();
  }

  private void update() {
    Run run = context.appState().runProperty().get();
    Block around = context.selection().blockProperty().get();
    block.set(around == null || around.isPlain() ? null : around);
    adds.set(run == null || !run.model().network().spec().family().isPlain());
    face.set(chosen.get() == Face.BLOCK && block.get() == null ? Face.NET : chosen.get());
    if (run == null || block.get() == null) {
      pendingStrip.cancel();
      strip.set(null);
    }
    if (run == null || !adds.get()) {
      cancelResponses();
      responses.set(List.of());
    } else if (context.seen().get()) {
      if (face.get() == Face.BLOCK) {
        updateStrip(run, block.get());
      } else {
        updateResponses(run);
      }
    }
  }

  private void updateStrip(Run run, Block of) {
    pendingStrip.cancel();
    Strip now = strip.get();
    Call add = of.add().orElseThrow();
    Call call = context.selection().callProperty().get();
    int chosen = context.selection().current().channel();
    int room = room();
    SumTerms known = now != null && now.terms().isOf(run, of) ? now.terms() : null;
    pendingStrip =
        context
            .background()
            .compute(
                () -> {
                  SumTerms terms =
                      known == null ? SumTerms.of(run, of, add, context.activations()) : known;
                  int channel = context.activations().channel(run, call, chosen);
                  return Strip.of(terms, context.activations().channel(run, add, channel), room);
                },
                strip::set);
  }

  private int room() {
    boolean small =
        context.appearance().lowProperty().get()
            || context.appearance().widthProperty().get() == WidthClass.NARROW;
    return small ? SMALL : LARGE;
  }

  private void updateResponses(Run run) {
    if (run == answered && (measurement == null || !measurement.hasFailed())) {
      return;
    }
    cancelResponses();
    answered = run;
    measurement =
        RunMeasurement.start(
            context.background(),
            run,
            BlockResponse.looksAt(run.model().network()),
            complete -> {
              if (complete) {
                responses.set(BlockResponse.ofAll(run.trace()));
              }
            });
  }

  private void cancelResponses() {
    if (measurement != null) {
      measurement.cancel();
    }
    answered = null;
  }

  /** Shows another channel of the block; what is selected stays. */
  void selectChannel(int channel) {
    Strip now = strip.get();
    if (now != null && channel >= 0 && channel < now.terms().channels()) {
      Selected selected = context.selection().current();
      context.selection().select(new Selected(selected.target(), channel, selected.cell()));
    }
  }

  /** The channel so many places on in the order shown, or the last one there. */
  void step(int places) {
    Strip now = strip.get();
    if (now == null) {
      return;
    }
    int[] order = order(now);
    int place = 0;
    while (order[place] != now.channel()) {
      place++;
    }
    selectChannel(order[Math.max(0, Math.min(order.length - 1, place + places))]);
  }

  /** The channels in the order shown. */
  int[] order(Strip of) {
    return byShare.get()
        ? of.terms().byShare()
        : IntStream.range(0, of.terms().channels()).toArray();
  }

  void selectCell(Cell cell) {
    Strip now = strip.get();
    if (now != null && now.has(cell)) {
      context
          .selection()
          .select(new Selected(context.selection().current().target(), now.channel(), cell));
    }
  }

  /** The chosen cell moved, or the middle one if none is. */
  void moveCell(int rows, int columns) {
    Strip now = strip.get();
    if (now != null) {
      Cell at = context.selection().current().cell();
      selectCell(
          now.has(at)
              ? new Cell(at.row() + rows, at.column() + columns)
              : new Cell(now.terms().sum().height() / 2, now.terms().sum().width() / 2));
    }
  }

  /** Selects a block and keeps showing the net. */
  void selectBlock(Block of) {
    if (chosen.get() == Face.BLOCK) {
      chosen.set(Face.NET);
    }
    context.selection().select(new Target.OfModule(of.path()));
  }

  /** Shows the sum of the selected block. */
  void enterBlock() {
    if (block.get() != null) {
      chosen.set(Face.BLOCK);
    }
  }
}
