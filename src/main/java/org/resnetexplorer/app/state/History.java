package org.resnetexplorer.app.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What was there before, to go back to, and what was left by going back, to go forward to again. It
 * does not hold what is there now. On the FX thread only.
 */
final class History<T> {
  private static final int REMEMBERED = 100;

  private final Deque<T> back = new ArrayDeque<>();
  private final Deque<T> forward = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
  private final ReadOnlyBooleanWrapper canGoForward =
      new ReadOnlyBooleanWrapper(this, "canGoForward");

  ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  /** Remembers what is about to be left for something new; there is nothing to go forward to. */
  void leave(T now) {
    remember(back, now);
    forgetForward();
  }

  /** Something new came that is not to be gone back from by itself. */
  void forgetForward() {
    forward.clear();
    update();
  }

  /**
   * Goes back.
   *
   * @param now what is left, to go forward to
   * @return what is there then; null if there is nothing to go back to
   */
  @Nullable T back(T now) {
    return step(back, forward, now);
  }

  /** Undoes {@link #back}; null if there is nothing to go forward to. */
  @Nullable T forward(T now) {
    return step(forward, back, now);
  }

  private @Nullable T step(Deque<T> from, Deque<T> to, T now) {
    T next = from.pollLast();
    if (next != null) {
      remember(to, now);
      update();
    }
    return next;
  }

  /** Forgets all of which this does not hold. */
  void keepOnly(Predicate<T> kept) {
    back.removeIf(kept.negate());
    forward.removeIf(kept.negate());
    update();
  }

  void clear() {
    keepOnly(one -> false);
  }

  private void remember(Deque<T> stack, T one) {
    stack.addLast(one);
    if (stack.size() > REMEMBERED) {
      stack.removeFirst();
    }
  }

  private void update() {
    canGoBack.set(!back.isEmpty());
    canGoForward.set(!forward.isEmpty());
  }
}
