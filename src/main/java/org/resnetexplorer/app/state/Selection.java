package org.resnetexplorer.app.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Target;

/**
 * The one selection that tree, diagram, code, inference panel and feature maps share. Setting an
 * equal value does nothing, so that two-way updates end. On the FX thread only.
 */
public final class Selection {
  private static final int REMEMBERED = 100;

  private final ReadOnlyObjectWrapper<Selected> current =
      new ReadOnlyObjectWrapper<>(this, "current", Selected.of(new Target.OfModule("")));
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
  private final ReadOnlyBooleanWrapper canGoForward =
      new ReadOnlyBooleanWrapper(this, "canGoForward");
  private final ObjectProperty<@Nullable Cell> hoveredCell =
      new SimpleObjectProperty<>(this, "hoveredCell");
  private final Deque<Selected> back = new ArrayDeque<>();
  private final Deque<Selected> forward = new ArrayDeque<>();

  public ReadOnlyObjectProperty<Selected> currentProperty() {
    return current.getReadOnlyProperty();
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

  /** Selects; another target than now enters the history, a channel or cell does not. */
  public void select(Selected next) {
    Selected now = current.get();
    if (now.equals(next)) {
      return;
    }
    if (!now.target().equals(next.target())) {
      back.push(now);
      if (back.size() > REMEMBERED) {
        back.removeLast();
      }
      forward.clear();
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
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  /** To what was selected before. */
  public void goBack() {
    if (!back.isEmpty()) {
      forward.push(current.get());
      set(back.pop());
    }
  }

  /** Undoes {@link #goBack}. */
  public void goForward() {
    if (!forward.isEmpty()) {
      back.push(current.get());
      set(forward.pop());
    }
  }

  /** Forgets what a new network does not have; what is selected stays if it can. */
  void keepOnly(Predicate<Target> exists, Target otherwise) {
    back.removeIf(selected -> !exists.test(selected.target()));
    forward.removeIf(selected -> !exists.test(selected.target()));
    Selected now = current.get();
    set(exists.test(now.target()) ? now : Selected.of(otherwise));
  }

  private void set(Selected next) {
    current.set(next);
    canGoBack.set(!back.isEmpty());
    canGoForward.set(!forward.isEmpty());
  }
}
