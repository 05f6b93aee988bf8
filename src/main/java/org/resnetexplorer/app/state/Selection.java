package org.resnetexplorer.app.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/**
 * The one selection that tree, diagram, code, inference panel and feature maps share. It is always
 * of something that the open network has: what another model takes away is given up in the same
 * step in which that model is shown. Setting an equal value does nothing, so that two-way updates
 * end. On the FX thread only.
 */
public final class Selection {
  private final SeenProperties seen;
  private final ReadOnlyObjectProperty<Selected> current;
  private final ReadOnlyObjectProperty<@Nullable Call> call;
  private final ReadOnlyObjectProperty<@Nullable Block> block;
  private final History<Selected> history = new History<>();
  private final ObjectProperty<@Nullable Cell> hoveredCell =
      new SimpleObjectProperty<>(this, "hoveredCell");

  Selection(SeenProperties seen) {
    this.seen = seen;
    this.current = seen.part(this, "current", Seen::selected);
    this.call = seen.part(this, "call", Seen::call);
    this.block = seen.part(this, "block", Seen::block);
  }

  public ReadOnlyObjectProperty<Selected> currentProperty() {
    return current;
  }

  /**
   * The call whose output stands for what is selected: the call itself, or the last one inside the
   * module; null before the first model.
   */
  public ReadOnlyObjectProperty<@Nullable Call> callProperty() {
    return call;
  }

  /** The block around what is selected; null outside of blocks. */
  public ReadOnlyObjectProperty<@Nullable Block> blockProperty() {
    return block;
  }

  /** The cell of the shown channel that the mouse is on; null for none. */
  public ObjectProperty<@Nullable Cell> hoveredCellProperty() {
    return hoveredCell;
  }

  /** The selection, with the cell that the mouse is on in place of the chosen one. */
  public Selected lookedAt() {
    Cell hovered = hoveredCell.get();
    return hovered == null ? current.get() : current.get().withCell(hovered);
  }

  public Selected current() {
    return current.get();
  }

  /**
   * Selects; another target than now enters the history, a channel or cell does not. What the open
   * network does not have is not selected.
   */
  public void select(Selected next) {
    Selected now = current.get();
    if (now.equals(next) || !exists(next.target(), seen.get().shown().model())) {
      return;
    }
    if (!now.target().equals(next.target())) {
      history.leave(now);
    }
    set(next);
  }

  /**
   * Selects a target. The chosen channel stays chosen, so that one can follow it from call to call;
   * who shows it ignores a channel the call does not have.
   */
  public void select(Target target) {
    if (!current.get().target().equals(target)) {
      select(new Selected(target, current.get().channel(), null));
    }
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return history.canGoBackProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return history.canGoForwardProperty();
  }

  /** To what was selected before. */
  public void goBack() {
    setUnlessNull(history.back(current.get()));
  }

  /** Undoes {@link #goBack}. */
  public void goForward() {
    setUnlessNull(history.forward(current.get()));
  }

  private void setUnlessNull(@Nullable Selected next) {
    if (next != null) {
      set(next);
    }
  }

  private static boolean exists(Target target, @Nullable OpenModel model) {
    return model == null || target.existsIn(model.network());
  }

  /**
   * Shows other things, and with them what can still be selected of them: what is selected now, or
   * else the whole net, or of the first network its first call. Forgets what the new network does
   * not have.
   */
  void show(Shown next) {
    OpenModel model = next.model();
    history.keepOnly(selected -> exists(selected.target(), model));
    Selected now = current.get();
    Selected kept = exists(now.target(), model) ? now : Selected.of(instead(model));
    seen.set(Seen.of(next, next.picture(), kept));
  }

  /** A whole net shows no maps; whoever has just begun sees some. */
  private Target instead(OpenModel model) {
    boolean first = seen.get().shown().model() == null;
    return first
        ? new Target.OfCall(model.network().calls().get(0).name())
        : new Target.OfModule("");
  }

  private void set(Selected next) {
    seen.set(seen.get().with(next));
  }
}
