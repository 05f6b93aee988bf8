package org.resnetexplorer.app.lesions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.explain.lesion.ChannelRanking;
import org.resnetexplorer.explain.lesion.Transplant;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/**
 * What the number asked about becomes without each block, and without each channel of the selected
 * call; and the lesions there are. Computes while it is looked at, one block or batch at a time;
 * the channels only when asked to, as that may be long. On the FX thread only.
 */
final class LesionsViewModel {
  private final PaneContext context;
  private final LiveLesions lesions;
  private final ReadOnlyObjectWrapper<List<BlockBoard.Row>> board =
      new ReadOnlyObjectWrapper<>(this, "board", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Ranking> ranking =
      new ReadOnlyObjectWrapper<>(this, "ranking");
  private final ReadOnlyBooleanWrapper ranks = new ReadOnlyBooleanWrapper(this, "ranks");
  private Background.Pending pendingBoard = new Background.Pending();
  private Background.Pending pendingRanking = new Background.Pending();
  private Background.Pending pendingTransplant = new Background.Pending();
  private Cancellation boardStop = new Cancellation();
  private Cancellation rankingStop = new Cancellation();
  private @Nullable Asked answered;

  /** A run that is kept, as one to take values from. */
  enum Donor {
    /** No run is kept, or none is shown. */
    NONE,
    /** Its net has no such call, or one of another size. */
    UNFIT,
    FITS
  }

  /**
   * The channels of a call as far as they have been set to 0.
   *
   * @param rows in the order of their numbers
   * @param channels of the call
   */
  record Ranking(Asked asked, Call call, List<ChannelRanking.Row> rows, int channels) {
    Ranking {
      rows = List.copyOf(rows);
    }

    boolean isComplete() {
      return rows.size() == channels;
    }

    private Ranking with(List<ChannelRanking.Row> more) {
      List<ChannelRanking.Row> all = new ArrayList<>(rows);
      all.addAll(more);
      return new Ranking(asked, call, all, channels);
    }
  }

  LesionsViewModel(PaneContext context) {
    this.context = context;
    this.lesions = new LiveLesions(context.appState().changes());
    Subscriptions.onInvalidation(context.seen(), this::update);
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::update);
    Subscriptions.onInvalidation(context.selection().callProperty(), this::forgetOtherRanking);
    update();
  }

  /** One row for each block dropped so far, in forward order. */
  ReadOnlyObjectProperty<List<BlockBoard.Row>> boardProperty() {
    return board.getReadOnlyProperty();
  }

  /** Of the selected call; null until somebody asks for it. */
  ReadOnlyObjectProperty<@Nullable Ranking> rankingProperty() {
    return ranking.getReadOnlyProperty();
  }

  /** Whether channels are being set to 0. */
  ReadOnlyBooleanProperty ranksProperty() {
    return ranks.getReadOnlyProperty();
  }

  LiveLesions lesions() {
    return lesions;
  }

  @Nullable Asked asked() {
    return context.questions().askedProperty().get();
  }

  @Nullable Run run() {
    return context.appState().runProperty().get();
  }

  @Nullable Call call() {
    return context.selection().callProperty().get();
  }

  @Nullable Block block() {
    return context.selection().blockProperty().get();
  }

  /** The chosen channel, if the selected call has it; else one that is none. */
  int channel() {
    Call call = call();
    Run run = run();
    int chosen = context.selection().current().channel();
    boolean has =
        call != null && run != null && chosen < run.model().sizes().output(call).channels();
    return has ? chosen : Selected.NO_CHANNEL;
  }

  private void update() {
    Asked asked = asked();
    if (!Objects.equals(asked, answered)) {
      boardStop.cancel();
      pendingBoard.cancel();
      stopRanking();
      ranking.set(null);
      answered = null;
    }
    List<BlockBoard.Row> now = board.get();
    if (asked == null
        || !now.isEmpty() && !asked.run().model().network().blocks().contains(now.get(0).block())) {
      board.set(List.of());
    }
    if (asked == null) {
      return;
    }
    if (answered == null && context.seen().get()) {
      answered = asked;
      boardStop = new Cancellation();
      drop(asked, new ArrayList<>(), boardStop);
    }
  }

  /** The next block, and after it the one after that; the board of the last run stays till then. */
  private void drop(Asked asked, List<BlockBoard.Row> rows, Cancellation stop) {
    List<Block> blocks = asked.run().model().network().blocks();
    Block next = blocks.get(rows.size());
    pendingBoard =
        context
            .background()
            .compute(
                () -> BlockBoard.row(asked.run().trace(), asked.question(), next, stop),
                row -> {
                  rows.add(row);
                  if (rows.size() == blocks.size() || board.get().size() != blocks.size()) {
                    board.set(List.copyOf(rows));
                  }
                  if (rows.size() < blocks.size()) {
                    drop(asked, rows, stop);
                  }
                });
  }

  /** How many forward runs it takes to rank the channels of the selected call. */
  double rankingCost() {
    Call call = call();
    Run run = run();
    return call == null || run == null ? 0 : ChannelRanking.forwardRuns(run.model().sizes(), call);
  }

  /** Sets the channels of the selected call to 0, one after the other. */
  void rank() {
    Asked asked = asked();
    Call call = call();
    if (asked == null || call == null) {
      return;
    }
    stopRanking();
    OpenModel model = asked.run().model();
    rankingStop = new Cancellation();
    rank(new Ranking(asked, call, List.of(), model.sizes().output(call).channels()), rankingStop);
  }

  private void rank(Ranking so, Cancellation stop) {
    ranking.set(so);
    ranks.set(!so.isComplete());
    if (so.isComplete()) {
      return;
    }
    Run run = so.asked().run();
    pendingRanking =
        context
            .background()
            .compute(
                () ->
                    ChannelRanking.batch(
                        run.trace(),
                        run.model().sizes(),
                        so.call(),
                        so.asked().question(),
                        so.rows().size(),
                        stop),
                rows -> rank(so.with(rows), stop),
                () -> ranks.set(false));
  }

  /** What has been found stays. */
  void stopRanking() {
    rankingStop.cancel();
    pendingRanking.cancel();
    ranks.set(false);
  }

  private void forgetOtherRanking() {
    Ranking now = ranking.get();
    if (now != null && !now.call().equals(call())) {
      stopRanking();
      ranking.set(null);
    }
  }

  void select(Block block) {
    context.selection().select(new Target.OfModule(block.path()));
  }

  void selectChannel(int channel) {
    Selected now = context.selection().current();
    context.selection().select(new Selected(now.target(), channel, now.cell()));
  }

  /** Whether another run's values can be put in place of the selected call's. */
  Donor donor() {
    PinnedRun kept = context.appState().pinnedRuns().keptProperty().get();
    Run run = run();
    Call call = call();
    if (kept == null || run == null || call == null) {
      return Donor.NONE;
    }
    OpenModel donor = kept.run().model();
    boolean fits =
        donor
            .network()
            .findCall(call.name())
            .filter(of -> donor.sizes().output(of).equals(run.model().sizes().output(call)))
            .isPresent();
    return fits ? Donor.FITS : Donor.UNFIT;
  }

  /** Puts the kept run's values in place of the selected call's. */
  void transplant() {
    PinnedRun kept = context.appState().pinnedRuns().keptProperty().get();
    Call call = call();
    if (kept == null || call == null || donor() != Donor.FITS) {
      return;
    }
    pendingTransplant.cancel();
    Call donated = kept.run().model().network().findCall(call.name()).orElse(call);
    pendingTransplant =
        context
            .background()
            .<Intervention>compute(() -> Transplant.of(kept.run().trace(), donated), lesions::set);
  }
}
