package org.resnetexplorer.app.state;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The changes that the hand wants now, and those it wanted before, to go back to. The answer
 * follows as fast as it can be computed. On the FX thread only.
 */
public final class LiveChanges {
  private static final int REMEMBERED = 100;

  private final ReadOnlyObjectWrapper<Changes> current =
      new ReadOnlyObjectWrapper<>(this, "current", Changes.NONE);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private final Deque<Changes> before = new ArrayDeque<>();
  private final Deque<Changes> undone = new ArrayDeque<>();
  private @Nullable Object gesture;

  LiveChanges() {}

  public ReadOnlyObjectProperty<Changes> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public Changes current() {
    return current.get();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /**
   * Wants other changes.
   *
   * @param ofGesture changes that follow each other with an equal gesture are undone together, as
   *     all of one drag
   */
  public void change(Changes next, Object ofGesture) {
    if (next.equals(current.get())) {
      return;
    }
    if (!ofGesture.equals(gesture)) {
      remember(before, current.get());
    }
    gesture = ofGesture;
    undone.clear();
    set(next);
  }

  /** The next change is undone by itself, whatever its gesture. */
  public void endGesture() {
    gesture = null;
  }

  /** Back to the recipe's crop and the picture's own pixels. */
  public void resetAll() {
    endGesture();
    change(Changes.NONE, this);
    endGesture();
  }

  public void undo() {
    step(before, undone);
  }

  public void redo() {
    step(undone, before);
  }

  private void step(Deque<Changes> from, Deque<Changes> to) {
    endGesture();
    Changes next = from.pollLast();
    if (next != null) {
      remember(to, current.get());
      set(next);
    }
  }

  /** A square of the last picture means nothing on another one, nor do the steps that made it. */
  void pictureReplaced() {
    endGesture();
    before.clear();
    undone.clear();
    set(current.get().withCrop(null));
  }

  private static void remember(Deque<Changes> stack, Changes changes) {
    stack.addLast(changes);
    if (stack.size() > REMEMBERED) {
      stack.removeFirst();
    }
  }

  private void set(Changes next) {
    canUndo.set(!before.isEmpty());
    canRedo.set(!undone.isEmpty());
    current.set(next);
  }
}
