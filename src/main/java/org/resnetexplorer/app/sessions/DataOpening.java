package org.resnetexplorer.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.session.LeftOut;

/** Opens a saved data set. On the FX thread only. */
final class DataOpening {
  private final DataSets sets;
  private @Nullable FoundData asked;
  private @Nullable Consumer<List<LeftOut>> next;

  DataOpening(DataSets sets) {
    this.sets = sets;
    Subscriptions.onChange(sets.lookingProperty(), (before, looking) -> looked(looking));
  }

  /**
   * @param data null for the one that is open
   * @param done gets what could not be opened, once; not if something else is asked for meanwhile
   */
  void open(@Nullable FoundData data, Consumer<List<LeftOut>> done) {
    giveUp();
    if (data == null || isOpen(data)) {
      done.accept(List.of());
      return;
    }
    asked = data;
    next = done;
    if (data instanceof FoundData.OfFolder of) {
      sets.open(of.folder(), of.set(), of.truth());
    } else {
      sets.openSamples();
    }
  }

  void giveUp() {
    asked = null;
    next = null;
  }

  private boolean isOpen(FoundData data) {
    DataSet now = sets.openProperty().get();
    if (now == null || !(data instanceof FoundData.OfFolder of)) {
      return now != null && sets.isOfSamples();
    }
    return now.root().equals(of.folder())
        && now.set().equals(of.set() == null ? now.set() : of.set())
        && Objects.equals(now.chosenMap(), of.truth());
  }

  private void looked(boolean looking) {
    Consumer<List<LeftOut>> done = next;
    FoundData data = asked;
    if (looking || done == null || data == null) {
      return;
    }
    giveUp();
    List<LeftOut> leftOut = new ArrayList<>();
    Explained refused = sets.refusedProperty().get();
    DataSet now = sets.openProperty().get();
    if (refused != null) {
      leftOut.add(new LeftOut(LeftOut.Reason.REFUSED, "folder", refused.what()));
    } else if (data instanceof FoundData.OfFolder of
        && of.set() != null
        && now != null
        && !now.set().equals(of.set())) {
      leftOut.add(new LeftOut(LeftOut.Reason.GONE, "folder-set", of.set()));
    }
    done.accept(leftOut);
  }
}
